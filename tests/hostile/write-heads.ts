import { toYamlText } from './places.ts';

/** Cuts a list into lists of so many items. */
export const chunk = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Payloads that may stand in a value; control characters may stand nowhere. */
export const toValues = (payloads: readonly string[]): string[] =>
  payloads.map((payload) => payload.replaceAll(/\s+/g, ' ')).filter((payload) => !/\p{Cc}/u.test(payload));

/** All payloads as one long text. */
export const toOneValue = (payloads: readonly string[]): string => toYamlText(toValues(payloads).join(' · '));

/** A legal basis that is always there. */
export const BASIS = '**Dasar hukum:** `c0`';

/** Front matter, in which blank lines keep long values from being one endless block. */
export const toHead = (...keys: readonly string[]): string => `---\n${keys.join('\n\n')}\n---\n`;

/** A module.md without its text. */
export const toFront = (payloads: readonly string[], objectives = payloads, language = 'id'): string =>
  toHead(
    `title: ${toOneValue(payloads)}`,
    `summary: ${toOneValue(payloads)}`,
    `language: ${language}`,
    'shelf: agency',
    'objectives:',
    ...toValues(objectives).map((payload) => `  - ${toYamlText(payload)}`),
  );

/** A lesson without its text. */
export const toLesson = (id: string, payloads: readonly string[]): string =>
  toHead(`id: ${id}`, `title: ${toOneValue(payloads)}`, `acknowledgement: ${toOneValue(payloads)}`);
