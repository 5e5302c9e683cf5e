import { useRef, useState } from 'react';
import type { Question } from '../../domain/content/module.ts';
import { isComplete, pairsToMap, toRecordedOptions } from '../../domain/quiz/response.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { useServices } from '../ui/services.ts';
import { startOrder } from './orders.ts';
import type { Ticked } from './ticked.ts';
import { DOUBLE_TAP } from './use-saving.ts';

export interface Taking {
  /** What is missing, in words; empty when nothing is, or nobody has pressed yet. */
  readonly message: string;
  readonly say: (message: string) => void;
  /** Forgets what was said, because the learner has gone on. */
  readonly clear: () => void;
  /** The answer as it is recorded, or null after saying what it lacks. */
  readonly take: (question: Question, chosen: Ticked, attempt: string) => readonly string[] | null;
}

/**
 * Turns what is on the screen into an answer. An order that nobody touched may be meant: it is asked about once, and
 * the next press takes it as it stands.
 */
export const useTaking = (): Taking => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const [message, setMessage] = useState('');
  const askedAt = useRef<number | null>(null);

  const missingWords = (question: Question, chosen: Ticked): string => {
    switch (question.kind) {
      case 'ordering':
        return t('quiz.order-untouched');
      case 'matching': {
        const partners = pairsToMap(chosen ?? []);
        const rows = question.left.flatMap(({ id }, index) =>
          partners.has(id) ? [] : [format.number(index + 1)],
        );
        return t('quiz.pairs-missing', { rows: rows.join(', ') });
      }
      case 'multiple':
        return t('quiz.choose-some-first');
      default:
        return t('quiz.choose-first');
    }
  };

  const take: Taking['take'] = (question, chosen, attempt) => {
    const isSaid = chosen !== null && (chosen.length === 0 || isComplete(question, chosen));
    if (isSaid) return toRecordedOptions(question, chosen);
    if (question.kind === 'ordering') {
      const asked = askedAt.current;
      // The second half of a double tap is not a second thought.
      if (asked !== null && clock.mono() - asked >= DOUBLE_TAP) return startOrder(question, attempt);
      askedAt.current = asked ?? clock.mono();
    }
    setMessage(missingWords(question, chosen));
    return null;
  };

  const clear = (): void => {
    askedAt.current = null;
    setMessage('');
  };

  return { message, say: setMessage, clear, take };
};
