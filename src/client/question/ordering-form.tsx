import { type ReactNode, useId, useRef, useState } from 'react';
import type { OrderingQuestion } from '../../domain/content/module.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { useServices } from '../ui/services.ts';
import { Text } from '../ui/text.tsx';
import { Mark } from './mark.tsx';
import { itemWithId, shownOrder } from './orders.ts';
import type { KindProps } from './question-frame.tsx';
import { DOUBLE_TAP } from './use-saving.ts';

/** Moves an item one place. At the end of the list it stays, and pressing it tells where the item is. */
const MoveButton = ({
  way,
  place,
  total,
  label,
  onMove,
}: {
  readonly way: 'up' | 'down';
  /** Where the item stands, from 1. */
  readonly place: number;
  readonly total: number;
  /** Id of the element with the item's words. */
  readonly label: string;
  readonly onMove: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const isUp = way === 'up';
  const isAtEnd = isUp ? place === 1 : place === total;
  const where = isAtEnd
    ? t(isUp ? 'quiz.at-top' : 'quiz.at-bottom')
    : t('quiz.to-place', { n: format.number(isUp ? place - 1 : place + 1) });
  return (
    <button
      className="button move"
      type="button"
      data-move={way}
      aria-disabled={isAtEnd}
      aria-labelledby={`${id} ${label}`}
      onClick={onMove}
    >
      <Icon name={isUp ? 'arrow-up' : 'arrow-down'} />
      <span id={id}>
        {t(isUp ? 'quiz.up' : 'quiz.down')} <span className="hidden">{where}</span>
      </span>
    </button>
  );
};

/** Items to bring into an order with two buttons each, which work with one finger and with a keyboard alike. */
export const OrderingForm = ({
  question,
  attempt,
  chosen,
  checked,
  onChoose,
}: KindProps<OrderingQuestion>): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const base = useId();
  const [spokenOf, setSpokenOf] = useState<string | null>(null);
  const moved = useRef({ item: '', at: -DOUBLE_TAP });
  const order = shownOrder(question, attempt, chosen);
  const total = order.length;

  const move = (item: string, by: -1 | 1): void => {
    const now = clock.mono();
    // The second half of a double tap hits the neighbour that has just slid under the finger.
    if (moved.current.item !== item && now - moved.current.at < DOUBLE_TAP) return;
    moved.current = { item, at: now };
    setSpokenOf(item);
    const to = order.indexOf(item) + by;
    if (to < 0 || to >= total) return;
    const others = order.filter((id) => id !== item);
    onChoose([...others.slice(0, to), item, ...others.slice(to)]);
  };

  const placeOf = (item: string): number => question.items.findIndex(({ id }) => id === item);
  const isInPlace = (index: number): boolean => question.items[index]?.id === order[index];

  return (
    <>
      <ol className="plain-list">
        {order.map((item, index) => (
          <li
            key={item}
            className="item"
            data-item={item}
            data-verdict={checked ? (isInPlace(index) ? 'right' : 'wrong') : undefined}
          >
            <span className="item-place">{format.number(index + 1)}</span>
            <div id={`${base}-${item}`} lang={contentLang}>
              <Text nodes={itemWithId(question.items, item)?.label ?? []} />
            </div>
            {checked ? (
              <Mark
                tone={isInPlace(index) ? 'right' : 'wrong'}
                words={
                  isInPlace(index)
                    ? t('quiz.correct')
                    : t('quiz.belongs-at', { n: format.number(placeOf(item) + 1) })
                }
              />
            ) : (
              <div className="moves">
                {(['up', 'down'] as const).map((way) => (
                  <MoveButton
                    key={way}
                    way={way}
                    place={index + 1}
                    total={total}
                    label={`${base}-${item}`}
                    onMove={() => move(item, way === 'up' ? -1 : 1)}
                  />
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className="hidden" role="status">
        {spokenOf !== null && (
          <>
            <span lang={contentLang}>
              <Text nodes={itemWithId(question.items, spokenOf)?.label ?? []} />
            </span>
            ,{' '}
            {t('quiz.at-place', {
              n: format.number(order.indexOf(spokenOf) + 1),
              total: format.number(total),
            })}
          </>
        )}
      </div>
    </>
  );
};
