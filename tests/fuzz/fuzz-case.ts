import type { Files } from '../compiler/example-content.ts';
import { AGENCY, PICTURE } from '../compiler/example-content.ts';
import { createPrng, type Prng } from '../sim/prng.ts';
import { type Bases, splitPage, writeRegisters } from './bases.ts';
import { CITATION_IDS, createWriter, pick, REPEALED_ID } from './grammar.ts';
import { damageBytes, type Material, mutateText } from './mutate.ts';
import { numberWords } from './number-words.ts';

/** Names that a file may get by mistake. */
const ODD_NAMES = [
  'm/tanpa-nomor.md',
  'm/2-a.md',
  'm/01-Lain.md',
  'm/MODULE.md',
  'm/a b.md',
  'm/é.md',
  'm/a.en.md',
  'm/module.en.md',
  'm/01-a.xx.md',
  'm/dalam/a.md',
  'm/a.txt',
  'm/a.md.bak',
  'm/LICENSE',
  'a.md',
  'M/module.md',
  '--/module.md',
  'm/\u001B[2J.md',
  'm/__proto__.md',
  '__proto__/a.md',
  'm/<img src=x onerror=a>.md',
  'm/a.png',
  'm/.md',
  `m/${'a'.repeat(90)}.md`,
];

/** Windows of a page: its front matter, some of its blocks or questions, and its end. */
const shorten = (page: string, prng: Prng): string => {
  const [front, body] = splitPage(page);
  const isQuiz = /^## Soal/m.test(body);
  const parts = isQuiz ? body.split(/^(?=## Soal)/m) : body.split(/\n{2,}/);
  const wanted = isQuiz ? 1 + prng.below(2) : 2 + prng.below(6);
  if (parts.length <= wanted) return page;
  const from = prng.below(parts.length - wanted);
  const end = isQuiz ? [] : parts.slice(-1);
  return front + [...parts.slice(from, from + wanted), ...end].join(isQuiz ? '' : '\n\n');
};

/** All but the first two facts of a list: registers that are long to read would take most of the time. */
const MORE_FACTS = /^(facts:\n(?: +- .*\n){2})(?: +- .*\n)+/m;

const numbered = (page: string): string => {
  const [front, body] = splitPage(page);
  return front + numberWords(body);
};

/**
 * The content folder of one seed: a module of one lesson or more, mostly with a quiz, put together from pages that
 * people wrote or from random text of the format, then damaged. The same seed gives the same bytes.
 */
export const createCase = (bases: Bases, seed: number): Files => {
  const prng = createPrng(Math.imul(seed, 0x9e3779b1));
  const writer = createWriter(prng);
  const isInvented = prng.chance(0.35);
  const number = prng.chance(0.75) ? numbered : (page: string): string => page;
  const lesson = isInvented ? writer.lesson('pelajaran') : number(shorten(pick(prng, bases.lessons), prng));
  const quiz = isInvented ? writer.quiz('latihan') : number(shorten(pick(prng, bases.quizzes), prng));
  const front = pick(prng, bases.fronts).replace(MORE_FACTS, '$1');
  const { citations, facts } = writeRegisters([
    front,
    lesson,
    quiz,
    ...CITATION_IDS.map(cite),
    `**Sudah dicabut:** \`${REPEALED_ID}\``,
  ]);

  const texts = new Map<string, string>([
    ['m/module.md', front],
    ['m/01-a.md', lesson],
  ]);
  if (prng.chance(0.7)) texts.set('m/latihan.md', quiz);
  const pages = [...texts.keys()];
  texts.set('agency.yaml', AGENCY);
  texts.set('citations.yaml', citations);
  texts.set('facts.yaml', facts);
  const withPicture = [...texts.values()].some((text) => text.includes('bagan.png'));
  if (prng.chance(0.05))
    for (const path of pages) texts.set(path.replace('.md', '.en.md'), toTwin(texts.get(path) ?? ''));

  const material: Material = {
    fragment: writer.fragment,
    text: () => pick(prng, [...bases.fragments, ...bases.lessons, ...bases.quizzes]),
  };
  const isGentle = prng.chance(0.6);
  const damaged = new Map<string, Uint8Array>();
  for (let n = isGentle ? 1 + prng.below(2) : 1 + prng.below(5); n > 0; n -= 1) {
    const path = prng.chance(isGentle ? 0.02 : 0.12)
      ? pick(prng, [...texts.keys()])
      : pick(prng, pages.slice(1));
    texts.set(path, mutateText(texts.get(path) ?? '', prng, material, isGentle));
  }
  if (!isGentle && prng.chance(0.1)) {
    const path = pick(prng, [...texts.keys()]);
    const what = prng.below(4);
    if (what < 2) damaged.set(path, damageBytes(texts.get(path) ?? '', prng));
    else if (what === 2) texts.delete(path);
    else texts.set(pick(prng, ODD_NAMES), texts.get(path) ?? '');
  }
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(damaged),
    ...(withPicture && { 'm/bagan.png': PICTURE }),
  };
};

const cite = (id: string): string => `**Dasar hukum:** \`${id}\``;

const toTwin = (page: string): string => page.replace(/^language: id$/m, 'language: en');
