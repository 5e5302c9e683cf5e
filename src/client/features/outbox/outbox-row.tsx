import type { ReactNode } from 'react';
import { factToStream } from '../../../domain/facts/fact.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import type { OutboxItem } from '../../store/store.ts';
import { useFactWords } from '../../ui/fact-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { useSpanWords } from '../../ui/use-span-words.ts';
import type { AttemptNote } from './outbox-groups.ts';

/** What a server says no to, with words of its own for each. */
const REASONS = [
  'record-malformed',
  'record-too-large',
  'record-hash-wrong',
  'record-not-allowed',
  'record-conflict',
] as const;

export interface OutboxRowProps {
  readonly item: OutboxItem;
  readonly noteByStream: ReadonlyMap<string, AttemptNote>;
  /** Whether it is on its way right now. */
  readonly isSending: boolean;
  /** Whether it stands below a heading that says which place of which module it is about. */
  readonly isFolded?: boolean;
}

/** One record that the agency does not have: what, when, its state, how long, and the reason if it was refused. */
export const OutboxRow = ({ item, noteByStream, isSending, isFolded = false }: OutboxRowProps): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const spanWords = useSpanWords();
  const words = useFactWords();
  const { fact, state, code, since } = item;
  const note = noteByStream.get(factToStream(fact));
  const module = words.module(fact);
  const now = clock.now();
  const moment = (at: number): string => format.moment(at, now, clock.zone());

  const question = words.question(fact, note?.numberByQuestion.get(String(fact.body['question'])));
  const place = isFolded ? '' : words.place(fact, note?.mode ?? null);
  const isAnswer = fact.kind === 'answer.given' && question !== '';
  const what = [isAnswer ? '' : words.kind(fact), question, place].filter((part) => part !== '').join(', ');

  const stateWords = (): string => {
    if (state === 'quarantined') return t('outbox.state-quarantined', { moment: moment(since) });
    if (isSending) return t('outbox.state-sending');
    return t('outbox.state-pending', { age: spanWords(now - fact.t.wall) });
  };
  const reason = REASONS.find((known) => known === code);

  return (
    <div className="outbox-row" data-state={state}>
      <Icon name={state === 'pending' ? 'clock' : 'alert'} />
      <div>
        <p>
          {what}
          {!isFolded && module !== undefined && (
            <>
              {' · '}
              <span lang={toLang(module.language, language)}>{module.title}</span>
            </>
          )}
        </p>
        <p className="quiet">
          {moment(fact.t.wall)} · {stateWords()}
        </p>
        {code !== null && (
          <p>{reason === undefined ? t('outbox.why-unknown', { code }) : t(`outbox.why-${reason}`)}</p>
        )}
      </div>
    </div>
  );
};
