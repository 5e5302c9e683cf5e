import { describe, expect, it } from 'vitest';

import { giftToQuestions } from '../../src/compiler/exchange/gift-import.ts';
import { quizToMarkdown, type WrittenQuestion } from '../../src/compiler/exchange/written-question.ts';
import { judgeDiagnostic, toLines } from '../fuzz/oracle.ts';
import { compiledToWords, listLostWords, sourceToWords } from '../fuzz/words-kept.ts';
import { readCorpus } from '../hostile/corpus.ts';
import { moduleToTexts, textsToPlain, toLeaks } from '../hostile/leaks.ts';
import { toOneLine, toTrials } from '../hostile/places.ts';
import { tryAsNames, tryFiles, tryInPages, tryInSettings, type TryOut } from '../hostile/try-out.ts';

const GROUPS = readCorpus();
const PAYLOADS = GROUPS.flatMap(({ payloads }) => payloads);

/** What no phone should be handed, and messages that would not help the author. */
const toFaults = ({ modules, diagnostics, files }: TryOut): string[] => {
  const lines = toLines(files);
  return [
    ...modules.flatMap(({ draft }) => moduleToTexts(draft).flatMap(toLeaks)),
    ...diagnostics.flatMap((diagnostic) => judgeDiagnostic(diagnostic, lines)),
  ];
};

/** Words of pages that are gone although nothing was said about the page. */
const toLosses = ({ modules, diagnostics, files }: TryOut): string[] => {
  const blamed = new Set(diagnostics.map(({ file }) => file));
  return modules.flatMap(({ draft }) => {
    const kept = compiledToWords([draft]);
    return Object.entries(files).flatMap(([path, text]) => {
      if (!path.startsWith(`${draft.id}/`) || blamed.has(path) || typeof text !== 'string') return [];
      return listLostWords(sourceToWords(text), kept).map((word) => `${word} of ${path}`);
    });
  });
};

/** GIFT gives these a meaning. */
const escapeGift = (payload: string): string => toOneLine(payload).replaceAll(/[~=#{}:\\]/g, '\\$&');

/** A question of every form in which GIFT can hold the payload; without those that are no GIFT with it. */
const importQuestions = (payload: string): WrittenQuestion[] => {
  const escaped = escapeGift(payload);
  const gifts = [
    ...['html', 'markdown', 'plain', 'moodle'].map(
      (format) => `::a::[${format}]${escaped}{=[${format}]a ${escaped}#${escaped} ~b#c}`,
    ),
    `::a::[html]a{=[html]a ${escaped} -> ${escaped} =b -> c =d -> e ####${escaped}}`,
    `::a::[html]${payload}{=[html]${payload}#${payload} ~b#c}`,
    `::${escaped}::a{T#b#${escaped}}`,
  ];
  return gifts.flatMap((gift) => {
    const read = giftToQuestions(`// [tag:dasar:uu-20-2023]\n${gift}\n`);
    return read.ok ? read.value.questions : [];
  });
};

/** A module of one quiz for every payload, imported from GIFT. */
const tryInGift = (payloads: readonly string[]): Promise<TryOut> => {
  const quizzes = payloads.map((payload, index) => {
    const questions = importQuestions(payload).map((one, n) => ({ ...one, id: `p${n}` }));
    return [`x${index}/latihan.md`, quizToMarkdown({ id: 'q', title: payload, mode: 'practice' }, questions)];
  });
  return tryFiles(Object.fromEntries(quizzes) as Record<string, string>);
};

describe('a reader is safe from whatever an author pastes', () => {
  it('of which there is a collection', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThan(1_000);
  });

  it.each(GROUPS)('in every place of a page: $name', async ({ payloads }) => {
    const tried = await tryInPages(payloads);
    expect(toFaults(tried)).toEqual([]);
    expect(toLosses(tried)).toEqual([]);
  });

  it.each(GROUPS)('in the files beside the modules: $name', async ({ payloads }) => {
    for (const payload of payloads) expect(toFaults(await tryInSettings(payload)), payload).toEqual([]);
  });

  it.each(GROUPS)('in names of files and folders: $name', async ({ payloads }) => {
    expect(toFaults(await tryAsNames(payloads))).toEqual([]);
  });

  it.each(GROUPS)('in questions imported from GIFT: $name', async ({ payloads }) => {
    expect(toFaults(await tryInGift(payloads))).toEqual([]);
  });
});

describe('the collection is put to the test', () => {
  /** One payload of every kind. */
  const sample = PAYLOADS.filter((_payload, index) => index % 9 === 0);

  it('in places that take something and refuse something', async () => {
    const { outcomes } = await tryInPages([...sample, 'a', 'b c', '`a`', '<b>', '\\', ': ', 'https://a.id']);
    const places = Map.groupBy(outcomes, ({ place }) => place);
    const isMixed = (isAccepted: boolean): string[] =>
      [...places].flatMap(([place, tried]) =>
        tried.every((one) => one.isAccepted === isAccepted) ? [place] : [],
      );
    expect(places.size).toBeGreaterThan(60);
    // What is refused always: ids that nothing stands behind, words that are none.
    expect(isMixed(false)).toEqual([]);
    // What is accepted always.
    expect(isMixed(true)).toEqual([]);
  });

  it('and text about markup is shown as it was written', async () => {
    const { modules } = await tryInPages(['&lt;script&gt;xss()&lt;/script&gt;', '`<script>xss()</script>`']);
    for (const { draft } of modules) {
      const shown = textsToPlain(moduleToTexts(draft));
      expect(shown.split('<script>xss()</script>').length).toBeGreaterThan(30);
    }
  });

  it('and a page with a raw tag or a dangerous link is not published', async () => {
    const dangerous = PAYLOADS.filter((payload) => /^(<[a-z!?/]|\[a\]\(<?(java|data|vb))/i.test(payload));
    expect(dangerous.length).toBeGreaterThan(400);
    const { outcomes } = await tryInPages(dangerous);
    const published = outcomes.filter(({ place, isAccepted }) => place === 'block' && isAccepted);
    expect(published.map(({ payload }) => payload)).toEqual([]);
  });

  it('with every payload on every page', () => {
    for (const { path, text } of toTrials('PAYLOAD')) expect(text, path).toContain('PAYLOAD');
  });
});
