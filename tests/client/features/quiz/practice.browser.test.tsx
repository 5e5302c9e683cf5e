import { DOUBLE_TAP } from '../../../../src/client/question/use-saving.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent as realKeyboard } from 'vitest/browser';
import { createFactsDatabase } from '../../../../src/client/store/facts-database.ts';
import {
  createPhone,
  factsOf,
  expectHeading,
  isTicked,
  killAndReopen,
  openApp,
  press,
  tick,
  user,
} from '../../phone.tsx';

const PATH = '/modul/netralitas/kuis/latihan';

const feedback = (): Promise<HTMLElement> =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-feedback]');
    if (found === null) throw new Error('no feedback on the screen');
    return found;
  });
const waitUntilSaved = async (): Promise<void> => {
  await screen.findByText('Tersimpan di perangkat');
};

test('Sari answers right: verdict, reason and law appear, and the next question follows', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await screen.findByText(/^Jawaban tersimpan otomatis di perangkat ini, lalu dikirim ke instansi/);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  expect(phone.isBusy).toBe(true);
  await tick('Opsi l1 a');
  await press('Periksa');
  const sheet = within(await feedback());
  expect(sheet.getByText('Tepat')).toBeVisible();
  expect(sheet.getByText('Sebab l1 a.')).toBeVisible();
  // Why the others are not right is for those who ask.
  expect(sheet.getByText('Sebab l1 b.')).not.toBeVisible();
  await user.click(sheet.getByText('Mengapa bukan pilihan lain'));
  expect(sheet.getByText('Sebab l1 b.')).toBeVisible();
  await user.click(sheet.getByText('Dasar hukum'));
  expect(sheet.getByText('PP 94/2021, Pasal 5 huruf n')).toBeVisible();
  expect(sheet.getByText('Belum pasti')).toBeVisible();
  await waitUntilSaved();
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  expect(document.activeElement?.textContent).toBe('Soal 2 dari 3');
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body).toMatchObject({ question: 'l1', options: ['l1-a'] });
});

test('Sari answers wrong: both reasons appear, and the question comes back until it is right', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 b');
  await press('Periksa');
  const sheet = within(await feedback());
  expect(sheet.getByText('Belum tepat')).toBeVisible();
  expect(sheet.getByText('Sebab l1 b.')).toBeVisible();
  expect(sheet.getByText('Sebab l1 a.')).toBeVisible();
  expect(sheet.getByText('Soal ini akan datang lagi nanti.')).toBeVisible();
  await waitUntilSaved();
  await press('Lanjut');
  for (const [title, options] of [
    ['Soal 2 dari 3', ['Opsi l2 b']],
    ['Soal 3 dari 3', ['Opsi l3 a', 'Opsi l3 c']],
  ] as const) {
    await expectHeading(title);
    for (const option of options) await tick(option);
    await press('Periksa');
    await waitUntilSaved();
    await press('Lanjut');
  }
  await expectHeading('Ulangi: soal 1');
  expect(await isTicked('Opsi l1 b')).toBe(false);
  await tick('Opsi l1 a');
  await press('Periksa');
  await waitUntilSaved();
  await press('Lihat hasil');
  await expectHeading('Hasil: Latihan');
  expect(await screen.findByText('2 dari 3 benar pada jawaban pertama')).toBeVisible();
  const [submitted] = await factsOf(phone, 'attempt.submitted', 1);
  expect(submitted?.body).toMatchObject({ mode: 'practice', answered: 3 });
  await factsOf(phone, 'answer.given', 4);
  expect(phone.isBusy).toBe(false);
});

test('Sari is told what is missing when she checks without a choice, and nothing is recorded', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await press('Periksa');
  expect(await screen.findByText('Pilih satu jawaban dulu.')).toBeVisible();
  await tick('Opsi l1 c');
  expect(screen.queryByText('Pilih satu jawaban dulu.')).toBeNull();
  await factsOf(phone, 'answer.given', 0);
});

test('Sari’s phone dies before she confirmed: the same question comes back with the same choice', async () => {
  const phone = await createPhone();
  const app = openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 a');
  await press('Periksa');
  await waitUntilSaved();
  await press('Lanjut');
  await tick('Opsi l2 c');
  await waitFor(async () => {
    const [started] = await factsOf(phone, 'attempt.started', 1);
    expect(await phone.store.getDraft(String(started?.body['attempt']), 'l2')).toBeDefined();
  });
  await killAndReopen(phone, app, PATH);
  await expectHeading('Soal 2 dari 3');
  expect(await isTicked('Opsi l2 c')).toBe(true);
});

test('Sari’s phone dies while she reads why: the answer counts and the next question comes', async () => {
  const phone = await createPhone();
  const app = openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 b');
  await press('Periksa');
  await waitUntilSaved();
  await killAndReopen(phone, app, PATH);
  await expectHeading('Soal 2 dari 3');
  await factsOf(phone, 'answer.given', 1);
  await factsOf(phone, 'attempt.started', 1);
});

test('a double tap on Periksa does not skip the explanation', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 a');
  await press('Periksa');
  await user.click(await screen.findByRole('button', { name: 'Lanjut' }));
  await waitUntilSaved();
  expect(within(await feedback()).getByText('Tepat')).toBeVisible();
  await expectHeading('Soal 1 dari 3');
});

test('with the keyboard alone Sari chooses, checks and goes on', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  (await screen.findByLabelText('Opsi l1 a')).focus();
  await realKeyboard.keyboard(' {Enter}');
  expect(within(await feedback()).getByText('Tepat')).toBeVisible();
  await waitUntilSaved();
  await new Promise((resolve) => setTimeout(resolve, DOUBLE_TAP));
  await realKeyboard.keyboard('{Enter}');
  await expectHeading('Soal 2 dari 3');
});

test('when the database was emptied under the page, Sari is told to reload it', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 a');
  await factsOf(phone, 'attempt.started', 1);
  // As when the data of the site is cleared while it is open.
  const other = createFactsDatabase(`lentera-facts${phone.suffix}`);
  await other.delete();
  await press('Periksa');
  expect(await screen.findByText('BELUM TERSIMPAN')).toBeVisible();
  expect(screen.getByText(/halaman ini tidak dapat menyimpan lagi\. Muat ulang halaman/)).toBeVisible();
  expect(screen.queryByText(/Kosongkan sedikit ruang/)).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Muat ulang' })[0]).toBeVisible();
});

test('when the browser cannot write, Sari sees BELUM TERSIMPAN, stays, and can save again', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 a');
  await factsOf(phone, 'attempt.started', 1);
  // Another connection takes away what every write needs: the transaction fails for real.
  const saboteur = createFactsDatabase(`lentera-facts${phone.suffix}`);
  const self = await saboteur.device.get('self');
  if (self === undefined) throw new Error('the phone has no device row');
  await saboteur.device.delete('self');
  await press('Periksa');
  expect(await screen.findByText('BELUM TERSIMPAN')).toBeVisible();
  expect(screen.queryByText('Tersimpan di perangkat')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Lanjut' })).toBeNull();
  await press('Coba simpan lagi');
  expect(await screen.findByText('BELUM TERSIMPAN')).toBeVisible();
  await expectHeading('Soal 1 dari 3');

  await saboteur.device.put(self);
  saboteur.close();
  await press('Coba simpan lagi');
  await waitUntilSaved();
  expect(screen.queryByText('BELUM TERSIMPAN')).toBeNull();
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  await factsOf(phone, 'answer.given', 1);
});

test('two tabs with the same attempt follow each other without breaking', async () => {
  const phone = await createPhone();
  const first = openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 a');
  await press('Periksa');
  await waitUntilSaved();
  await press('Lanjut');
  const second = openApp(phone, PATH);
  expect(await second.findAllByText('Pertanyaan l2?')).not.toHaveLength(0);
  const inSecond = within(second.container);
  await user.click(await inSecond.findByLabelText('Opsi l2 b'));
  await user.click(inSecond.getByRole('button', { name: 'Periksa' }));
  await within(first.container).findByText('Pertanyaan l3?');
  await factsOf(phone, 'answer.given', 2);
});

test('right and wrong feel different under Sari’s finger, once each', async () => {
  const motor = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
  const phone = await createPhone();
  openApp(phone, PATH);
  await press('Mulai');
  await tick('Opsi l1 a');
  await press('Periksa');
  await waitUntilSaved();
  await waitFor(() => expect(motor).toHaveBeenCalledTimes(1));
  await press('Lanjut');
  await tick('Opsi l2 a');
  await press('Periksa');
  await waitUntilSaved();
  await waitFor(() => expect(motor).toHaveBeenCalledTimes(2));
  const [right, wrong] = motor.mock.calls.map(([pattern]) => pattern);
  expect(right).not.toEqual(wrong);
  motor.mockRestore();
});
