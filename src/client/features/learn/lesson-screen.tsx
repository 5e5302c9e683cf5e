import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { lessonToPage } from '../../content/page-data.ts';
import { useFormat } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { LegalBasis } from '../../ui/legal-basis.tsx';
import { moduleLink } from '../../ui/links.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextBlock } from '../../ui/text.tsx';
import { Unavailable } from '../../ui/unavailable.tsx';
import { useModule } from '../../ui/use-module.ts';
import { LessonEnd } from './lesson-end.tsx';
import { useProgress } from './use-progress.ts';

const LessonPage = ({
  entry,
  lesson,
}: {
  readonly entry: ManifestEntry;
  readonly lesson: ManifestEntry['lessons'][number];
}): ReactNode => {
  const { page: prerendered } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const view = useModule(entry.id);
  const progress = useProgress(entry.id);
  const module = view.state === 'ready' ? view.module : null;
  const fresh = useMemo(
    () => (module === null ? null : lessonToPage(module, lesson.id)),
    [module, lesson.id],
  );
  const isPrerendered =
    prerendered?.page === 'lesson' && prerendered.module === entry.id && prerendered.lesson.id === lesson.id;
  const page = isPrerendered ? prerendered : fresh;
  const isDone = progress?.lessonsDone.has(lesson.id);
  const n = entry.lessons.indexOf(lesson) + 1;

  return (
    <Screen
      title={lesson.title}
      isContentTitle
      lead={t('module.lesson', { n: format.number(n) })}
      back={{ to: moduleLink(entry.id), label: entry.title, isContent: true }}
    >
      <p className="lesson-facts">
        <Icon name="clock" /> {t('lesson.minutes', { n: format.number(lesson.minutes) })}
        {isDone === true && (
          <span className="tick">
            <Icon name="circle-check" /> {t('lesson.done')}
          </span>
        )}
      </p>
      {page === null && view.state === 'loading' && <Skeleton lines={10} />}
      {page === null && view.state === 'unavailable' && <Unavailable view={view} />}
      {page !== null && (
        <>
          <TextBlock nodes={page.lesson.body} />
          <LegalBasis citations={page.citations} />
          <LessonEnd entry={entry} lesson={lesson.id} revision={page.revision} isDone={isDone} />
        </>
      )}
    </Screen>
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
