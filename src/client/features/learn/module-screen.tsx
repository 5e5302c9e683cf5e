import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ManifestEntry, Module } from '../../../domain/content/module.ts';
import { countedAttempt, type ModuleProgress } from '../../../domain/progress/module-progress.ts';
import { moduleToPath, nextStep } from '../../../domain/progress/next-step.ts';
import { scoreAttempt } from '../../../domain/quiz/score.ts';
import { moduleToPage } from '../../content/page-data.ts';
import { useLanguage } from '../../i18n/i18n.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SyncLine } from '../../ui/sync-line.tsx';
import { TextBlock } from '../../ui/text.tsx';
import { Unavailable } from '../../ui/unavailable.tsx';
import { useModule } from '../../ui/use-module.ts';
import { NextAction } from './next-action.tsx';
import { PathRow } from './path-row.tsx';
import { useProgress } from './use-progress.ts';

/** Scores of the attempts that count, by quiz id; only of those taken with the revision at hand. */
const countedPercents = (module: Module, progress: ModuleProgress): ReadonlyMap<string, number> =>
  new Map(
    module.quizzes.flatMap((quiz): [string, number][] => {
      const attempt = countedAttempt(progress, quiz.id);
      return attempt?.revision === module.revision ? [[quiz.id, scoreAttempt(quiz, attempt).percent]] : [];
    }),
  );

const ModulePage = ({ entry }: { readonly entry: ManifestEntry }): ReactNode => {
  const { page: prerendered } = useServices();
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const view = useModule(entry.id);
  const progress = useProgress(entry.id);
  const module = view.state === 'ready' ? view.module : null;
  const fresh = useMemo(() => (module === null ? null : moduleToPage(module)), [module]);
  const page = prerendered?.page === 'module' && prerendered.module === entry.id ? prerendered : fresh;
  const percents = useMemo(
    () =>
      module === null || progress === undefined
        ? new Map<string, number>()
        : countedPercents(module, progress),
    [module, progress],
  );
  const step = progress === undefined ? null : nextStep(entry, progress);

  return (
    <Screen title={entry.title} isContentTitle>
      <p className="summary" lang={contentLang}>
        {entry.summary}
      </p>
      <NextAction
        entry={entry}
        isModulePage
        next={progress === undefined || step === null ? null : { progress, step }}
      />
      <section aria-labelledby="langkah">
        <h2 id="langkah">{t('module.path')}</h2>
        <p className="quiet">{t('module.path-note')}</p>
        <ol className="path">
          {moduleToPath(entry).map((item) => {
            const id = item.type === 'lesson' ? item.lesson : item.quiz;
            const isNext =
              step !== null &&
              step.type !== 'finished' &&
              id === (step.type === 'lesson' ? step.lesson : step.quiz);
            return (
              <PathRow
                key={id}
                entry={entry}
                item={item}
                progress={progress}
                percents={percents}
                isNext={isNext}
              />
            );
          })}
        </ol>
        <SyncLine />
      </section>
      {page === null && view.state === 'loading' && <Skeleton />}
      {page === null && view.state === 'unavailable' && <Unavailable view={view} />}
      {page !== null && (
        <>
          <section aria-labelledby="tujuan">
            <h2 id="tujuan">{t('module.objectives')}</h2>
            <ul className="text" lang={contentLang}>
              {page.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </section>
          {page.intro.length > 0 && (
            <section aria-labelledby="tentang">
              <h2 id="tentang">{t('module.about')}</h2>
              <TextBlock nodes={page.intro} />
            </section>
          )}
        </>
      )}
    </Screen>
  );
};

/** A module: what it is for, its path with the state of each stop, and where to go on. */
export const ModuleScreen = (): ReactNode => {
  const { library } = useServices();
  const { module = '' } = useParams();
  const entry = library.entry(module);
  return entry === undefined ? <NotFound /> : <ModulePage key={entry.id} entry={entry} />;
};
