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
    });
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
