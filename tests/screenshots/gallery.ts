import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Language, Theme } from '../support/screens.ts';

/** One picture that was made. */
export interface Picture {
  readonly name: string;
  readonly language: Language;
  readonly theme: Theme;
  /** Below docs/screenshots. */
  readonly file: string;
}

/** Keeps a picture small: an interface has few colours. */
export const keepPicture = async (png: Buffer, file: string): Promise<void> => {
  mkdirSync(dirname(file), { recursive: true });
  await sharp(png).webp({ quality: 82, effort: 6, smartSubsample: true }).toFile(file);
};

const SERIES: readonly (readonly [language: Language, theme: Theme, words: string])[] = [
  ['id', 'light', 'Indonesian'],
  ['id', 'dark', 'Indonesian, dark'],
  ['en', 'light', 'English'],
  ['en', 'dark', 'English, dark'],
];

/** Writes README.md: a row for each screen, a column for each language and theme. */
export const writeGallery = (folder: string, pictures: readonly Picture[]): void => {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const cell = (name: string, language: Language, theme: Theme): string => {
    const found = pictures.find(
      (one) => one.name === name && one.language === language && one.theme === theme,
    );
    return found === undefined
      ? ''
      : `<img src="${found.file}" width="240" alt="${name}, ${language}, ${theme}">`;
  };
  const rows = names.map(
    (name) => `| ${SERIES.map(([language, theme]) => cell(name, language, theme)).join(' | ')} |`,
  );
  const bytes = pictures.reduce((sum, { file }) => sum + statSync(join(folder, file)).size, 0);
  const text = [
    '# Every screen',
    '',
    "Made by `npm run screenshots` from the running app on a phone of 360 x 640 without network; the agency's page at a",
    `width of 1,100. ${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB.`,
    '',
    `| ${SERIES.map(([, , words]) => words).join(' | ')} |`,
    `|${' --- |'.repeat(SERIES.length)}`,
    ...rows,
    '',
  ].join('\n');
  writeFileSync(join(folder, 'README.md'), text);
};
