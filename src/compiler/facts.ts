import { isMap, isSeq, type ParsedNode } from 'yaml';

import type { Diagnostic } from './diagnostics.ts';
import { createFields, type FieldTable } from './fields.ts';
import { createIdRegister } from './ids.ts';
import type { SourceFile } from './layout.ts';
import type { FactUse } from './module-scope.ts';
import { readSource } from './read.ts';
import { readYaml } from './yaml.ts';

/** How sure a fact is, from the surest on. */
export const FACT_MARKS = ['two-sources', 'event-report', 'one-source', 'conflicting', 'unverified'] as const;
export type FactMark = (typeof FACT_MARKS)[number];

/** Marks of facts that may be taught as true. */
const SURE: ReadonlySet<FactMark> = new Set(['two-sources', 'event-report']);

export const isSure = (mark: FactMark): boolean => SURE.has(mark);

/** Something the modules may teach, and where it comes from. For authors and the legal officer; never on a phone. */
export interface TaughtFact {
  readonly id: string;
  readonly text: string;
  readonly mark: FactMark;
  readonly source: string;
  /** ISO calendar day. */
  readonly checkedOn: string;
}

const FACT_FIELDS: FieldTable = {
  id: 'id',
  text: 'teks',
  mark: FACT_MARKS.join(', '),
  source: 'teks',
  checkedOn: 'tanggal seperti 2026-11-22',
};

/**
 * Reads facts.yaml; without the file there are no facts.
 * @returns undefined when it cannot be read: then nobody can say which ids are known
 */
export const readFacts = (
  file: SourceFile | undefined,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, TaughtFact> | undefined => {
  if (file === undefined) return new Map();
  const source = readSource(file, diagnostics);
  const document = source && readYaml(source.text, 0, source.report);
  if (source === undefined || document === undefined) return undefined;
  const { contents, toPlace } = document;
  const facts = new Map<string, TaughtFact>();
  if (contents === null) return facts;
  if (!isSeq<ParsedNode>(contents)) {
    source.report('facts-shape', toPlace(contents));
    return undefined;
  }
  const ids = createIdRegister('fact-id-duplicate');
  for (const entry of contents.items) {
    if (!isMap(entry)) {
      source.report('facts-shape', toPlace(entry));
      continue;
    }
    const fields = createFields(FACT_FIELDS, entry, toPlace(entry), toPlace, source.report);
    const id = fields.id();
    ids.register(id, fields.placeOf('id'), source.path, source.report);
    facts.set(id, {
      id,
      text: fields.text('text'),
      mark: fields.choice('mark', FACT_MARKS, 'fact-mark-unknown') ?? 'unverified',
      source: fields.text('source'),
      checkedOn: fields.date('checkedOn'),
    });
  }
  return facts;
};

/** Looks up the facts that pages list: known, listed once, and sure enough for a quiz. */
export const checkFactUses = (
  uses: readonly FactUse[],
  facts: ReadonlyMap<string, TaughtFact> | undefined,
): void => {
  if (facts === undefined) return;
  const listed = new Set<string>();
  for (const { id, place, page, by } of uses) {
    const fact = facts.get(id);
    const key = `${page.path} ${id}`;
    if (listed.has(key)) page.report('fact-repeated', place, { id });
    else if (fact === undefined) page.report('fact-unknown', place, { id });
    else if (by === 'quiz' && !isSure(fact.mark))
      page.report('fact-too-weak', place, { id, mark: fact.mark });
    listed.add(key);
  }
};
