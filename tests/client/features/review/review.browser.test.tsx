import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import type { Store } from '../../../../src/client/store/store.ts';
import { modulesToManifest, sampleModule, sealModule } from '../../sample-module.ts';
import {
  createPhone,
  expectHeading,
  factsOf,
  isTicked,
  killAndReopen,
  openApp,
  press,
  tick,
} from '../../phone.tsx';
import { practisedDaysAgo } from './days-ago.ts';

const PATH = '/ulang';
/** Two wrong, one right: three days later the two are due. */
const TWO_WRONG = { l1: ['l1-b'], l2: ['l2-a'], l3: ['l3-a', 'l3-c'] };

const saved = (): Promise<HTMLElement> => screen.findByText('Tersimpan di perangkat');
const question = async (): Promise<'l1' | 'l2'> =>
  (await screen.findByText(/^Pertanyaan l[12]\?$/)).textContent === 'Pertanyaan l1?' ? 'l1' : 'l2';
const RIGHT = { l1: 'Opsi l1 a', l2: 'Opsi l2 b' } as const;
const WRONG = { l1: 'Opsi l1 c', l2: 'Opsi l2 c' } as const;

test('Sari repeats what she had wrong: one again at the end, and then she is done for today', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 3, TWO_WRONG);
  openApp(phone, PATH);
  await expectHeading('Soal 1 dari 2');
  expect(phone.isBusy).toBe(true);
  const first = await question();
  await tick(WRONG[first]);
  await press('Periksa');
  expect(await screen.findByText('Soal ini datang sekali lagi di akhir.')).toBeVisible();
  expect(screen.getByText('Dasar hukum')).toBeVisible();
  await saved();
  await press('Lanjut');

  await expectHeading('Soal 2 dari 2');
  const second = await question();
  expect(second).not.toBe(first);
  await tick(RIGHT[second]);
  await tick('Ragu');
  await press('Periksa');
  await saved();
  await press('Lanjut');

  await expectHeading('Sekali lagi');
  expect(await question()).toBe(first);
  await tick(RIGHT[first]);
  await press('Periksa');
  await saved();
  await press('Lanjut');

  await expectHeading('Selesai untuk hari ini');
  expect(screen.getByText('1 dari 2 langsung tepat.')).toBeVisible();
  // The missed one is due tomorrow; the unsure one later.
  expect(screen.getByText('Besok: 1 soal')).toBeVisible();
  expect(phone.isBusy).toBe(false);
  const facts = await factsOf(phone, 'review.answered', 3);
  expect(facts.map(({ body }) => [body['question'], body['sure']])).toEqual([
    [first, undefined],
    [second, false],
    [first, undefined],
  ]);
  expect(facts[0]?.body).toMatchObject({
    module: 'netralitas',
    revision: sampleModule.revision,
    quiz: 'latihan',
    options: [`${first}-c`],
  });
});

test('a killed app comes back to the same question with the same tick, and asks what was missed once more', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 3, TWO_WRONG);
  const app = openApp(phone, PATH);
  const first = await question();
  await tick(WRONG[first]);
  await press('Periksa');
  await saved();
  await press('Lanjut');
  await expectHeading('Soal 2 dari 2');
  const second = await question();
  await tick(RIGHT[second]);
  await waitFor(async () => {
    const drafts = await phone.store.getDraft(`ulang ${phone.store.subject} ${today()} netralitas`, second);
    expect(drafts?.options).toEqual([`${second}-${second === 'l1' ? 'a' : 'b'}`]);
  });

  const reopened = await killAndReopen(phone, app, PATH);
  await expectHeading('Soal 2 dari 2');
  expect(await isTicked(RIGHT[second])).toBe(true);
  await press('Periksa');
  await saved();
  // Killed before "Lanjut": the answer counts, and the missed one is still to come.
  await killAndReopen(phone, reopened, PATH);
  await expectHeading('Sekali lagi');
  expect(await question()).toBe(first);
});

/** The calendar day in the sample agency's zone. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.now());

test('nothing is called saved that the phone could not write', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 3, TWO_WRONG);
  let isFull = true;
  const record: Store['record'] = async (kind, body) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    return phone.store.record(kind, body);
  };
  openApp(phone, PATH, { store: { ...phone.store, record } });
  await tick(RIGHT[await question()]);
  await press('Periksa');
  expect(await screen.findByText('BELUM TERSIMPAN')).toBeVisible();
  expect(screen.queryByText('Tersimpan di perangkat')).toBeNull();
  isFull = false;
  await press('Coba simpan lagi');
  await saved();
});

test('Sari who had nothing wrong reads so, and one who answered nothing yet reads how it works', async () => {
  const clean = await createPhone();
  await practisedDaysAgo(clean, 3, { l1: ['l1-a'] });
  const app = openApp(clean, PATH);
  await expectHeading('Belum ada soal untuk diulang');
  expect(screen.getByText(/^Sejauh ini jawaban Anda tepat\./)).toBeVisible();
  app.unmount();
  openApp(await createPhone(), PATH);
  expect(await screen.findByText(/Kerjakan dulu latihan di salah satu modul\.$/)).toBeVisible();
});

test('what is wrong today is for tomorrow, and the page says so', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 0, TWO_WRONG);
  openApp(phone, PATH);
  await expectHeading('Hari ini tidak ada yang perlu diulang');
  expect(screen.getByText('Besok: 2 soal')).toBeVisible();
});

test('a question that the current revision dropped is not asked; the others are, as they stand now', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 3, TWO_WRONG);
  const { revision: _revision, ...draft } = sampleModule;
  const corrected = sealModule({
    ...draft,
    quizzes: draft.quizzes.map((quiz) => ({
      ...quiz,
      questions: quiz.questions
        .filter(({ id }) => id !== 'l1')
        .map((one) => ({ ...one, stem: [['p', 0, `Pertanyaan baru ${one.id}?`]] as const })),
    })),
  });
  await phone.store.putModule(corrected);
  openApp(phone, PATH, { library: createLibrary(modulesToManifest([corrected])) });
  await expectHeading('Soal 1 dari 1');
  expect(await screen.findByText('Pertanyaan baru l2?')).toBeVisible();
});

test('the first page invites to repeat while something is due, and says nothing otherwise', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 0, { l3: [] });
  const app = openApp(phone, '/');
  // Its own line would be between these two.
  await screen.findByRole('link', { name: /^Lanjut/ });
  await waitFor(() => expect(localStorage.getItem('lentera-review-due')).not.toBeNull());
  expect(screen.queryByText(/untuk diulang/)).toBeNull();
  app.unmount();
  const later = await createPhone();
  await practisedDaysAgo(later, 3, TWO_WRONG);
  openApp(later, '/');
  const link = await screen.findByRole('link', { name: '2 soal untuk diulang 1 menit' });
  expect(link).toHaveAttribute('href', '/ulang');
  // Remembered, so that the next visit keeps the space before its first paint.
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-review-due'));
});

test('Sari who reads English repeats in English, and the way out leads home', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 3, TWO_WRONG);
  localStorage.setItem('lentera-language', 'en');
  openApp(phone, PATH);
  await expectHeading('Question 1 of 2');
  const out = await screen.findByRole('link', { name: 'Close; answers stay saved' });
  expect(out).toHaveAttribute('href', '/');
  expect(within(document.body).getByText('Netralitas ASN')).toHaveAttribute('lang', 'id');
});
