import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent as realKeyboard } from 'vitest/browser';
import { createLibrary } from '../../../src/client/content/library.ts';
import { kindsModule, RIGHT_ORDER, RIGHT_PAIRS } from '../kinds-module.ts';
import { modulesToManifest, sealModule } from '../sample-module.ts';
import {
  createPhone,
  expectHeading,
  factsOf,
  isTicked,
  openApp,
  press,
  takeQuiz,
  tick,
  user,
} from '../phone.tsx';
import {
  beginPractice,
  createKindsPhone,
  feedback,
  killAndReopenKinds,
  openKinds,
  waitForDraft,
} from '../kinds-phone.ts';

const GIVEN = { u1: RIGHT_ORDER, u2: RIGHT_PAIRS };

test('Sari reads of every way to act how fitting it is, and that the key is a draft', async () => {
  const phone = await createKindsPhone();
  await beginPractice(phone, GIVEN);
  openKinds(phone);
  await expectHeading('Soal 3 dari 3');
  expect(screen.getByText('Pilih tindakan yang paling tepat')).toBeVisible();
  await tick('Tindakan 2');
  await press('Periksa');
  const sheet = within(await feedback());
  expect(sheet.getByText('Sebagian tepat')).toBeVisible();
  expect(sheet.getByText(/masih rancangan: instansi Anda belum mengesahkannya/)).toBeVisible();
  expect(sheet.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Pilihan Anda, cukup tepatSebab tindakan 2.',
    'Paling tepat: Tindakan 3Sebab tindakan 3.',
    'Kurang tepat: Tindakan 1Sebab tindakan 1.',
    'Tidak tepat: Tindakan 0Sebab tindakan 0.',
  ]);
  // It earned something: it does not come back, and the result says what it was.
  expect(sheet.queryByText('Soal ini akan datang lagi nanti.')).toBeNull();
  const rows = screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent ?? '');
  expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    'Tindakan 1 Kurang tepat',
    'Tindakan 3 Paling tepat',
    'Tindakan 0 Tidak tepat',
    'Tindakan 2 Cukup tepat',
  ]);
  await screen.findByText('Tersimpan di perangkat');
  await press('Lihat hasil');
  await expectHeading('Hasil: Latihan');
  expect(await screen.findByText('2 dari 3 benar pada jawaban pertama')).toBeVisible();
  expect(screen.getByText('1 soal sebagian tepat')).toBeVisible();
  expect(screen.getByText('Nilai 89')).toBeVisible();
  const all = within(screen.getByRole('region', { name: 'Semua soal' }));
  expect(all.getByText('3. Sebagian tepat')).toBeVisible();
});

test('an action that earns nothing comes back; the confirmed key of an agency is no draft', async () => {
  const phone = await createPhone();
  const { revision: _revision, ...rest } = kindsModule;
  const judgement = kindsModule.quizzes[1]?.questions[2];
  if (judgement === undefined) throw new Error('the module has a situation');
  const module = sealModule({
    ...rest,
    quizzes: [{ id: 'latihan', title: 'Latihan', mode: 'practice', intro: [], questions: [judgement] }],
  });
  await phone.store.putModule(module);
  const library = createLibrary(modulesToManifest([module]));
  await takeQuiz(phone, 'latihan', {}, false, module);
  openApp(phone, '/modul/ragam/kuis/latihan', { library });
  await tick('Tindakan 0');
  await press('Periksa');
  const sheet = within(await feedback());
  expect(sheet.getByText('Belum tepat')).toBeVisible();
  expect(sheet.getByText('Soal ini akan datang lagi nanti.')).toBeVisible();
  expect(sheet.queryByText(/masih rancangan/)).toBeNull();
  await screen.findByText('Tersimpan di perangkat');
  await press('Lanjut');
  await expectHeading('Ulangi: soal 1');
});

test('with the keyboard alone Sari chooses and checks; a double tap skips nothing', async () => {
  const phone = await createKindsPhone();
  await beginPractice(phone, GIVEN);
  openKinds(phone);
  await expectHeading('Soal 3 dari 3');
  await realKeyboard.keyboard('{Tab} {ArrowDown}');
  expect(await isTicked('Tindakan 3')).toBe(true);
  await realKeyboard.keyboard('{Enter}{Enter}');
  expect(within(await feedback()).getByText('Tepat', { selector: '.verdict' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^(?:Lanjut|Lihat hasil)$/ }));
  await expectHeading('Soal 3 dari 3');
  await factsOf(phone, 'attempt.submitted', 0);
  await factsOf(phone, 'answer.given', 3);
});

test('Sari’s phone dies before she has checked: the same action is chosen', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, GIVEN);
  const app = openKinds(phone);
  await tick('Tindakan 1');
  await waitForDraft(phone, attempt, 'u3', ['poin-1']);
  await killAndReopenKinds(phone, app);
  await expectHeading('Soal 3 dari 3');
  expect(await isTicked('Tindakan 1')).toBe(true);
  expect(await isTicked('Tindakan 3')).toBe(false);
});
