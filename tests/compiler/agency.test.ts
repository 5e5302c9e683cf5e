import { describe, expect, it } from 'vitest';

import {
  type AgencyProfile,
  type AgencySettings,
  DEFAULT_AGENCY_PROFILE,
} from '../../src/domain/content/agency-profile.ts';
import { AGENCY, compileFiles, EXAMPLE, toMistakes } from './example-content.ts';

const TWO_MODULES = {
  ...EXAMPLE,
  'apa-itu/module.md': EXAMPLE['netralitas/module.md'] ?? '',
  'apa-itu/01-a.md': EXAMPLE['netralitas/01-pengantar.md'] ?? '',
};

const toIds = (agency: string): string[] =>
  compileFiles({ ...TWO_MODULES, 'agency.yaml': agency }).manifest.modules.map(({ id }) => id);

/** The manifest carries no channels: they stand in the text of the modules. */
const withoutChannels = ({ channels: _inText, ...settings }: AgencyProfile): AgencySettings => settings;

describe('an agency sets once what holds for all its modules', () => {
  it('and every phone learns of it', () => {
    const { manifest } = compileFiles({ ...EXAMPLE, 'agency.yaml': AGENCY });
    expect(manifest.agency).toEqual({
      name: 'Pemerintah Provinsi Contoh',
      organiser: 'BKD Provinsi Contoh',
      supervisor: 'BKN (masa peralihan)',
      timeZone: 'Asia/Jakarta',
      phases: [
        { from: '2024-09-22', phase: 'candidates-set' },
        { from: '2024-11-27', phase: 'outside-stages' },
      ],
      agenda: [],
      review: { daily: 10, daysBefore: 14 },
    });
  });

  it('and announces its days, which the phone gets in the order of time', () => {
    const { manifest } = compileFiles({
      ...EXAMPLE,
      'agency.yaml': `${AGENCY}agenda:
  - kind: tanggal
    on: 2026-12-30
    name: Ulang bersama
  - kind: sosialisasi
    on: 2026-12-16
    at: 13:30
    name: Sesi siang
    place: Aula
  - kind: sosialisasi
    on: 2026-12-16
    at: "09:00"
    name: Sesi pagi
    modules:
      - netralitas
  - kind: tanggal
    on: 2026-12-16
    name: Sepanjang hari
`,
    });
    expect(manifest.agency.agenda).toEqual([
      { kind: 'date', on: '2026-12-16', name: 'Sepanjang hari' },
      { kind: 'briefing', on: '2026-12-16', at: '09:00', name: 'Sesi pagi', modules: ['netralitas'] },
      { kind: 'briefing', on: '2026-12-16', at: '13:30', name: 'Sesi siang', place: 'Aula' },
      { kind: 'date', on: '2026-12-30', name: 'Ulang bersama' },
    ]);
  });

  it.each([
    ['both numbers', 'review:\n  daily: 50\n  daysBefore: 0\n', { daily: 50, daysBefore: 0 }],
    ['only how many questions', 'review:\n  daily: 3\n', { daily: 3, daysBefore: 14 }],
    ['only how long before', 'review:\n  daysBefore: 60\n', { daily: 10, daysBefore: 60 }],
  ])('and sets how much people repeat: %s', (_title, review, settings) => {
    const { manifest, diagnostics } = compileFiles({ ...EXAMPLE, 'agency.yaml': `${AGENCY}${review}` });
    expect(diagnostics).toEqual([]);
    expect(manifest.agency.review).toEqual(settings);
  });

  it('or leaves it at plain words', () => {
    expect(compileFiles(EXAMPLE).manifest.agency).toEqual(withoutChannels(DEFAULT_AGENCY_PROFILE));
  });

  it('and decides which modules are shown, and in which order', () => {
    expect(toIds(AGENCY)).toEqual(['apa-itu', 'netralitas']);
    expect(toIds(`${AGENCY}modules:\n  - netralitas\n  - apa-itu\n`)).toEqual(['netralitas', 'apa-itu']);
    expect(toIds(`${AGENCY}modules:\n  - netralitas\n`)).toEqual(['netralitas']);
  });

  it('while a module that is not shown is checked all the same', () => {
    const files = {
      ...TWO_MODULES,
      'apa-itu/01-a.md': '<b>',
      'agency.yaml': `${AGENCY}modules:\n  - netralitas\n`,
    };
    expect(toMistakes(files)).toEqual([
      'apa-itu/01-a.md:1:1 front-matter-missing',
      'apa-itu/01-a.md:1:1 html-raw',
    ]);
    expect(compileFiles(files).modules).toEqual([]);
  });

  it('and confirms the key of a situation in any module', () => {
    expect(
      toMistakes({ ...EXAMPLE, 'agency.yaml': `${AGENCY}confirmedKeys:\n  - netralitas/grup\n` }),
    ).toEqual([]);
  });
});

const KIND = 'kind: sosialisasi';
const ON = 'on: 2026-12-16';
const NAME = 'name: Sesi pagi';

/** An agency with one day, whose keys begin on line 17. */
const toAgenda = (...lines: string[]): string => `${AGENCY}agenda:\n  - ${lines.join('\n    ')}\n`;

describe('an agency that slips in agency.yaml is told where', () => {
  it.each([
    ['a sentence', 'Pemerintah Provinsi Contoh', ['1:1 agency-shape']],
    ['nothing', '', ['1:1 agency-shape']],
    ['an unknown key', `${AGENCY}logo: a.png\n`, ['16:1 key-unknown']],
    ['a missing key', AGENCY.replace(/^organiser.*\n/m, ''), ['1:1 key-missing']],
    ['an empty name', AGENCY.replace('Pemerintah Provinsi Contoh', '""'), ['1:7 value-type']],
    ['a time zone by its short name', AGENCY.replace('Asia/Jakarta', 'WIB'), ['4:11 time-zone-unknown']],
    ['a time zone by its distance', AGENCY.replace('Asia/Jakarta', '+07:00'), ['4:11 time-zone-unknown']],
    [
      'channels in one line',
      AGENCY.replace(/channels:[^]*(?=phases)/, 'channels: LAPOR\n'),
      ['5:11 value-type'],
    ],
    ['a channel in one line', AGENCY.replace('- name: Telepon\n    address: ', '- '), ['9:5 value-type']],
    ['a channel without an address', AGENCY.replace(/ {4}address: 08.*\n/, ''), ['9:5 key-missing']],
    ['a channel with an unknown key', AGENCY.replace('remark:', 'note:'), ['8:5 key-unknown']],
    [
      'an address that runs code',
      AGENCY.replace('https://www.lapor.go.id', 'javascript:alert(1)'),
      ['7:14 link-unsafe'],
    ],
    ['an address with a name in it', AGENCY.replace('https://www', 'https://a@www'), ['7:14 link-unsafe']],
    ['a day that is not there', AGENCY.replace('2024-09-22', '2024-09-31'), ['12:11 date-invalid']],
    ['a phase in English', AGENCY.replace('phase: calon', 'phase: quiet-days'), ['13:12 phase-unknown']],
    ['the same day twice', AGENCY.replace('2024-11-27', '2024-09-22'), ['14:11 phase-order']],
    ['an earlier day below', AGENCY.replace('2024-11-27', '2023-11-27'), ['14:11 phase-order']],
    ['an agenda in one line', `${AGENCY}agenda: rapat\n`, ['16:9 value-type']],
    ['a day in one line', `${AGENCY}agenda:\n  - rapat\n`, ['17:5 value-type']],
    [
      'a day without anything',
      `${AGENCY}agenda:\n  - kind: tanggal\n`,
      ['17:5 key-missing', '17:5 key-missing'],
    ],
    ['a kind in English', toAgenda('kind: briefing', ON, NAME), ['17:11 agenda-kind-unknown']],
    ['a day of the agenda that is not there', toAgenda(KIND, 'on: 2026-02-29', NAME), ['18:9 date-invalid']],
    ['a time with a point', toAgenda(KIND, ON, NAME, 'at: 09.00'), ['20:9 value-type']],
    ['a time without minutes', toAgenda(KIND, ON, NAME, 'at: "9"'), ['20:9 agenda-time']],
    ['a time after the day', toAgenda(KIND, ON, NAME, 'at: 23:60'), ['20:9 agenda-time']],
    ['a day without a name', toAgenda(KIND, ON, 'name: ""'), ['19:11 value-type']],
    [
      'a day about a module that is not there',
      toAgenda(KIND, ON, NAME, 'modules: [lain]'),
      ['20:15 agency-module-unknown'],
    ],
    [
      'a day about one module twice',
      toAgenda(KIND, ON, NAME, 'modules: [netralitas, netralitas]'),
      ['20:27 agency-module-repeated'],
    ],
    ['an unknown key of a day', toAgenda(KIND, ON, NAME, 'link: a'), ['20:5 key-unknown']],
    ['nothing to repeat', `${AGENCY}review:\n  daily: 0\n`, ['17:10 value-type']],
    ['too much to repeat', `${AGENCY}review:\n  daily: 51\n`, ['17:10 value-type']],
    ['half a day before', `${AGENCY}review:\n  daysBefore: 0.5\n`, ['17:15 value-type']],
    ['too long before', `${AGENCY}review:\n  daysBefore: 61\n`, ['17:15 value-type']],
    ['a word for the review', `${AGENCY}review: sering\n`, ['16:9 value-type']],
    ['an unknown key of the review', `${AGENCY}review:\n  weekly: 3\n`, ['17:3 key-unknown']],
    ['no modules at all', `${AGENCY}modules: []\n`, ['16:10 value-type']],
    [
      'a module that is not there',
      `${AGENCY}modules:\n  - netralitas\n  - lain\n`,
      ['18:5 agency-module-unknown'],
    ],
    [
      'a module twice',
      `${AGENCY}modules:\n  - netralitas\n  - netralitas\n`,
      ['18:5 agency-module-repeated'],
    ],
    [
      'a key of a question that is no situation',
      `${AGENCY}confirmedKeys:\n  - netralitas/netral\n`,
      ['17:5 confirmed-key-unknown'],
    ],
    ['a key without its module', `${AGENCY}confirmedKeys:\n  - grup\n`, ['17:5 confirmed-key-unknown']],
  ])('%s', (_title, agency, mistakes) => {
    expect(toMistakes({ ...EXAMPLE, 'agency.yaml': agency })).toEqual(
      mistakes.map((mistake) => `agency.yaml:${mistake}`),
    );
  });

  it('but not of a confirmed key while a page cannot be read', () => {
    const agency = `${AGENCY}confirmedKeys:\n  - netralitas/grup\n`;
    const files = { ...EXAMPLE, 'agency.yaml': agency, 'netralitas/jenis-lain.md': new Uint8Array([0xff]) };
    expect(toMistakes(files)).toEqual(['netralitas/jenis-lain.md:1:1 file-not-utf8']);
  });
});
