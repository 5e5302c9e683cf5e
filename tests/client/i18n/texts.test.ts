import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/client/i18n/en.ts';
import { id } from '../../../src/client/i18n/id.ts';

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the words on the screen', () => {
  test('Sari can switch to English without losing a single text', () => {
    expect(Object.keys(en)).toEqual(Object.keys(id));
  });

  test.each(Object.entries(id))(
    '%s is not empty and takes the same values in both languages',
    (key, text) => {
      const english = en[key as keyof typeof id];
      expect(text.trim()).not.toBe('');
      expect(english.trim()).not.toBe('');
      expect(placeholders(english)).toEqual(placeholders(text));
    },
  );

  test('no text uses a word that the glossary rules out', () => {
    const banned = /\b(?:absen|handphone|HP|kamu|silahkan|resiko|luring|daring|offline|online|sync)\b/i;
    expect(Object.values(id).filter((text) => banned.test(text))).toEqual([]);
  });

  test('no text is kept that no screen can show', () => {
    const root = fileURLToPath(new URL('../../../src/client', import.meta.url));
    const code = globSync('**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !/^i18n.(?:id|en)\.ts$/.test(file))
      .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
      .join('\n');
    // Keys that are put together from a value: `quiz.${mode}-note` shows every `quiz.…-note`.
    const families = [...code.matchAll(/`([a-z-]+\.[a-z-]*)\$\{[^}]*\}([a-z-]*)`/g)];
    const isShown = (key: string): boolean => {
      const base = key.replace(/_(?:one|other)$/, '');
      return (
        code.includes(`'${base}'`) ||
        families.some(([, start = '', end = '']) => base.startsWith(start) && base.endsWith(end))
      );
    };
    expect(Object.keys(id).filter((key) => !isShown(key))).toEqual([]);
  });
});
