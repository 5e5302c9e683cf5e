import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import type { Module } from '../../../../src/domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../../../../src/domain/facts/hash.ts';
import { kindsModule, kindsModuleWith } from '../../kinds-module.ts';
import { createPhone, expectHeading, factsOf, openApp, press, takeQuiz, tick, user } from '../../phone.tsx';
import { modulesToManifest, sampleModule } from '../../sample-module.ts';

const BEFORE = '/modul/netralitas/tes/awal';
const AFTER = '/modul/netralitas/tes/akhir';

test('Sari takes one form before the lessons and the other one after them', async () => {
  const phone = await createPhone();
  const app = openApp(phone, BEFORE);
  expect(await screen.findByText('Pengantar tes-a.')).toBeVisible();
  expect(screen.getByText(/Soal tes awal dan tes akhir berbeda, tetapi setara/)).toBeVisible();
  await press('Mulai');
  expect(await screen.findByText('Pertanyaan w1?')).toBeVisible();
  app.unmount();
  openApp(phone, AFTER);
  await press('Mulai');
  expect(await screen.findByText('Pertanyaan k1?')).toBeVisible();
  const started = await factsOf(phone, 'attempt.started', 2);
  expect(started.map(({ body }) => [body['quiz'], body['mode']])).toEqual([
    ['tes-a', 'pre-test'],
    ['tes-b', 'post-test'],
  ]);
});

test('whoever had form B before the lessons gets form A after them, and the same form again when repeating', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-b', { k1: ['k1-a'] }, true, sampleModule, 'pre-test');
  const app = openApp(phone, BEFORE);
  expect(await screen.findByText('Pengantar tes-b.')).toBeVisible();
  expect(screen.getByText(/^Anda sudah pernah mengumpulkan 1 kali/)).toBeVisible();
  app.unmount();
  openApp(phone, AFTER);
  expect(await screen.findByText('Pengantar tes-a.')).toBeVisible();
  await press('Mulai');
  const [, second] = await factsOf(phone, 'attempt.started', 2);
  expect(second?.body).toMatchObject({ quiz: 'tes-a', mode: 'post-test' });
});

test('the name and the rules of an attempt follow what it is for, not which form it is', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', { w1: ['w1-a'] }, false, sampleModule, 'post-test');
  openApp(phone, AFTER);
  await expectHeading('Soal 2 dari 3');
  await expect.poll(() => document.title).toBe('Soal 2 dari 3 · Tes akhir (post-test) · Lentera');
  expect(screen.queryByLabelText('Tidak tahu')).toBeNull();
  expect(screen.getByRole('button', { name: 'Lewati dulu' })).toBeVisible();
});

test('the change since the pre-test compares each form by its own key', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-b', { k1: ['k1-a'], k2: [], k3: [] }, true, sampleModule, 'pre-test');
  const attempt = await takeQuiz(
    phone,
    'tes-a',
    { w1: ['w1-a'], w2: ['w2-b'], w3: ['w3-a', 'w3-c'] },
    true,
    sampleModule,
    'post-test',
  );
  openApp(phone, `${AFTER}/hasil/${attempt}`);
  expect(await screen.findByText('Tes awal 33, tes akhir 100')).toBeVisible();
});

test('handing in the post-test opens the key of the pre-test, whatever was read', async () => {
  const phone = await createPhone();
  const attempt = await takeQuiz(phone, 'tes-a', { w1: ['w1-a'] });
  const path = `${BEFORE}/hasil/${attempt}`;
  openApp(phone, path);
  expect(await screen.findByText(/Kunci dan pembahasan tes awal dibuka setelah/)).toBeVisible();
  await takeQuiz(phone, 'tes-b', { k1: ['k1-a'] });
  expect(await screen.findByRole('region', { name: 'Semua soal' })).toBeVisible();
});

/** The sample as an earlier version of the app compiled it, with tests of their own for before and after. */
const firstFormat = () => {
  const { revision: _revision, shelf: _shelf, quizzes, ...rest } = sampleModule;
  const modes = { 'tes-a': 'pre-test', latihan: 'practice', 'tes-b': 'post-test' } as const;
  const draft = {
    ...rest,
    format: 1,
    quizzes: quizzes.map(({ form: _form, ...quiz }) => ({
      ...quiz,
      id: quiz.id === 'tes-a' ? 'tes-awal' : quiz.id === 'tes-b' ? 'tes-akhir' : quiz.id,
      mode: modes[quiz.id as keyof typeof modes],
    })),
  };
  const revision = sha256Hex(canonicalJson(draft)).slice(0, 16);
  // What a phone keeps it keeps as it came.
  return { ...draft, revision } as unknown as Module;
};

test('an attempt begun with an earlier version of the app goes on, counts, and leads to the other form', async () => {
  const phone = await createPhone();
  const old = firstFormat();
  await phone.store.putModule(old);
  expect(await phone.store.getModule(old.id, old.revision)).toMatchObject({ format: 2, shelf: 'events' });
  await takeQuiz(phone, 'tes-awal', { w1: ['w1-a'], w2: ['w2-b'] }, false, old, 'pre-test');
  const app = openApp(phone, BEFORE);
  await expectHeading('Soal 3 dari 3');
  await tick('Opsi w3 a');
  await tick('Opsi w3 c');
  await press('Lanjut');
  await press('Kumpulkan jawaban');
  await expectHeading('Hasil: Tes awal (pre-test)');
  expect(await screen.findByText('3 dari 3 benar')).toBeVisible();
  app.unmount();

  const attempt = await takeQuiz(phone, 'tes-b', { k1: ['k1-a'] });
  openApp(phone, `${AFTER}/hasil/${attempt}`);
  expect(await screen.findByText('Tes awal 100, tes akhir 33')).toBeVisible();
});

const openModule = async (module: Module, path: string) => {
  const phone = await createPhone();
  await phone.store.putModule(module);
  const library = createLibrary(modulesToManifest([module]));
  return { phone, app: openApp(phone, path, { library }) };
};
const stops = async (): Promise<(string | null | undefined)[]> => {
  await screen.findByRole('region', { name: 'Langkah belajar' });
  return [...document.querySelectorAll('.stop-title')].map(({ textContent }) => textContent);
};

test('a module without a test has no such stops, and their addresses lead nowhere', async () => {
  const module = kindsModuleWith('tanpa-tes', ({ mode }) => mode === 'practice');
  const { phone, app } = await openModule(module, '/modul/tanpa-tes');
  expect(await stops()).toEqual(['Pelajaran satu', 'Latihan']);
  app.unmount();
  for (const path of ['tes/awal', 'tes/akhir', 'tes/lain', 'kuis/ragam-a', 'kuis/lain']) {
    const library = createLibrary(modulesToManifest([kindsModule, module]));
    const page = openApp(phone, `/modul/tanpa-tes/${path}`, { library });
    await expectHeading('Halaman tidak ditemukan');
    page.unmount();
  }
});

test('a module without practice leads from the lessons to the test', async () => {
  const module = kindsModuleWith('tanpa-latihan', ({ mode }) => mode === 'test');
  const { phone } = await openModule(module, '/modul/tanpa-latihan/satu');
  expect(await screen.findByText('Berikutnya: Tes akhir (post-test)')).toBeVisible();
  await press('Selesai, lanjut');
  await expectHeading('Tes akhir (post-test)');
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await factsOf(phone, 'attempt.started', 1);
});

test('a test with a single form asks the same before and after, and does not claim otherwise', async () => {
  const module = kindsModuleWith('satu-bentuk', ({ form }) => form === 'A');
  const { app, phone } = await openModule(module, '/modul/satu-bentuk');
  expect(await stops()).toEqual(['Tes awal (pre-test)', 'Pelajaran satu', 'Tes akhir (post-test)']);
  app.unmount();
  const library = createLibrary(modulesToManifest([module]));
  for (const path of ['tes/awal', 'tes/akhir']) {
    const page = openApp(phone, `/modul/satu-bentuk/${path}`, { library });
    await press('Mulai');
    await expectHeading('Soal 1 dari 3');
    page.unmount();
  }
  const started = await factsOf(phone, 'attempt.started', 2);
  expect(started.map(({ body }) => body['quiz'])).toEqual(['ragam-a', 'ragam-a']);
});

test('several practices are told apart by their titles', async () => {
  const { revision: _revision, ...rest } = kindsModule;
  const [practice] = kindsModule.quizzes;
  if (practice === undefined) throw new Error('the module has a practice');
  const twice = kindsModuleWith('dua-latihan', ({ mode }) => mode === 'practice');
  const module: Module = {
    ...rest,
    id: 'dua-latihan',
    revision: twice.revision,
    quizzes: [practice, { ...practice, id: 'latihan-dua', title: 'Kasus' }],
  };
  const { app, phone } = await openModule(module, '/modul/dua-latihan');
  expect(await stops()).toEqual(['Pelajaran satu', 'Latihan: Judul latihan-ragam', 'Latihan: Kasus']);
  await user.click(screen.getByRole('link', { name: /^Latihan: Kasus/ }));
  await expectHeading('Latihan: Kasus');
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  const [started] = await factsOf(phone, 'attempt.started', 1);
  expect(started?.body['quiz']).toBe('latihan-dua');
  app.unmount();
});
