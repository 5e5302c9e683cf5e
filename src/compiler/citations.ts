import { isMap, isSeq, type ParsedNode } from 'yaml';

import { CITATION_STATUSES, type Citation } from '../domain/content/module.ts';
import type { Diagnostic, Place } from './diagnostics.ts';
import { createFields, type Fields, type FieldTable } from './fields.ts';
import { createIdRegister } from './ids.ts';
import type { SourceFile } from './layout.ts';
import { readLinkAddress } from './links.ts';
import { readSource, type SourceText } from './read.ts';
import { readYaml } from './yaml.ts';

const TEXT = 'teks';
const DAY = 'tanggal seperti 2026-11-22';

const CITATION_FIELDS: FieldTable = {
  id: 'id',
  rule: TEXT,
  short: TEXT,
  'article?': TEXT,
  status: CITATION_STATUSES.join(', '),
  'remark?': TEXT,
  'replacedBy?': 'id rujukan',
  checkedOn: DAY,
  checkedBy: TEXT,
  reviewBy: DAY,
  source: TEXT,
};

/**
 * Reads citations.yaml.
 * @returns undefined when the file as a whole cannot be read, so that nobody can say which ids are known
 */
export const readCitations = (
  file: SourceFile | undefined,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Citation> | undefined => {
  const source = file && readSource(file, diagnostics);
  const document = source && readYaml(source.text, 0, source.report);
  if (source === undefined || document === undefined) return undefined;
  const { contents, toPlace } = document;
  const citations = new Map<string, Citation>();
  if (contents === null) return citations;
  if (!isSeq<ParsedNode>(contents)) {
    source.report('citations-shape', toPlace(contents));
    return undefined;
  }
  const ids = createIdRegister('citation-id-duplicate');
  const replacements: { readonly citation: Citation; readonly place: Place }[] = [];
  for (const entry of contents.items) {
    if (isMap(entry)) {
      const fields = createFields(CITATION_FIELDS, entry, toPlace(entry), toPlace, source.report);
      const citation = readCitation(fields, source);
      ids.register(citation.id, fields.placeOf('id'), source.path, source.report);
      citations.set(citation.id, citation);
      if (citation.replacedBy !== undefined)
        replacements.push({ citation, place: fields.placeOf('replacedBy') });
    } else {
      source.report('citations-shape', toPlace(entry));
    }
  }
  for (const { citation, place } of replacements) {
    const { id, status, replacedBy = '' } = citation;
    const replacement = citations.get(replacedBy);
    if (status !== 'repealed') source.report('citation-replaced-not-repealed', place, { id, status });
    if (replacement === undefined || replacedBy === id) {
      source.report('citation-replacement-unknown', place, { id: replacedBy });
    }
  }
  return citations;
};

const readCitation = (fields: Fields, { report }: SourceText): Citation => {
  const id = fields.id();
  const status = fields.choice('status', CITATION_STATUSES, 'citation-status-unknown');
  if (status !== undefined && status !== 'in-force' && !fields.has('remark')) {
    report('citation-remark-missing', fields.placeOf('status'), { id, status });
  }
  const checkedOn = fields.date('checkedOn');
  const reviewBy = fields.date('reviewBy');
  if (checkedOn !== '' && reviewBy !== '' && reviewBy < checkedOn) {
    report('citation-review-before-check', fields.placeOf('reviewBy'), { reviewBy, checkedOn });
  }
  const source = fields.text('source');
  // The reader can open a source that is an address, so an address must be a safe one.
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(source) && readLinkAddress(source).kind !== 'safe') {
    report('link-unsafe', fields.placeOf('source'), { url: source });
  }
  return {
    id,
    rule: fields.text('rule'),
    short: fields.text('short'),
    ...(fields.has('article') && { article: fields.text('article') }),
    status: status ?? 'uncertain',
    ...(fields.has('remark') && { remark: fields.text('remark') }),
    checkedOn,
    checkedBy: fields.text('checkedBy'),
    reviewBy,
    source,
    ...(fields.has('replacedBy') && { replacedBy: fields.text('replacedBy') }),
  };
};
