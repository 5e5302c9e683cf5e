import type { ReactNode } from 'react';
import { factToStream } from '../../../domain/facts/fact.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import type { OutboxItem } from '../../store/store.ts';
import { useFactWords } from '../../ui/fact-words.ts';
import { useServices } from '../../ui/services.ts';
import { type OutboxGroup, type OutboxView, toOutboxGroups } from './outbox-groups.ts';
import { OutboxRow } from './outbox-row.tsx';

interface ListProps extends Pick<OutboxView, 'items' | 'noteByStream'> {
  readonly isSending: (item: OutboxItem) => boolean;
}

/** The records of one attempt or review under one line, which says how many there are. */
const Fold = ({
  group,
  noteByStream,
  isSending,
}: { readonly group: OutboxGroup } & Omit<ListProps, 'items'>): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const words = useFactWords();
  const { items } = group;
  const fact = items[0]?.fact;
  if (fact === undefined) return null;
  const module = words.module(fact);
  const mode = noteByStream.get(factToStream(fact))?.mode ?? null;
  const isReview = fact.kind === 'review.answered';
  const place = isReview ? t('outbox.review') : words.place(fact, mode) || t('outbox.attempt');
  return (
    <details className="outbox-fold">
      <summary>
        <span>
          {place}
          {module !== undefined && (
            <>
              {' · '}
              <span lang={toLang(module.language, language)}>{module.title}</span>
            </>
          )}{' '}
          <span className="quiet">
            {t('outbox.count', { count: items.length, n: format.number(items.length) })} ·{' '}
            {format.moment(fact.t.wall, clock.now(), clock.zone())} ·{' '}
            {t(items.some(isSending) ? 'outbox.state-sending' : 'outbox.state-waiting')}
          </span>
        </span>
      </summary>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.fact.id}>
            <OutboxRow item={item} noteByStream={noteByStream} isSending={isSending(item)} isFolded />
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Records in groups; a group of one is a line of its own. */
export const OutboxList = ({ items, noteByStream, isSending }: ListProps): ReactNode => (
  <ul className="plain-list">
    {toOutboxGroups(items).map((group) => {
      const [only, second] = group.items;
      return (
        <li key={group.key}>
          {only !== undefined && second === undefined ? (
            <OutboxRow item={only} noteByStream={noteByStream} isSending={isSending(only)} />
          ) : (
            <Fold group={group} noteByStream={noteByStream} isSending={isSending} />
          )}
        </li>
      );
    })}
  </ul>
);
