import { type ReactNode, useMemo, useRef } from 'react';
import { useParams } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { basisToCitations, isSameText, lessonToBasis, lessonToPage } from '../../content/page-data.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { ContentLanguageProvider, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { LegalBasis } from '../../ui/legal-basis.tsx';
import { blockId, moduleLink } from '../../ui/links.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextBlock } from '../../ui/text.tsx';
import { Unavailable } from '../../ui/unavailable.tsx';
import { useModule } from '../../ui/use-module.ts';
import { bodyToParts } from './body-parts.ts';
import { LateFeed } from './late-feed.tsx';
import { LateReadingTools } from './late-reading.tsx';
import { LessonEnd } from './lesson-end.tsx';
import { TwinNote } from './twin-note.tsx';
import { useProgress } from './use-progress.ts';

const LessonPage = ({
  entry,
  lesson,
}: {
  readonly entry: ManifestEntry;
  readonly lesson: ManifestEntry['lessons'][number];
}): ReactNode => {
  const { page: prerendered, store, storeError } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const view = useModule(entry.id);
  const progress = useProgress(entry.id);
  const module = view.state === 'ready' ? view.module : null;
  const fresh = useMemo(
    () => (module === null ? null : lessonToPage(module, lesson.id)),
    [module, lesson.id],
  );
  const isPrerendered =
    prerendered?.page === 'lesson' && prerendered.module === entry.id && prerendered.lesson.id === lesson.id;
  const page = isPrerendered && isSameText(prerendered, fresh) ? prerendered : fresh;
  const shown = useMemo(() => entryToShown(entry, page?.language ?? language), [entry, page, language]);
  const parts = useMemo(() => bodyToParts(page?.lesson.body ?? []), [page]);
  const isDone = progress?.lessonsDone.has(lesson.id);
  const n = entry.lessons.indexOf(lesson) + 1;
  const isFinished = useRef(false);

  return (
    <ContentLanguageProvider value={shown.language}>
      <Screen
        title={shown.lessons[n - 1]?.title ?? lesson.title}
        isContentTitle
        lead={t('module.lesson', { n: format.number(n) })}
        back={{ to: moduleLink(entry.id), label: shown.title, isContent: true }}
      >
        <p className="lesson-facts">
          <Icon name="clock" /> {t('lesson.minutes', { n: format.number(lesson.minutes) })}
          {isDone === true && (
            <span className="tick">
              <Icon name="circle-check" /> {t('lesson.done')}
            </span>
          )}
        </p>
        {view.state === 'ready' && view.isFinal && <TwinNote entry={entry} shown={shown.language} />}
        {page === null && view.state === 'loading' && <Skeleton lines={10} />}
        {page === null && view.state === 'unavailable' && <Unavailable view={view} />}
        {page !== null && (
          <>
            {parts.map((part) =>
              'text' in part ? (
                <TextBlock key={part.first} nodes={part.text} firstBlock={part.first} />
              ) : (
                <LateFeed
                  key={part.simulation.id}
                  id={blockId(part.first)}
                  simulation={part.simulation}
                  citations={page.citations}
                />
              ),
            )}
            <LegalBasis
              basis={basisToCitations(page, lessonToBasis(page.lesson))}
              history={basisToCitations(page, page.lesson.history ?? [])}
              known={page.citations}
            />
            <LessonEnd
              entry={shown}
              lesson={lesson.id}
              revision={page.revision}
              acknowledgement={page.lesson.acknowledgement}
              isDone={isDone}
              onFinish={() => {
                isFinished.current = true;
              }}
            />
          </>
        )}
      </Screen>
      {page !== null && (store !== null || storeError !== null) && (
        <LateReadingTools
          module={entry.id}
          lesson={lesson.id}
          body={page.lesson.body}
          language={page.language}
          isDone={isDone}
          isFinished={() => isFinished.current}
        />
      )}
    </ContentLanguageProvider>
  );
};

/** A lesson: text, legal basis, and the way to the next stop. */
export const LessonScreen = (): ReactNode => {
  const { library } = useServices();
  const { module = '', lesson = '' } = useParams();
  const entry = library.entry(module);
  const about = entry?.lessons.find(({ id }) => id === lesson);
  if (entry === undefined || about === undefined) return <NotFound />;
  return <LessonPage key={`${entry.id} ${about.id}`} entry={entry} lesson={about} />;
};
