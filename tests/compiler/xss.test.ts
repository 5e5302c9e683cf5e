import { describe, expect, it } from 'vitest';

import { giftToQuestions } from '../../src/compiler/exchange/gift-import.ts';
import { quizToMarkdown, type WrittenQuestion } from '../../src/compiler/exchange/written-question.ts';
import { judgeDiagnostic, toLines } from '../fuzz/oracle.ts';
import { compiledToWords, listLostWords, sourceToWords } from '../fuzz/words-kept.ts';
import { readCorpus, type PayloadGroup } from '../hostile/corpus.ts';
import { moduleToTexts, textsToPlain, toLeaks } from '../hostile/leaks.ts';
import { toOneLine, toTrials } from '../hostile/places.ts';
import {
  tryAsNames,
  tryFiles,
  tryInPages,
  tryInSettings,
  type Outcome,
  type TryOut,
} from '../hostile/try-out.ts';

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

/** What the tests below ask of a group, without the pages themselves: all groups at once would be half a gigabyte. */
interface Tried {
  readonly faults: readonly string[];
  readonly losses: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** What the lesson with the payload as a block of its own shows, by payload. */
  readonly shownByPayload: ReadonlyMap<string, string>;
}

const tryPages = async (payloads: readonly string[]): Promise<Tried> => {
  const tried = await tryInPages(payloads);
  const shown = tried.modules.map(({ draft }): [string, string] => {
    const lessons = draft.lessons.filter(({ id }) => id === 'blok');
    return [payloads[Number(draft.id.slice(1))] ?? '', textsToPlain(moduleToTexts({ ...draft, lessons }))];
  });
  return {
    faults: toFaults(tried),
    losses: toLosses(tried),
    outcomes: tried.outcomes,
    shownByPayload: new Map(shown),
  };
};

const triedByGroup = new Map<string, Promise<Tried>>();
/** Every payload of a group in every place of a page; done once, however many tests ask. */
const tryGroup = ({ name, payloads }: PayloadGroup): Promise<Tried> => {
  const tried = triedByGroup.get(name) ?? tryPages(payloads);
  triedByGroup.set(name, tried);
  return tried;
};

/** GIFT gives these a meaning. */
const escapeGift = (payload: string): string => toOneLine(payload).replaceAll(/[~=#{}:\\]/g, '\\$&');

/** A question of every form in which GIFT can hold the payload; without those that are no GIFT with it. */
const importQuestions = (payload: string): WrittenQuestion[] => {
  const escaped = escapeGift(payload);
  const gifts = [
    `::${escaped}::[html]${escaped}{=[markdown]a ${escaped}#[html]${escaped} ~[plain]${escaped}#c}`,
    `::a::[html]a{=[html]a ${escaped} -> ${escaped} =b -> c =d -> e ####[moodle]${escaped}}`,
    `::a::[markdown]${payload}{=${payload}#${payload} ~b#c}`,
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

  it.each(GROUPS)('in every place of a page: $name', async (group) => {
    const { faults, losses } = await tryGroup(group);
    expect(faults).toEqual([]);
    expect(losses).toEqual([]);
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
  it('in places that take something and refuse something', async () => {
    const harmless = await tryInPages([
      'a',
      'x',
      'aman',
      'laporkan',
      'uu-20-2023',
      'pilih satu',
      'agency',
      'di-luar-tahapan, bakal-calon, calon, masa-tenang',
    ]);
    const outcomes = [...(await Promise.all(GROUPS.map(tryGroup))), harmless].flatMap(
      (tried) => tried.outcomes,
    );
    const byPlace = Map.groupBy(outcomes, ({ place }) => place);
    expect(byPlace.size).toBeGreaterThan(60);
    const undecided = [...byPlace].filter(
      ([, tried]) => new Set(tried.map(({ isAccepted }) => isAccepted)).size < 2,
    );
    // A fact and a repealed rule would have to be listed, and a legal basis to be the last thing of a lesson.
    expect(undecided.map(([place]) => place)).toEqual([
      'legal basis in the middle',
      'id of a fact',
      'id of a repealed rule',
    ]);
  });

  it('and what is not refused is shown as it was written', async () => {
    const { modules } = await tryInPages(['&lt;script&gt;xss()&lt;/script&gt;', '`<script>xss()</script>`']);
    for (const { draft } of modules) {
      const shown = textsToPlain(moduleToTexts(draft));
      expect(shown.split('<script>xss()</script>').length).toBeGreaterThan(30);
    }
  });

  it('and of raw tags and dangerous links only what is none to Markdown is published, as words', async () => {
    const isDangerous = (payload: string): boolean => /^(<[a-z!?/]|\[a\]\(<?(java|data|vb))/i.test(payload);
    const isAddress = (payload: string): boolean => /^<[^<>]*(@|https:)[^<> ]*>$/i.test(payload);
    const published: string[] = [];
    for (const group of GROUPS) {
      const { outcomes, shownByPayload } = await tryGroup(group);
      for (const { payload, place, isAccepted } of outcomes) {
        if (place !== 'block' || !isAccepted || !isDangerous(payload) || isAddress(payload)) continue;
        published.push(payload);
        expect(shownByPayload.get(payload)).toContain(payload.split(/[`&\s]/)[0]);
      }
    }
    const dangerous = PAYLOADS.filter(isDangerous);
    expect(dangerous.length).toBeGreaterThan(400);
    expect(published.length).toBeLessThan(dangerous.length / 10);
    expect(published).toContain('<x/onclick=xss()>a');
    expect(published).not.toContain('<script>xss()</script>');
  });

  it('with every payload on every page', () => {
    for (const { path, text } of toTrials('PAYLOAD')) expect(text, path).toContain('PAYLOAD');
  });
});
