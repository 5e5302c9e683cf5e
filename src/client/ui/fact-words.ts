import { isAttemptMode } from '../../domain/quiz/attempt-mode.ts';
import type { FactEnvelope } from '../../domain/facts/fact.ts';
import { attemptToPlace } from '../../domain/progress/quiz-place.ts';
import { entryToShown, type ShownEntry } from '../content/shown-entry.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { useItemWords } from './item-words.ts';
import { useServices } from './services.ts';

const KINDS = [
  'lesson.completed',
  'attempt.started',
  'attempt.extended',
  'attempt.submitted',
  'answer.given',
  'review.answered',
  'device.lost',
] as const;

export interface FactWords {
  /** What happened, for example "Dikumpulkan". */
  readonly kind: (fact: FactEnvelope) => string;
  /** The question of an answer: by its number as the learner saw it, else by its id; empty for other facts. */
  readonly question: (fact: FactEnvelope, number: number | undefined) => string;
  /** Where in the module it happened, for example "Tes awal (pre-test)"; empty where nobody knows. */
  readonly place: (fact: FactEnvelope, mode: string | null) => string;
  /** The module in the reader's language; undefined for one that the app does not know. */
  readonly module: (fact: FactEnvelope) => ShownEntry | undefined;
}

const textIn = ({ body }: FactEnvelope, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
};

/** Facts in the words of the people who made them. For screens that called `useLateTexts(outboxTexts)`. */
export const useFactWords = (): FactWords => {
  const { library } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const words = useItemWords();

  const module: FactWords['module'] = (fact) => {
    const entry = library.entry(textIn(fact, 'module') ?? '');
    return entry === undefined ? undefined : entryToShown(entry, language);
  };

  return {
    kind: ({ kind }) => t(`fact.kind-${KINDS.find((known) => known === kind) ?? 'other'}`),
    module,
    question: (fact, number) => {
      const question = textIn(fact, 'question');
      if (question === undefined) return '';
      return t('fact.question', { n: number === undefined ? question : format.number(number) });
    },
    place: (fact, mode) => {
      const entry = module(fact);
      const lesson = textIn(fact, 'lesson');
      const quiz = textIn(fact, 'quiz');
      if (entry === undefined) return lesson ?? quiz ?? '';
      if (lesson !== undefined) return words.item(entry, { type: 'lesson', lesson });
      if (quiz === undefined || fact.kind === 'review.answered') return '';
      const own = mode ?? textIn(fact, 'mode');
      return words.place(entry, attemptToPlace({ mode: isAttemptMode(own) ? own : null, quiz }));
    },
  };
};
