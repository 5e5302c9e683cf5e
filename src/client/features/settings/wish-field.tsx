import { type ReactNode, useId } from 'react';
import type { WishName, Wishes } from './use-wishes.ts';

/** Holds what was touched where it is on the screen while the page around it grows or shrinks. */
const keepInPlace = (touched: HTMLElement, change: () => void): void => {
  const before = touched.getBoundingClientRect().top;
  change();
  window.scrollBy(0, touched.getBoundingClientRect().top - before);
};

/** One wish as radios; the first value is the one that counts while nothing, or nothing known, was chosen. */
export const WishField = ({
  name,
  legend,
  note,
  values,
  wishes,
  change,
}: {
  readonly name: WishName;
  readonly legend: string;
  readonly note?: string;
  readonly values: readonly (readonly [value: string, words: string])[];
  readonly wishes: Wishes;
  readonly change: (changed: Partial<Wishes>) => void;
}): ReactNode => {
  const group = useId();
  const isKnown = values.some(([value]) => value === wishes[name]);
  return (
    <div className="choice" data-wish={name}>
      <fieldset>
        <legend>{legend}</legend>
        <div className="choice-tabs">
          {values.map(([value, words], index) => (
            <label key={value} className="choice-tab">
              <input
                type="radio"
                name={group}
                value={value}
                checked={isKnown ? wishes[name] === value : index === 0}
                onChange={({ target }) => keepInPlace(target, () => change({ [name]: value }))}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
        {note !== undefined && <p className="quiet">{note}</p>}
      </fieldset>
    </div>
  );
};
