import { type ReactNode, useMemo } from 'react';
import { useParams } from 'react-router';
import type { ManifestEntry, Module } from '../../../domain/content/module.ts';
import { countedAttempt, type ModuleProgress } from '../../../domain/progress/module-progress.ts';
import { isSameItem, moduleToPath, nextStep, type PathItem } from '../../../domain/progress/next-step.ts';
import { placeToKey } from '../../../domain/progress/quiz-place.ts';
import { scoreAttempt } from '../../../domain/quiz/score.ts';
import { isSameText, moduleToPage } from '../../content/page-data.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { ContentLanguageProvider, toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
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
import { TwinNote } from './twin-note.tsx';
import { useProgress } from './use-progress.ts';

/** Scores of the attempts that count, by `placeToKey`; only of those taken with the revision at hand. */
const countedPercents = (module: Module, progress: ModuleProgress): ReadonlyMap<string, number> =>
  new Map(
    moduleToPath(module).flatMap((item): [string, number][] => {
      const attempt = item.type === 'quiz' ? countedAttempt(progress, item.place) : null;
      const quiz = module.quizzes.find(({ id }) => id === attempt?.quiz);
      if (item.type !== 'quiz' || quiz === undefined || attempt?.revision !== module.revision) return [];
      return [[placeToKey(item.place), scoreAttempt(quiz, attempt).percent]];
    }),
  );

const itemToKey = (item: PathItem): string =>
  item.type === 'lesson' ? `lesson ${item.lesson}` : placeToKey(item.place);

const ModulePage = ({ entry }: { readonly entry: ManifestEntry }): ReactNode => {
  const { page: prerendered } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const view = useModule(entry.id);
  const progress = useProgress(entry.id);
  const module = view.state === 'ready' ? view.module : null;
  const fresh = useMemo(() => (module === null ? null : moduleToPage(module)), [module]);
  const isPrerendered = prerendered?.page === 'module' && prerendered.module === entry.id;
  const page = isPrerendered && isSameText(prerendered, fresh) ? prerendered : fresh;
  const shown = useMemo(() => entryToShown(entry, page?.language ?? language), [entry, page, language]);
  const textLang = toLang(shown.language, language);
  const percents = useMemo(
    () =>
      module === null || progress === undefined
        ? new Map<string, number>()
        : countedPercents(module, progress),
    [module, progress],
  );
  const step = progress === undefined ? null : nextStep(entry, progress);
  const nextItem: PathItem | null =
    step === null || step.type === 'finished'
      ? null
      : step.type === 'resume'
        ? { type: 'quiz', place: step.place }
        : step;

  return (
    <ContentLanguageProvider value={shown.language}>
      <Screen title={shown.title} isContentTitle>
        <p className="summary" lang={textLang}>
          {shown.summary}
        </p>
        {view.state === 'ready' && view.isFinal && <TwinNote entry={entry} shown={shown.language} />}
        <NextAction
          entry={shown}
          isModulePage
          next={progress === undefined || step === null ? null : { progress, step }}
        />
        <section aria-labelledby="langkah">
          <h2 id="langkah">{t('module.path')}</h2>
          <p className="quiet">{t('module.path-note')}</p>
          <ol className="path">
            {moduleToPath(entry).map((item) => (
              <PathRow
                key={itemToKey(item)}
                entry={shown}
                item={item}
                progress={progress}
                percents={percents}
                isNext={nextItem !== null && isSameItem(item, nextItem)}
              />
            ))}
          </ol>
          <SyncLine />
        </section>
        {page === null && view.state === 'loading' && <Skeleton />}
        {page === null && view.state === 'unavailable' && <Unavailable view={view} />}
        {page !== null && (
          <>
            <section aria-labelledby="tujuan">
              <h2 id="tujuan">{t('module.objectives')}</h2>
              <ul className="text" lang={textLang}>
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
    </ContentLanguageProvider>
  );
};

/** A module: what it is for, its path with the state of each stop, and where to go on. */
export const ModuleScreen = (): ReactNode => {
  const { library } = useServices();
  const { module = '' } = useParams();
  const entry = library.entry(module);
  return entry === undefined ? <NotFound /> : <ModulePage key={entry.id} entry={entry} />;
};
