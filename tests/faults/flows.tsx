import { createSync } from '../../src/client/sync/sync.ts';
import { createTransport } from '../../src/client/sync/transport.ts';
import type { Sync } from '../../src/client/sync/sync.ts';
import type { FactEnvelope } from '../../src/domain/facts/fact.ts';
import { type Overrides, parts, type Phone } from '../client/phone.tsx';

/** Something people do with the app, from an address to where they want to get, and what is then on record. */
export interface Flow {
  readonly name: string;
  readonly path: string;
  /** What is done on the phone before. */
  readonly prepare?: (phone: Phone) => Promise<void>;
  readonly overrides?: (phone: Phone) => { readonly services: Overrides; readonly end: () => void };
  /** The one button this is about; without, a quiz is gone through. */
  readonly wish?: RegExp;
  readonly isThere: () => boolean;
  /** Kind and question or lesson of every fact there must be at the end, in any order. */
  readonly records: readonly string[];
  /** What else must be so at the end. */
  readonly check?: (phone: Phone) => Promise<string | null>;
}

const heading = (): string => document.querySelector('h1')?.textContent ?? '';

export const factToRecord = ({ kind, body: { question, lesson } }: FactEnvelope): string =>
  [kind, question, lesson].filter((part) => typeof part === 'string').join(' ');

const attempt = (questions: readonly string[]): readonly string[] => [
  'attempt.started',
  ...questions.map((question) => `answer.given ${question}`),
  'attempt.submitted',
];

const syncOverrides = (
  phone: Phone,
): { readonly services: { readonly sync: Sync }; readonly end: () => void } => {
  // A back-off of seconds would be the longest part of the test; how long it is has tests of its own.
  const clock = { ...parts.clock, mono: () => performance.now() * 1000 };
  const sync = createSync(
    { clock, random: parts.random, transport: createTransport(), outbox: phone.store.outbox },
    'tes',
  );
  return { services: { sync }, end: () => sync.stop() };
};

export const FLOWS: readonly Flow[] = [
  {
    name: 'a lesson is marked as read',
    path: '/modul/netralitas/satu',
    wish: /^Selesai, lanjut/,
    isThere: () => heading() === 'Pelajaran dua',
    records: ['lesson.completed satu'],
  },
  {
    name: 'a practice',
    path: '/modul/netralitas/kuis/latihan',
    isThere: () => heading().startsWith('Hasil') && document.body.textContent.includes('3 dari 3'),
    records: attempt(['l1', 'l2', 'l3']),
  },
  {
    name: 'a test',
    path: '/modul/netralitas/tes/awal',
    isThere: () => heading().startsWith('Hasil') && document.body.textContent.includes('3 dari 3'),
    records: attempt(['w1', 'w2', 'w3']),
  },
  {
    name: 'a choice that is not confirmed',
    path: '/modul/netralitas/kuis/latihan',
    isThere: () =>
      document.querySelector<HTMLInputElement>('.question input[value="l1-a"]')?.checked === true,
    records: ['attempt.started'],
    check: async ({ store }) => {
      const [started] = await store.allFacts();
      for (const end = performance.now() + 2_000; performance.now() < end;) {
        const isWarned = document.body.textContent.includes('Pilihan ini belum tersimpan');
        const draft = await store.getDraft(String(started?.body['attempt']), 'l1');
        if (isWarned || draft !== undefined) return null;
      }
      return 'the choice is not on disk, and nobody was told';
    },
  },
  {
    name: 'a paragraph is marked',
    path: '/modul/netralitas/satu',
    wish: /^Tandai$/,
    isThere: () => document.body.textContent.includes('Ditandai:'),
    records: [],
    check: async ({ store }) => {
      const bookmarks = await store.personal.bookmarks();
      return bookmarks.length === 1 ? null : `${bookmarks.length} bookmarks`;
    },
  },
  {
    name: 'sending everything',
    path: '/data-saya',
    prepare: async ({ store }) => {
      for (const lesson of ['satu', 'dua']) {
        await store.record('lesson.completed', { module: 'netralitas', revision: 'x', lesson });
      }
    },
    overrides: syncOverrides,
    wish: /^Sinkronkan sekarang/,
    isThere: () => document.body.textContent.includes('Semua terkirim'),
    records: ['lesson.completed dua', 'lesson.completed satu'],
    check: async ({ store }) => {
      const { pending, quarantined, received } = await store.summary();
      return pending === 0 && quarantined === 0 && received === 2
        ? null
        : `${pending} wait, ${quarantined} are refused, ${received} of 2 have arrived`;
    },
  },
];
