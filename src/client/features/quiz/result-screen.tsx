import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { foldModuleProgress } from '../../../domain/progress/module-progress.ts';
import { useItemWords } from '../../ui/item-words.ts';
import { moduleLink, quizLink } from '../../ui/links.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Unavailable } from '../../ui/unavailable.tsx';
import { useModule } from '../../ui/use-module.ts';
import { useWatch } from '../../ui/use-watch.ts';
import { ResultBody } from './result-body.tsx';

const ResultPage = ({
  entry,
  about,
  attemptId,
}: {
  readonly entry: ManifestEntry;
  readonly about: ManifestEntry['quizzes'][number];
  readonly attemptId: string;
}): ReactNode => {
  const { store } = useServices();
  const { t } = useTranslation();
  const words = useItemWords();
  const facts = useWatch(store, (opened) => opened.factsOfModule(entry.id), entry.id).value;
  const progress = useMemo(
    () => (facts === undefined ? undefined : foldModuleProgress(entry.id, facts)),
    [facts, entry.id],
  );
  const attempt = progress?.attemptsByQuiz
    .get(about.id)
    ?.find((candidate) => candidate.attempt === attemptId);
  const view = useModule(entry.id, attempt?.revision);
  const module = view.state === 'ready' ? view.module : null;
  const quiz = module?.quizzes.find(({ id }) => id === about.id);

  const body = (): ReactNode => {
    if (progress === undefined) return <Skeleton />;
    if (attempt === undefined) return <p>{t('result.unknown')}</p>;
    if (attempt.submittedAt === null) {
      return (
        <>
          <p>{t('result.not-submitted')}</p>
          <Link className="button button-primary button-wide" to={quizLink(entry.id, about.id)}>
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
      <ResultBody entry={entry} module={module} quiz={quiz} attempt={attempt} progress={progress} />
    );
  };

  return (
    <Screen
      title={t('result.title', { title: words.quiz(about.mode) })}
      back={{ to: moduleLink(entry.id), label: entry.title, isContent: true }}
    >
      {body()}
    </Screen>
  );
};

/** What became of one attempt. */
export const ResultScreen = (): ReactNode => {
  const { library } = useServices();
  const { module = '', quiz = '', attempt = '' } = useParams();
  const entry = library.entry(module);
  const about = entry?.quizzes.find(({ id }) => id === quiz);
  if (entry === undefined || about === undefined) return <NotFound />;
  return <ResultPage entry={entry} about={about} attemptId={attempt} />;
};
