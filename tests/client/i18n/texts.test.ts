import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { agencyTexts } from '../../../src/client/i18n/agency-texts.ts';
import { en } from '../../../src/client/i18n/en.ts';
import { feedTexts } from '../../../src/client/i18n/feed-texts.ts';
import { id } from '../../../src/client/i18n/id.ts';
import { outboxTexts } from '../../../src/client/i18n/outbox-texts.ts';
import { ownDataTexts } from '../../../src/client/i18n/own-data-texts.ts';
import { peopleTexts } from '../../../src/client/i18n/people-texts.ts';
import { readingTexts } from '../../../src/client/i18n/reading-texts.ts';
import { reviewTexts } from '../../../src/client/i18n/review-texts.ts';
import { searchTexts } from '../../../src/client/i18n/search-texts.ts';
import { quizTexts } from '../../../src/client/i18n/quiz-texts.ts';
import { settingsTexts } from '../../../src/client/i18n/settings-texts.ts';
import { storageTexts } from '../../../src/client/i18n/storage-texts.ts';

/** The words of the first load, and those that come with a late page, with the code that the page consists of. */
const FIRST = { name: 'the first load', id, en, code: /^/ };
const LATE = [
  { name: 'the quizzes', ...quizTexts, code: /^(?:features\/(?:quiz|review)|question)\// },
  { name: 'the simulated feeds', ...feedTexts, code: /^features\/learn\/(?:feed|post)\.tsx$/ },
  { name: 'the settings', ...settingsTexts, code: /^features\/settings\// },
  { name: 'the reading tools', ...readingTexts, code: /^features\/(?:learn\/reading|bookmarks)\// },
  { name: 'the questions that come back', ...reviewTexts, code: /^features\/review\// },
  { name: 'the search', ...searchTexts, code: /^features\/search\// },
  { name: 'the outbox', ...outboxTexts, code: /^(?:features\/outbox\/|ui\/(?:contact|fact-words)\.tsx?$)/ },
  { name: 'the people on this phone', ...peopleTexts, code: /^features\/people\// },
  { name: 'trouble with storage', ...storageTexts, code: /^ui\/storage-trouble-alert\.tsx$/ },
  { name: 'the page of one’s own data', ...ownDataTexts, code: /^features\/own-data\// },
  { name: 'the agency’s desk', ...agencyTexts, code: /^(?:features\/agency\/|app\/agency-page\.tsx$)/ },
] as const;
const BUNDLES = [FIRST, ...LATE] as const;
const everything = (language: 'id' | 'en'): Readonly<Record<string, string>> =>
  Object.assign({}, ...BUNDLES.map((bundle) => bundle[language]));
const ALL = everything('id');
const ALL_ENGLISH = everything('en');

const root = fileURLToPath(new URL('../../../src/client', import.meta.url));
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/^i18n\/(?:id|en|[a-z-]+-texts)\.ts$/.test(file))
  .map((file) => ({ file, code: readFileSync(`${root}/${file}`, 'utf8') }));

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

/** Whether code names a key, or a family that it belongs to: `quiz.${mode}-note` shows every `quiz.…-note`. */
const names = (code: string, key: string): boolean => {
  const base = key.replace(/_(?:one|other)$/, '');
  const families = [...code.matchAll(/`([a-z-]+\.[a-z-]*)\$\{[^}]*\}([a-z-]*)`/g)];
  return (
    code.includes(`'${base}'`) ||
    families.some(([, start = '', end = '']) => base.startsWith(start) && base.endsWith(end))
  );
};

describe('the words on the screen', () => {
  test.each(BUNDLES)('Sari can switch to English without losing a single text of $name', (bundle) => {
    expect(Object.keys(bundle.en)).toEqual(Object.keys(bundle.id));
  });

  test('no key is in two places', () => {
    const keys = BUNDLES.flatMap((bundle) => Object.keys(bundle.id));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each(Object.entries(ALL))(
    '%s is not empty and takes the same values in both languages',
    (key, text) => {
      const english = ALL_ENGLISH[key] ?? '';
      expect(text.trim()).not.toBe('');
      expect(english.trim()).not.toBe('');
      expect(placeholders(english)).toEqual(placeholders(text));
    },
  );

  test('no text uses a word that the glossary rules out', () => {
    const banned = /\b(?:absen|handphone|HP|kamu|silahkan|resiko|luring|daring|offline|online|sync)\b/i;
    expect(Object.values(ALL).filter((text) => banned.test(text))).toEqual([]);
  });

  test('no text is kept that no screen can show', () => {
    const code = sources.map((source) => source.code).join('\n');
    expect(Object.keys(ALL).filter((key) => !names(code, key))).toEqual([]);
  });
});

describe('words that come late', () => {
  test.each(LATE)('those of $name are asked for by nobody else', (bundle) => {
    const strangers = sources.filter(({ file }) => !bundle.code.test(file));
    const early = Object.keys(bundle.id).flatMap((key) =>
      strangers.filter(({ code }) => names(code, key)).map(({ file }) => `${file} asks for ${key}`),
    );
    expect(early).toEqual([]);
  });

  test('only the pages that they belong to carry them', () => {
    const carriers = sources.filter(({ code }) =>
      /^import \{[^}]*Texts\b[^}]*\} from '.*-texts\.ts'/m.test(code),
    );
    expect(carriers.length).toBeGreaterThan(2);
    const early = carriers.filter(({ file }) => !LATE.some(({ code }) => code.test(file)));
    expect(early.map(({ file }) => file)).toEqual([]);
  });
});
