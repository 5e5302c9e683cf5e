import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../../src/client/store/store.ts';
import { createSync, type Sync } from '../../../../src/client/sync/sync.ts';
import { createTransport } from '../../../../src/client/sync/transport.ts';
import type { AgencyId, AttemptId } from '../../../../src/domain/ids.ts';
import { presentQuiz } from '../../../../src/domain/quiz/presentation.ts';
import {
  createPhone,
  expectHeading,
  openApp,
  parts,
  type Phone,
  press,
  takeQuiz,
  user,
} from '../../phone.tsx';
import { sampleModule, sealModule } from '../../sample-module.ts';

const PATH = '/kiriman';
const EPOCH = '019a0000-0000-7000-8000-00000000e001';

/** Sync over the real network to `origin`; without one to the test server. */
const createPhoneSync = (phone: Phone, origin = ''): Sync => {
  const sync = createSync(
    { ...parts, transport: createTransport(origin), outbox: phone.store.outbox },
    'tes',
  );
  onTestFinished(() => sync.stop());
  return sync;
};

const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

/** The same phone in another tab. */
const reopen = (phone: Phone) =>
  openStore(
    { ...parts, witnesses: { recall: () => null, testify: () => undefined, forget: () => undefined } },
    { agency: 'instansi' as AgencyId, suffix: phone.suffix },
  );

const rowsIn = (element: HTMLElement): string[] =>
  within(element)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');

const finishLesson = (phone: Phone, lesson: string) =>
  phone.store.record('lesson.completed', { module: 'netralitas', revision: sampleModule.revision, lesson });

/** Has the server refuse the oldest record. */
const refuse = async (phone: Phone, code: string): Promise<void> => {
  const [item] = await phone.store.outboxItems();
  const refused = [{ id: item?.fact.id ?? '', code }];
  await phone.store.outbox.apply(
    { epoch: EPOCH, ver: 1, received: [], gone: [], refused, want: [] },
    Date.now(),
  );
};

test('on a new phone Sari reads that nothing was recorded yet', async () => {
  openApp(await createPhone(), PATH);
  await expectHeading('Kiriman');
  expect(await screen.findByText(/^Belum ada catatan\. Catatan muncul di sini/)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Sudah sampai' })).toBeNull();
});

test('a lesson is one line; what belongs to one attempt is folded under another', async () => {
  const phone = await createPhone();
  await finishLesson(phone, 'dua');
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'], l2: ['l2-a'] }, false);
  openApp(phone, PATH);
  const waiting = await region('Belum sampai ke server');
  expect(within(waiting).getByText(/^Selesai dibaca, Pelajaran 2: Pelajaran dua ·/)).toBeVisible();
  expect(within(waiting).getAllByText(/^\d\d\.\d\d · menunggu kirim, sudah 1 menit$/)[0]).toBeVisible();
  const fold = within(waiting).getByText(/^Latihan ·/);
  expect(fold.textContent).toMatch(/^Latihan · Netralitas ASN 3 catatan · \d\d\.\d\d · menunggu kirim$/);
  await user.click(fold);
  expect(
    rowsIn(waiting)
      .slice(2)
      .map((text) => text.replace(/\d\d\.\d\d.*/, '')),
  ).toEqual(['Mulai', 'Soal 1', 'Soal 2']);
});

test('questions of a shuffled test bear the numbers that Sari saw', async () => {
  const phone = await createPhone();
  const module = sealModule({
    ...sampleModule,
    quizzes: sampleModule.quizzes.map(({ order: _order, ...unordered }) => unordered),
  });
  await phone.store.putModule(module);
  const quiz = module.quizzes.find(({ id }) => id === 'tes-a');
  if (quiz === undefined) throw new Error('no test in the sample');
  const shownIn = (attempt: AttemptId): readonly string[] =>
    presentQuiz(quiz, { attempt, shuffle: 1 }).questions.map(({ id }) => id);
  // One in which the first question of the file does not come first.
  const attempt = Array.from({ length: 50 }, (_, index) => `a${index}` as AttemptId).find(
    (candidate) => shownIn(candidate)[0] !== 'w1',
  );
  if (attempt === undefined) throw new Error('nothing is shuffled');
  const reference = { attempt, module: 'netralitas', revision: module.revision, quiz: 'tes-a' };
  await phone.store.record('attempt.started', { ...reference, mode: 'pre-test', shuffle: 1 });
  await phone.store.record('answer.given', { ...reference, question: 'w1', options: ['w1-a'], elapsed: 1 });
  openApp(phone, PATH);
  await user.click(await screen.findByText(/^Tes awal \(pre-test\)/));
  expect(await screen.findByText(`Soal ${shownIn(attempt).indexOf('w1') + 1}`)).toBeVisible();
});

test('where the content is gone the question is called by its name', async () => {
  const phone = await createPhone();
  const reference = { attempt: 'a1' as AttemptId, module: 'lama', revision: 'r1', quiz: 'latihan' };
  await phone.store.record('answer.given', { ...reference, question: 's7', options: [], elapsed: 1 });
  openApp(phone, PATH);
  expect(await screen.findByText('Soal s7, latihan')).toBeVisible();
});

test.each([
  ['record-not-allowed', /bukan untuk instansi server ini\. Pastikan Anda membuka alamat/],
  ['record-conflict', /^Server sudah punya catatan lain dengan tanda pengenal yang sama/],
  ['sebab-baru', /^Alasan server: sebab-baru\. Ekspor catatan di Data saya/],
])('a record refused with %s stands first, with the reason and what can be done', async (code, words) => {
  const phone = await createPhone();
  await finishLesson(phone, 'satu');
  await finishLesson(phone, 'dua');
  await refuse(phone, code);
  openApp(phone, PATH);
  const refused = within(await region('Ditolak server'));
  expect(refused.getByText(/Pelajaran 1: Pelajaran satu/)).toBeVisible();
  expect(refused.getByText(words)).toBeVisible();
  expect(refused.getByText(/^\d\d\.\d\d · ditolak server \d\d\.\d\d$/)).toBeVisible();
  expect(rowsIn(await region('Belum sampai ke server'))).toHaveLength(1);
});

test('while a round runs the lines say that they are on their way, and no more', async () => {
  const phone = await createPhone();
  await finishLesson(phone, 'satu');
  const busy = { busy: true, trouble: null } as const;
  const sync: Sync = {
    wake: () => undefined,
    status: () => busy,
    subscribe: () => () => undefined,
    stop: () => undefined,
  };
  openApp(phone, PATH, { sync });
  expect(await screen.findByText(/ · sedang dikirim$/)).toBeVisible();
  expect(screen.getByText('Sedang menghubungi server instansi…')).toBeVisible();
  expect(screen.queryByText(/Semua terkirim/)).toBeNull();
});

test('Sari presses "Sinkronkan sekarang": everything arrives, and only then the page says so', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  openApp(phone, PATH, { sync: createPhoneSync(phone) });
  expect(await screen.findByText('Belum ada catatan yang diterima server instansi.')).toBeVisible();
  await press('Sinkronkan sekarang');
  expect(
    await screen.findByText(/^2 catatan diterima server instansi, yang terakhir \d\d\.\d\d\.$/),
  ).toBeVisible();
  expect(screen.getByText('Tidak ada yang menunggu.')).toBeVisible();
  expect(screen.getByText(/^Semua terkirim \d\d\.\d\d$/)).toBeVisible();
});

test('without a way to the server the page says what is wrong, and everything stays in line', async () => {
  const phone = await createPhone();
  await finishLesson(phone, 'satu');
  openApp(phone, PATH, { sync: createPhoneSync(phone, 'http://127.0.0.1:1') });
  await press('Sinkronkan sekarang');
  expect(await screen.findByText(/^Server instansi tidak terjangkau/)).toBeVisible();
  expect(rowsIn(await region('Belum sampai ke server'))).toHaveLength(1);
});

test('what others on this phone recorded is counted, and not shown', async () => {
  const phone = await createPhone();
  openApp(phone, PATH, {
    othersWaiting: async () =>
      new Map([
        ['-budi', 4],
        ['-lama', 1],
      ]),
  });
  expect(await screen.findByText(/^5 catatan lain menunggu kirim/)).toBeVisible();
});

test('a store that dies under the open page is told on top of it, and the page offers a way out', async () => {
  const phone = await createPhone();
  await finishLesson(phone, 'satu');
  openApp(phone, PATH);
  await region('Belum sampai ke server');
  phone.store.close();
  // Whatever wakes the page next finds the database closed.
  phone.store = await reopen(phone);
  await finishLesson(phone, 'dua');
  await screen.findByText('Penyimpanan ditutup selagi Lentera terbuka');
  const alert = screen.getByRole('alert');
  expect(within(alert).getByRole('button', { name: 'Muat ulang' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/Tersimpan di perangkat/)).toBeNull());
});
