import { readdirSync, readFileSync } from 'node:fs';

/** Payloads of one technique. */
export interface PayloadGroup {
  readonly name: string;
  readonly payloads: readonly string[];
}

const FOLDER = new URL('../fixtures/hostile/', import.meta.url);

/**
 * Reads tests/fixtures/hostile: one payload a line. `␤` and `␉` stand for a line break and a tab, `⟦U+200B⟧` for a
 * character that could not be seen; lines that begin with `#: ` say what the file is about. What would run calls
 * `xss()` or `alert(1)`, sets `window.xss`, or turns to evil.test.
 */
export const readCorpus = (): readonly PayloadGroup[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      name: file.replace('.txt', ''),
      payloads: readFileSync(new URL(file, FOLDER), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#: '))
        .map((line) =>
          line
            .replaceAll('␤', '\n')
            .replaceAll('␉', '\t')
            .replaceAll(/⟦U\+([0-9A-F]+)⟧/g, (_whole, code: string) =>
              String.fromCodePoint(parseInt(code, 16)),
            ),
        ),
    }));
