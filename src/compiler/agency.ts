import { isMap } from 'yaml';

import {
  DEFAULT_AGENCY_PROFILE,
  type AgendaEntry,
  type AgencyProfile,
  type PhaseSpan,
  type ReportingChannel,
  type ReviewSettings,
} from '../domain/content/agency-profile.ts';
import { compareText } from './characters.ts';
import { FILE_START, type Diagnostic } from './diagnostics.ts';
import { createFields, type Fields, type FieldTable } from './fields.ts';
import type { SourceFile } from './layout.ts';
import { readLinkAddress } from './links.ts';
import { readSource, type SourceText } from './read.ts';
import { PHASE_NAMES } from './switches.ts';
import { readYaml } from './yaml.ts';

const TEXT = 'teks';

const CHANNEL_FIELDS: FieldTable = { name: TEXT, address: TEXT, 'remark?': TEXT };

const PHASE_FIELDS: FieldTable = {
  from: 'tanggal seperti 2026-11-22',
  phase: Object.keys(PHASE_NAMES).join(', '),
};

/** How an author names the kinds of days. */
const AGENDA_KINDS: Readonly<Record<string, AgendaEntry['kind']>> = {
  sosialisasi: 'briefing',
  tanggal: 'date',
};

const AGENDA_FIELDS: FieldTable = {
  kind: Object.keys(AGENDA_KINDS).join(', '),
  on: 'tanggal seperti 2026-11-22',
  'at?': 'jam seperti 09:00',
  name: TEXT,
  'place?': TEXT,
  'modules?': 'daftar id modul, satu baris "- ..." untuk setiap modul',
};

const MOST_DAILY = 50;
const MOST_DAYS_BEFORE = 60;

const REVIEW_FIELDS: FieldTable = {
  'daily?': `bilangan bulat 1 sampai ${MOST_DAILY}`,
  'daysBefore?': `bilangan bulat 0 sampai ${MOST_DAYS_BEFORE}`,
};

const AGENCY_FIELDS: FieldTable = {
  name: TEXT,
  organiser: TEXT,
  supervisor: TEXT,
  timeZone: 'zona waktu seperti Asia/Jakarta',
  channels: 'daftar kanal, masing-masing dengan name dan address',
  'phases?': 'daftar tahapan, masing-masing dengan from dan phase',
  'agenda?': 'daftar hari, masing-masing dengan kind, on dan name',
  'review?': 'daily dan daysBefore, masing-masing di baris sendiri',
  'modules?': 'daftar id modul, satu baris "- ..." untuk setiap modul',
  'confirmedKeys?': 'daftar id-modul/id-soal, satu baris "- ..." untuk setiap soal',
};

/** What agency.yaml says. */
export interface Agency {
  readonly profile: AgencyProfile;
  /** Ids of the modules to publish, in the order to show them; undefined for all. */
  readonly modules: readonly string[] | undefined;
  /** Situational questions whose key is confirmed, `module-id/question-id`. */
  readonly confirmedKeys: ReadonlySet<string>;
  /** Reports the confirmed keys that are not among these questions, which are written the same way. */
  reportUnknownKeys(situations: ReadonlySet<string>): void;
}

const NO_FILE: Agency = {
  profile: DEFAULT_AGENCY_PROFILE,
  modules: undefined,
  confirmedKeys: new Set(),
  reportUnknownKeys: () => undefined,
};

/**
 * Reads agency.yaml.
 * @param moduleIds ids of all modules in the folder
 * @returns undefined when the file cannot be read, so that nobody can say what the agency wants
 */
export const readAgency = (
  file: SourceFile | undefined,
  moduleIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Agency | undefined => {
  if (file === undefined) return NO_FILE;
  const source = readSource(file, diagnostics);
  const document = source && readYaml(source.text, 0, source.report);
  if (source === undefined || document === undefined) return undefined;
  const { contents, toPlace } = document;
  if (!isMap(contents)) {
    source.report('agency-shape', contents === null ? FILE_START : toPlace(contents));
    return undefined;
  }
  const fields = createFields(AGENCY_FIELDS, contents, FILE_START, toPlace, source.report);
  const keys = fields.textItems('confirmedKeys').filter(({ text }) => text !== '');
  return {
    profile: {
      name: fields.text('name'),
      organiser: fields.text('organiser'),
      supervisor: fields.text('supervisor'),
      timeZone: readTimeZone(fields, source),
      channels: fields.mappings('channels', CHANNEL_FIELDS).map((channel) => readChannel(channel, source)),
      phases: readPhases(fields, source),
      agenda: readAgenda(fields, moduleIds, source),
      review: readReview(fields),
    },
    modules: fields.has('modules') ? readModules(fields, moduleIds, source) : undefined,
    confirmedKeys: new Set(keys.map(({ text }) => text)),
    reportUnknownKeys: (situations) => {
      for (const { text, place } of keys) {
        if (!situations.has(text)) source.report('confirmed-key-unknown', place, { key: text });
      }
    },
  };
};

const readTimeZone = (fields: Fields, { report }: SourceText): string => {
  const timeZone = fields.text('timeZone');
  if (timeZone !== '' && !Intl.supportedValuesOf('timeZone').includes(timeZone)) {
    report('time-zone-unknown', fields.placeOf('timeZone'), { value: timeZone });
  }
  return timeZone;
};

const readChannel = (fields: Fields, { report }: SourceText): ReportingChannel => {
  const address = fields.text('address');
  // The reader can open an address, so what looks like one must be safe; anything else is shown as text.
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(address) && readLinkAddress(address).kind !== 'safe') {
    report('link-unsafe', fields.placeOf('address'), { url: address });
  }
  return {
    name: fields.text('name'),
    address,
    ...(fields.has('remark') && { remark: fields.text('remark') }),
  };
};

const readPhases = (fields: Fields, { report }: SourceText): PhaseSpan[] => {
  const spans: PhaseSpan[] = [];
  for (const span of fields.mappings('phases', PHASE_FIELDS)) {
    const from = span.date('from');
    const name = span.choice('phase', Object.keys(PHASE_NAMES), 'phase-unknown');
    const before = spans.at(-1)?.from ?? '';
    if (from !== '' && before >= from) report('phase-order', span.placeOf('from'), { from, before });
    const phase = name === undefined ? undefined : PHASE_NAMES[name];
    if (from !== '' && phase !== undefined) spans.push({ from, phase });
  }
  return spans;
};

const readAgenda = (
  fields: Fields,
  moduleIds: ReadonlySet<string>,
  source: SourceText,
): readonly AgendaEntry[] =>
  fields
    .mappings('agenda', AGENDA_FIELDS)
    .flatMap((entry) => readAgendaEntry(entry, moduleIds, source))
    .sort((a, b) => compareText(`${a.on} ${a.at ?? ''}`, `${b.on} ${b.at ?? ''}`));

/** One day; none when its kind or day cannot be read, which has been reported. */
const readAgendaEntry = (
  fields: Fields,
  moduleIds: ReadonlySet<string>,
  source: SourceText,
): AgendaEntry[] => {
  const kindName = fields.choice('kind', Object.keys(AGENDA_KINDS), 'agenda-kind-unknown');
  const kind = kindName === undefined ? undefined : AGENDA_KINDS[kindName];
  const on = fields.date('on');
  const at = fields.text('at');
  if (at !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)) {
    source.report('agenda-time', fields.placeOf('at'), { value: at });
  }
  const entry = {
    on,
    ...(at !== '' && { at }),
    name: fields.text('name'),
    ...(fields.has('place') && { place: fields.text('place') }),
    ...(fields.has('modules') && { modules: readModules(fields, moduleIds, source) }),
  };
  return kind === undefined || on === '' ? [] : [{ kind, ...entry }];
};

const readReview = (fields: Fields): ReviewSettings => {
  const { review } = DEFAULT_AGENCY_PROFILE;
  const set = fields.mapping('review', REVIEW_FIELDS);
  return {
    daily: set?.has('daily') === true ? set.count('daily', MOST_DAILY) : review.daily,
    daysBefore:
      set?.has('daysBefore') === true ? set.count('daysBefore', MOST_DAYS_BEFORE, 0) : review.daysBefore,
  };
};

const readModules = (
  fields: Fields,
  moduleIds: ReadonlySet<string>,
  { report }: SourceText,
): readonly string[] => {
  const modules: string[] = [];
  for (const { text: id, place } of fields.textItems('modules')) {
    if (id === '') continue;
    if (!moduleIds.has(id)) report('agency-module-unknown', place, { id });
    else if (modules.includes(id)) report('agency-module-repeated', place, { id });
    modules.push(id);
  }
  return modules;
};
