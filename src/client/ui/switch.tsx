import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { STATUSES, type SwitchAxis, type TextProps } from '../../domain/content/module.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';
import { rememberStatus, useOwnCase } from './own-case.ts';
import { useServices } from './services.ts';
import { useIsAlive } from './use-today.ts';

export interface SwitchCase {
  readonly of: NonNullable<TextProps['of']>;
  readonly content: ReactNode;
}

/**
 * Text that depends on the reader's case: one radio for each case, and all cases in one place, as tall as the tallest.
 * Which one is seen is up to the style sheet, so that it works before any script has arrived. The reader's own case
 * opens first, unless they have already opened another.
 */
export const Switch = ({
  id,
  by,
  cases,
}: {
  readonly id?: string | undefined;
  readonly by: SwitchAxis;
  readonly cases: readonly SwitchCase[];
}): ReactNode => {
  const { t } = useTranslation();
  const { wordsLang } = useLanguage();
  const isAlive = useIsAlive();
  const value = useOwnCase(by);
  const name = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const own = cases.findIndex(({ of }) => of.some((one) => one === value));
  const shown = chosen ?? Math.max(0, own);
  const shownFirst = useRef(shown);

  useLayoutEffect(() => {
    // A tap that came before the app did: the prerendered page has shown another case since.
    const radios = [...(tabs.current?.querySelectorAll('input') ?? [])];
    const ticked = radios.findIndex((radio) => radio.checked);
    if (ticked !== -1 && ticked !== shownFirst.current) setChosen(ticked);
  }, []);

  const words = ({ of }: SwitchCase): string => of.map((one) => t(`case.${one}`)).join(', ');

  return (
    <div id={id} className="choice switch" data-by={by}>
      <fieldset lang={wordsLang}>
        <legend>{t(`switch.${by}`)}</legend>
        <div className="choice-tabs" ref={tabs}>
          {cases.map((one, index) => (
            <label key={one.of.join(' ')} className="choice-tab">
              {/* Of no form: Enter on it must not hand in the quiz around it. */}
              <input
                type="radio"
                form=""
                name={name}
                checked={index === shown}
                onChange={() => setChosen(index)}
              />
              <span>{words(one)}</span>
              {index === own && <span className="choice-own"> {t(`switch.own-${by}`)}</span>}
            </label>
          ))}
        </div>
        {by === 'phase' && <CalendarNote isSilent={isAlive && value === null} />}
      </fieldset>
      <div className="choice-panels">
        {cases.map((one) => (
          <div key={one.of.join(' ')} className="choice-panel">
            <p className="choice-what" lang={wordsLang}>
              {words(one)}
            </p>
            {one.content}
            {by === 'status' && (
              <p className="switch-own" data-alive={isAlive} lang={wordsLang}>
                {STATUSES.filter((status) => one.of.includes(status)).map((status) => (
                  <button
                    key={status}
                    className="button"
                    type="button"
                    aria-pressed={status === value}
                    onClick={() => rememberStatus(status === value ? null : status)}
                  >
                    {t('switch.remember', { status: t(`case.${status}`) })} <Icon name="check" />
                  </button>
                ))}
              </p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
};

/** Where the mark on the present phase comes from, or why there is none. */
const CalendarNote = ({ isSilent }: { readonly isSilent: boolean }): ReactNode => {
  const { library } = useServices();
  const { t } = useTranslation();
  if (library.manifest.agency.phases.length === 0) return <p className="quiet">{t('switch.no-calendar')}</p>;
  return <p className="quiet">{t(isSilent ? 'switch.calendar-silent' : 'switch.calendar')}</p>;
};
