import type { Question, Quiz } from '../../src/domain/content/module.ts';
import { pairsToMap, toPair, toRecordedOptions } from '../../src/domain/quiz/response.ts';

/** What a person sees on the phone, as far as a walk through a quiz needs it. */
export interface Screen {
  readonly path: string;
  readonly heading: string;
  /** Names of all buttons, in the order of the page. */
  readonly buttons: readonly string[];
  /** Radios and boxes. */
  readonly options: readonly { readonly name: string; readonly value: string; readonly checked: boolean }[];
  readonly selects: readonly { readonly name: string; readonly value: string }[];
  /** Items of an ordering as they stand. */
  readonly items: readonly string[];
  /** "Tersimpan di perangkat" stands below the answer just given. */
  readonly saysSaved: boolean;
  /** The explanation of the answer just given is there. */
  readonly isExplained: boolean;
  /** What is missing before it goes on. */
  readonly message: string;
  readonly alerts: readonly string[];
}

/** Runs in the page: must not use anything from outside itself. */
export const lookAtPage = (): Screen => {
  const all = <Kind extends Element>(selector: string): Kind[] => [
    ...document.querySelectorAll<Kind>(selector),
  ];
  const words = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
  return {
    path: location.pathname,
    heading: words(document.querySelector('h1') ?? document.createElement('p')),
    buttons: all('button').map(words),
    options: all<HTMLInputElement>('input[type=radio], input[type=checkbox]').map(
      ({ name, value, checked }) => ({
        name,
        value,
        checked,
      }),
    ),
    selects: all<HTMLSelectElement>('.question select').map(({ name, value }) => ({ name, value })),
    items: all('.question [data-item]').map((item) => item.getAttribute('data-item') ?? ''),
    saysSaved: all('.save-words').some((line) => words(line).includes('Tersimpan di perangkat')),
    isExplained: document.querySelector('[data-feedback]') !== null,
    message: all('.missing').map(words).join(' '),
    alerts: all('.alert-title').map(words),
  };
};

const idsOf = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'ordering':
      return question.items.map(({ id }) => id);
    case 'matching':
      return question.left.map(({ id }) => id);
    default:
      return question.options.map(({ id }) => id);
  }
};

/** The question on the screen, known by the controls it has; undefined where none is asked. */
export const shownQuestion = (quiz: Quiz, screen: Screen): Question | undefined => {
  // Ids of options are unique within their question only: "benar" and "salah" are everywhere.
  const names = new Set(screen.options.map(({ name }) => name));
  const parts = new Set([...screen.selects.map(({ name }) => name), ...screen.items]);
  return quiz.questions.find((question) =>
    question.kind === 'ordering' || question.kind === 'matching'
      ? idsOf(question).some((id) => parts.has(id))
      : names.has(question.id),
  );
};

/** The choice on the screen as it would be recorded; null for none. */
export const shownChoice = (question: Question, screen: Screen): readonly string[] | null => {
  const ticked = screen.options
    .filter(({ name, checked }) => checked && name === question.id)
    .map(({ value }) => value);
  if (ticked.includes('')) return [];
  if (question.kind === 'ordering') return screen.items;
  const chosen =
    question.kind === 'matching'
      ? screen.selects.filter(({ value }) => value !== '').map(({ name, value }) => toPair(name, value))
      : ticked;
  return chosen.length === 0 ? null : toRecordedOptions(question, chosen);
};

/** One tap on the control of a question. */
export type Touch =
  | { readonly type: 'option'; readonly value: string }
  | { readonly type: 'move'; readonly item: string; readonly way: 'up' | 'down' }
  | { readonly type: 'pair'; readonly left: string; readonly right: string };

/** The next tap that brings the choice on the screen closer to `wanted`; null when it is the same. */
export const nextTouch = (question: Question, screen: Screen, wanted: readonly string[]): Touch | null => {
  const chosen = shownChoice(question, screen);
  if (question.kind === 'ordering') {
    const index = wanted.findIndex((item, place) => screen.items[place] !== item);
    const item = wanted[index];
    return item === undefined ? null : { type: 'move', item, way: 'up' };
  }
  if (question.kind === 'matching') {
    const now = pairsToMap(chosen ?? []);
    const wrong = [...pairsToMap(wanted)].find(([left, right]) => now.get(left) !== right);
    return wrong === undefined ? null : { type: 'pair', left: wrong[0], right: wrong[1] };
  }
  if (wanted.length === 0) return chosen?.length === 0 ? null : { type: 'option', value: '' };
  const missing = wanted.find((option) => chosen?.includes(option) !== true);
  const superfluous = chosen?.find((option) => !wanted.includes(option));
  // Of radios only the missing one can be tapped.
  const value = missing ?? (question.kind === 'multiple' ? superfluous : undefined);
  return value === undefined ? null : { type: 'option', value };
};
