import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { LabelledItem, MatchingQuestion } from '../../domain/content/module.ts';
import { pairsToMap, toPair } from '../../domain/quiz/response.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { Text } from '../ui/text.tsx';
import { Mark } from './mark.tsx';
import { itemWithId, shownPartners } from './orders.ts';
import type { KindProps } from './question-frame.tsx';
import { textToPlain } from './text-to-plain.ts';

/**
 * The partner of one row, chosen from the phone's own list. A native select shows one line of what is chosen and cuts
 * off the rest; so it lies unseen above a text that shows all of it.
 */
const PartnerSelect = ({
  id,
  left,
  head,
  offered,
  partner,
  isMissing,
  onPick,
}: {
  readonly id: string;
  readonly left: string;
  readonly head: string;
  readonly offered: readonly LabelledItem[];
  readonly partner: string | undefined;
  readonly isMissing: boolean;
  readonly onPick: (right: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const chosen = itemWithId(offered, partner);
  return (
    <>
      <div className="partner" data-missing={isMissing}>
        <span className="partner-text" aria-hidden="true" lang={contentLang}>
          {chosen === undefined ? t('quiz.partner', { head }) : textToPlain(chosen.label)}
        </span>
        <Icon name="chevron" />
        <select
          id={id}
          name={left}
          value={partner ?? ''}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-missing` : undefined}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          {/* A row that has a partner can get another one, but not lose it: nothing is half done by mistake. */}
          <option value="" disabled={partner !== undefined}>
            {t('quiz.partner', { head })}
          </option>
          {offered.map(({ id: right, label }) => (
            <option key={right} value={right} lang={contentLang}>
              {textToPlain(label)}
            </option>
          ))}
        </select>
      </div>
      {isMissing && (
        <p className="pair-missing" id={`${id}-missing`}>
          <Icon name="alert" /> {t('quiz.not-paired')}
        </p>
      )}
    </>
  );
};

/** Rows that each get a partner. */
export const MatchingForm = ({
  question,
  attempt,
  chosen,
  checked,
  showsMissing,
  onChoose,
}: KindProps<MatchingQuestion>): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const base = useId();
  const list = useRef<HTMLOListElement>(null);
  const partnersByLeft = pairsToMap(chosen ?? []);
  const offered = shownPartners(question, attempt);
  const [leftHead, rightHead] = question.heads;

  useEffect(() => {
    if (showsMissing) list.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [showsMissing]);

  const pick = (left: string, right: string): void => {
    const partners = new Map(partnersByLeft).set(left, right);
    onChoose(
      question.left.flatMap(({ id }) => {
        const partner = partners.get(id);
        return partner === undefined ? [] : [toPair(id, partner)];
      }),
    );
  };

  return (
    <>
      <p className="pair-heads" lang={contentLang}>
        <Text nodes={leftHead} /> <Icon name="arrow-right" /> <Text nodes={rightHead} />
      </p>
      <ol className="plain-list" ref={list}>
        {question.left.map(({ id, label }, index) => {
          const partner = partnersByLeft.get(id);
          const isRight = partner === question.pairs[id];
          const words = (
            <>
              {format.number(index + 1)}.{' '}
              <span lang={contentLang}>
                <Text nodes={label} />
              </span>
            </>
          );
          return checked ? (
            <li key={id} className="pair" data-verdict={isRight ? 'right' : 'wrong'}>
              <div className="pair-left">{words}</div>
              <div lang={contentLang}>
                <Text nodes={itemWithId(question.right, partner)?.label ?? []} />
              </div>
              <Mark tone={isRight ? 'right' : 'wrong'} words={t(isRight ? 'quiz.correct' : 'quiz.wrong')} />
            </li>
          ) : (
            <li key={id} className="pair">
              <label className="pair-left" htmlFor={`${base}-${id}`}>
                {words}
              </label>
              <PartnerSelect
                id={`${base}-${id}`}
                left={id}
                head={textToPlain(rightHead)}
                offered={offered}
                partner={partner}
                isMissing={showsMissing && partner === undefined}
                onPick={(right) => pick(id, right)}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
};
