import { type ReactNode, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { attemptsAt, foldModuleProgress } from '../../../domain/progress/module-progress.ts';
import type { QuizPlace } from '../../../domain/progress/quiz-place.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { ContentLanguageProvider, useLanguage, useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { quizTexts } from '../../i18n/quiz-texts.ts';
import { useItemWords } from '../../ui/item-words.ts';
import { moduleLink, placeLink } from '../../ui/links.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Unavailable } from '../../ui/unavailable.tsx';
import { useModule } from '../../ui/use-module.ts';
import { useWatch } from '../../ui/use-watch.ts';
import { ResultBody } from './result-body.tsx';
import { usePlace } from './use-place.ts';

const ResultPage = ({
  entry: original,
  place,
  attemptId,
}: {
  readonly entry: ManifestEntry;
  readonly place: QuizPlace;
  readonly attemptId: string;
}): ReactNode => {
  const { store } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const words = useItemWords();
  const facts = useWatch(store, (opened) => opened.factsOfModule(original.id), original.id).value;
  const progress = useMemo(
    () => (facts === undefined ? undefined : foldModuleProgress(original.id, facts)),
    [facts, original.id],
  );
  const attempts = progress === undefined ? [] : attemptsAt(progress, place);
  const attempt = attempts.find((candidate) => candidate.attempt === attemptId);
  const view = useModule(original.id, attempt?.revision);
  const module = view.state === 'ready' ? view.module : null;
  const entry = entryToShown(original, module?.language ?? language);
  const quiz = module?.quizzes.find(({ id }) => id === attempt?.quiz);

  const body = (): ReactNode => {
    if (progress === undefined) return <Skeleton />;
    if (attempt === undefined) return <p>{t('result.unknown')}</p>;
    if (attempt.submittedAt === null) {
      return (
        <>
          <p>{t('result.not-submitted')}</p>
          <Link className="button button-primary button-wide" to={placeLink(entry.id, place)}>
            {t('result.go-to-quiz')}
          </Link>
        </>
      );
    }
    if (view.state === 'unavailable') return <Unavailable view={view} />;
    if (module === null || module.revision !== attempt.revision) return <Skeleton />;
    return quiz === undefined ? (
      <p>{t('result.unknown')}</p>
    ) : (
      <ResultBody
        entry={entry}
        place={place}
        module={module}
        quiz={quiz}
        attempt={attempt}
        progress={progress}
      />
    );
  };

  return (
    <ContentLanguageProvider value={entry.language}>
      <Screen
        title={t('result.title', { title: words.place(entry, place) })}
        back={{ to: moduleLink(entry.id), label: entry.title, isContent: true }}
      >
        {body()}
      </Screen>
    </ContentLanguageProvider>
  );
};

/** What became of one attempt. */
export const ResultScreen = (): ReactNode => {
  useLateTexts(quizTexts);
  const addressed = usePlace();
  const { attempt = '' } = useParams();
  if (addressed === null) return <NotFound />;
  const { key, entry, place } = addressed;
  return <ResultPage key={key} entry={entry} place={place} attemptId={attempt} />;
};
