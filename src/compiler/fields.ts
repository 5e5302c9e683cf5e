import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';

import { isContentId } from '../domain/ids.ts';
import { toCodePoint, toOneLine } from './characters.ts';
import { FILE_START, type Place, type Report } from './diagnostics.ts';
import type { Page } from './read.ts';
import type { RuleId } from './rules.ts';
import type { YamlDocument } from './yaml.ts';

/** The keys a mapping may have and what each holds, in words for the author. A key ending in `?` may be absent. */
export type FieldTable = Readonly<Record<string, string>>;

/**
 * The values of one YAML mapping. A value that is missing or wrong has been reported and reads as '', 0 or [], so that
 * checking goes on to the next mistake.
 */
export interface Fields {
  /** Where a key's value is written, or the mapping when the key is absent. */
  placeOf(key: string): Place;
  has(key: string): boolean;
  /** One line of text, trimmed, in NFC. */
  text(key: string): string;
  textList(key: string): readonly string[];
  /** As `textList`, with the place of each text. */
  textItems(key: string): readonly { readonly text: string; readonly place: Place }[];
  /** A list of mappings, each with the keys of `table`; may be empty. */
  mappings(key: string, table: FieldTable): readonly Fields[];
  /** One mapping with the keys of `table`. */
  mapping(key: string, table: FieldTable): Fields | undefined;
  id(): string;
  /** A whole number from `min`, which is 1 unless said otherwise, to `max`. */
  count(key: string, max: number, min?: number): number;
  /** One of `choices`; anything else is reported with `rule`. Undefined when there is no valid choice. */
  choice<Choice extends string>(
    key: string,
    choices: readonly Choice[],
    rule: Extract<
      RuleId,
      | 'mode-unknown'
      | 'form-unknown'
      | 'citation-status-unknown'
      | 'phase-unknown'
      | 'shelf-unknown'
      | 'fact-mark-unknown'
      | 'agenda-kind-unknown'
      | 'setting-unknown'
    >,
  ): Choice | undefined;
  /** A calendar day, `2026-11-22`. */
  date(key: string): string;
}

const isCalendarDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lastDays = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lastDays[month - 1] ?? 0);
};

/** A key or value as the author wrote it: `.nan` and `0x10` are numbers to YAML. */
const toWritten = (node: ParsedNode): string => (isScalar(node) ? (node.source ?? String(node.value)) : '?');

/**
 * Reads one mapping: reports unknown and missing keys at once, the values as they are asked for.
 * @param node the mapping, or undefined to stand for one whose absence has been reported already
 * @param start where the mapping starts, for keys that are missing
 */
export const createFields = (
  table: FieldTable,
  node: ParsedNode | undefined,
  start: Place,
  toPlace: YamlDocument['toPlace'],
  report: Report,
): Fields => {
  const expectedOf = new Map(
    Object.entries(table).map(([key, expected]) => [key.replace('?', ''), expected]),
  );
  const values = new Map<string, ParsedNode>();
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '?';
      if (!isScalar(key) || !expectedOf.has(name)) {
        const allowed = [...expectedOf.keys()].join(', ');
        report('key-unknown', toPlace(key), { key: toWritten(key), allowed });
      } else if (value !== null) {
        values.set(name, value);
      }
    }
    for (const [key, expected] of Object.entries(table)) {
      if (!key.endsWith('?') && !values.has(key)) report('key-missing', start, { key, expected });
    }
  }

  const placeOf = (key: string): Place => {
    const value = values.get(key);
    return value === undefined ? start : toPlace(value);
  };
  const reportType = (key: string, place: Place): void => {
    report('value-type', place, { key, expected: expectedOf.get(key) ?? '' });
  };
  const toText = (key: string, value: ParsedNode): string => {
    const text = isScalar(value) && typeof value.value === 'string' ? toOneLine(value.value) : '';
    // Raw control characters are found in the file; here they can still come from an escape such as "\x07".
    const hidden = /[\p{Cc}\p{Cs}]/u.exec(text)?.[0];
    if (hidden !== undefined) {
      report('control-character', toPlace(value), { code: toCodePoint(hidden) });
    } else if (text === '') {
      reportType(key, toPlace(value));
    }
    return text;
  };
  const text = (key: string): string => {
    const value = values.get(key);
    return value === undefined ? '' : toText(key, value);
  };
  const textItems: Fields['textItems'] = (key) => {
    const value = values.get(key);
    if (value === undefined) return [];
    if (isSeq<ParsedNode>(value) && value.items.length > 0) {
      return value.items.map((item) => ({ text: toText(key, item), place: toPlace(item) }));
    }
    reportType(key, toPlace(value));
    return [];
  };

  return {
    placeOf,
    has: (key) => values.has(key),
    text,
    textList: (key) => textItems(key).map((item) => item.text),
    textItems,
    mappings: (key, inner) => {
      const value = values.get(key);
      if (value === undefined) return [];
      if (!isSeq<ParsedNode>(value)) {
        reportType(key, toPlace(value));
        return [];
      }
      return value.items.flatMap((item) => {
        if (isMap(item)) return [createFields(inner, item, toPlace(item), toPlace, report)];
        reportType(key, toPlace(item));
        return [];
      });
    },
    mapping: (key, inner) => {
      const value = values.get(key);
      if (value === undefined) return undefined;
      if (isMap(value)) return createFields(inner, value, toPlace(value), toPlace, report);
      reportType(key, toPlace(value));
      return undefined;
    },
    id: () => {
      const id = text('id');
      if (id !== '' && !isContentId(id)) report('id-invalid', placeOf('id'), { id });
      return id;
    },
    count: (key, max, min = 1) => {
      const value = values.get(key);
      if (value === undefined) return 0;
      const number = isScalar(value) ? value.value : undefined;
      if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
        return number;
      }
      reportType(key, toPlace(value));
      return 0;
    },
    choice: (key, choices, rule) => {
      const value = values.get(key);
      if (value === undefined) return undefined;
      const written = isScalar(value) ? String(value.value) : '';
      const choice = choices.find((one) => one === written);
      if (choice === undefined) {
        report(rule, toPlace(value), { key, value: toWritten(value), allowed: choices.join(', ') });
      }
      return choice;
    },
    date: (key) => {
      const value = text(key);
      if (value === '' || isCalendarDay(value)) return value;
      report('date-invalid', placeOf(key), { key, value });
      return '';
    },
  };
};

/** The front matter of a page. Missing or without keys, it is reported here. */
export const readFrontMatter = (table: FieldTable, page: Page): Fields => {
  const { frontMatter, report } = page;
  const none = (): Fields => createFields(table, undefined, FILE_START, () => FILE_START, report);
  if (frontMatter === 'unreadable') return none();
  const keys = Object.keys(table)
    .filter((key) => !key.endsWith('?'))
    .join(', ');
  if (frontMatter === 'missing' || frontMatter.contents === null) {
    report('front-matter-missing', FILE_START, { keys });
    return none();
  }
  if (!isMap(frontMatter.contents)) {
    const place = frontMatter.toPlace(frontMatter.contents);
    report('yaml-invalid', place, { problem: 'tidak ada "kunci: nilai"' });
    return none();
  }
  return createFields(table, frontMatter.contents, FILE_START, frontMatter.toPlace, report);
};
