import '../../../../../src/client/ui/styles.css';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../../../../src/client/content/library.ts';
import { blockPrint } from '../../../../../src/domain/content/block-text.ts';
import type { Manifest, Module } from '../../../../../src/domain/content/module.ts';
import {
  correctedManifest,
  correctedModule,
  LATE_BLOCK,
  longManifest,
  longModule,
} from '../../../long-module.ts';
import {
  createPhone,
  expectHeading,
  factsOf,
  openApp,
  parts,
  type Phone,
  press,
  user,
} from '../../../phone.tsx';

const LESSON = '/modul/panjang/gulir';
/** A page that was opened a moment ago. */
const clock = { ...parts.clock, mono: () => 100 };

const createLongPhone = async (module: Module = longModule): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.putModule(module);
  return phone;
};
const open = (phone: Phone, path = LESSON, manifest: Manifest = longManifest, now = clock) =>
  openApp(phone, path, { library: createLibrary(manifest), clock: now });
const placeOf = (phone: Phone) => phone.store.personal.placeIn('panjang', 'gulir');
const topOf = (text: RegExp): number => screen.getByText(text).getBoundingClientRect().top;
const readTo = (text: RegExp): void => window.scrollTo(0, topOf(text) + window.scrollY - 12);
/** Scrolling tells of itself in the next frame, and is looked at in the one after. */
const frames = async (): Promise<void> => {
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const toolsAreThere = () => screen.findByRole('complementary', { name: 'Alat baca' });
const leftAt = async (phone: Phone, block = LATE_BLOCK): Promise<void> =>
  phone.store.personal.savePlace({
    module: 'panjang',
    lesson: 'gulir',
    block,
    print: blockPrint(longModule.lessons[0]?.body[block] ?? ''),
    at: 1,
  });

beforeEach(() => window.scrollTo(0, 0));

test('Sari puts the phone down in the middle of a lesson and is brought back to that paragraph', async () => {
  const phone = await createLongPhone();
  const app = open(phone);
  await toolsAreThere();
  readTo(/^Paragraf 8\./);
  await waitFor(async () => expect(await placeOf(phone)).toMatchObject({ block: 8 }));
  app.unmount();

  window.scrollTo(0, 0);
  open(phone);
  expect(await screen.findByText('Melanjutkan dari tempat terakhir')).toBeVisible();
  expect(topOf(/^Paragraf 8\./)).toBeCloseTo(12, 0);
  expect(document.activeElement).toBe(screen.getByText(/^Paragraf 8\./));
  await press('Dari awal');
  expect(window.scrollY).toBe(0);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(screen.queryByText('Melanjutkan dari tempat terakhir')).toBeNull();
  // From the beginning there is nothing to come back to.
  await waitFor(async () => expect(await placeOf(phone)).toBeUndefined());
});

test('the place is kept when the app goes to the background or the page is left before it came to rest', async () => {
  let now = 1;
  const phone = await createLongPhone();
  const app = open(phone, LESSON, longManifest, { ...clock, now: () => now });
  await toolsAreThere();
  readTo(/^Paragraf 7\./);
  await frames();
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
  // Written at that very moment, not when the page has come to rest.
  now = 2;
  await waitFor(async () => expect(await placeOf(phone)).toMatchObject({ block: 7, at: 1 }));

  readTo(/^Paragraf 9\./);
  await frames();
  app.unmount();
  now = 3;
  await waitFor(async () => expect(await placeOf(phone)).toMatchObject({ block: 9, at: 2 }));
});

test('after a correction Sari comes back to the same words, one paragraph further down', async () => {
  const phone = await createLongPhone(correctedModule);
  await leftAt(phone);
  open(phone, LESSON, correctedManifest);
  await screen.findByText('Melanjutkan dari tempat terakhir');
  expect(topOf(/^Paragraf 12\./)).toBeCloseTo(12, 0);
});

test('a page that was slow to come alive does not move under her eyes: it asks', async () => {
  const phone = await createLongPhone();
  await leftAt(phone);
  open(phone, LESSON, longManifest, { ...clock, mono: () => 9_000 });
  expect(await screen.findByText('Anda pernah membaca lebih jauh')).toBeVisible();
  expect(window.scrollY).toBe(0);
  await press('Ke tempat terakhir');
  expect(topOf(/^Paragraf 12\./)).toBeCloseTo(12, 0);
});

test('who has begun to scroll is asked too, and who is there already is told nothing', async () => {
  const phone = await createLongPhone();
  await leftAt(phone);
  const app = open(phone);
  window.scrollTo(0, 0);
  await screen.findByText(/^Paragraf 3\./);
  readTo(/^Paragraf 3\./);
  expect(await screen.findByText('Anda pernah membaca lebih jauh')).toBeVisible();
  app.unmount();

  await leftAt(phone, 3);
  open(phone);
  await screen.findByText(/^Paragraf 7\./);
  readTo(/^Paragraf 7\./);
  await toolsAreThere();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.getByRole('complementary').querySelector('[role=status]')).toBeEmptyDOMElement();
  expect(topOf(/^Paragraf 7\./)).toBeCloseTo(12, 0);
});

test('finishing a lesson gives its place up, and a finished lesson opens at its beginning', async () => {
  const phone = await createLongPhone();
  await leftAt(phone);
  const app = open(phone);
  await screen.findByText('Melanjutkan dari tempat terakhir');
  window.scrollTo(0, document.body.scrollHeight);
  await press('Selesai, lanjut');
  await expectHeading('Pelajaran akhir');
  await factsOf(phone, 'lesson.completed', 1);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await placeOf(phone)).toBeUndefined();
  app.unmount();

  await leftAt(phone);
  open(phone);
  await screen.findByText('Sudah dibaca');
  await toolsAreThere();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(window.scrollY).toBe(0);
});

test('an address that names a paragraph leads there, past the place where she stopped reading', async () => {
  const phone = await createLongPhone();
  await leftAt(phone);
  open(phone, `${LESSON}#b-7`);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/^Paragraf 7\./)));
  expect(topOf(/^Paragraf 7\./)).toBeCloseTo(12, 0);
  expect(screen.getByText(/^Paragraf 7\./)).toHaveAttribute('data-found');
  expect(screen.queryByText('Melanjutkan dari tempat terakhir')).toBeNull();
  await user.tab();
  expect(screen.getByText(/^Paragraf 7\./)).not.toHaveAttribute('tabindex');
});

test('an address of a paragraph that is no longer there leads to the last one', async () => {
  const phone = await createLongPhone();
  open(phone, `${LESSON}#b-400`);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/^Paragraf 15\./)));
});
