import type { ReactNode } from 'react';
import { isProblemCode, PROBLEMS } from '../../../protocol/problems.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import type { OutboxItem } from '../../store/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { useWatch } from '../../ui/use-watch.ts';

const KINDS = [
  'lesson.completed',
  'attempt.started',
  'answer.given',
  'attempt.submitted',
  'device.lost',
] as const;

/** How many records are listed at once; more would bury the rest of the page. */
const LISTED = 5;

const OutboxRow = ({ item }: { readonly item: OutboxItem }): ReactNode => {
  const { clock, library } = useServices();
  const { t } = useTranslation();
  const { contentLang, language } = useLanguage();
  const format = useFormat();
  const { fact, state, code } = item;
  const kind = KINDS.find((known) => known === fact.kind) ?? 'other';
  const { module } = fact.body;
  const entry = typeof module === 'string' ? library.entry(module) : undefined;
  const shown = entry === undefined ? undefined : entryToShown(entry, language);
  const title = shown?.title ?? (typeof module === 'string' ? module : null);

  return (
    <li className="outbox-row" data-state={state}>
      <Icon name={state === 'pending' ? 'clock' : 'alert'} />
      <div>
        <p>
          {t(`own.item-${kind}`)}
          {title !== null && (
            <>
              {' · '}
              <span lang={toLang(shown?.language ?? 'id', language)}>{title}</span>
            </>
          )}
        </p>
        <p className="quiet">
          {format.moment(fact.t.wall, clock.now(), clock.zone())} · {t(`own.item-${state}`)}
        </p>
        {code !== null && isProblemCode(code) && (
          <p lang={contentLang}>{t('own.item-reason', { ...PROBLEMS[code] })}</p>
        )}
        {code !== null && !isProblemCode(code) && <p>{t('own.item-reason-unknown', { code })}</p>}
      </div>
    </li>
  );
};

const OutboxRows = ({ items }: { readonly items: readonly OutboxItem[] }): ReactNode => (
  <ul className="plain-list">
    {items.map((item) => (
      <OutboxRow key={item.fact.id} item={item} />
    ))}
  </ul>
);

/** Every record the agency does not have yet: what, when, its state, and the reason if it was refused. */
export const OutboxSection = (): ReactNode => {
  const { store } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const items = useWatch(store, (opened) => opened.outboxItems(), 'outbox').value;
  if (items === undefined) return null;
  // What was refused needs somebody; what waits goes by itself.
  const ordered = [
    ...items.filter(({ state }) => state !== 'pending'),
    ...items.filter(({ state }) => state === 'pending'),
  ];
  const others = ordered.slice(LISTED);
  return (
    <section aria-labelledby="belum-sampai">
      <h2 id="belum-sampai">{t('own.outbox')}</h2>
      {items.length === 0 ? <p>{t('own.outbox-empty')}</p> : <OutboxRows items={ordered.slice(0, LISTED)} />}
      {others.length > 0 && (
        <details>
          <summary>
            {t('own.outbox-others', { count: others.length, n: format.number(others.length) })}
          </summary>
          <OutboxRows items={others} />
        </details>
      )}
    </section>
  );
};
