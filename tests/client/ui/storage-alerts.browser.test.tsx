import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toStorageFailure } from '../../../src/client/store/storage-failure.ts';
import { openStore } from '../../../src/client/store/store.ts';
import type { AgencyId } from '../../../src/domain/ids.ts';
import { refuseToOpen } from '../../support/refuse-to-open.ts';
import { createRegister } from '../people-phone.ts';
import { createPhone, openApp, parts, press, user } from '../phone.tsx';

const LESSON = '/modul/netralitas/satu';
const error = (name: string): Error => Object.assign(new Error('on purpose'), { name });

// What Dexie says on the console about databases that the test breaks is no news here.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const findAlert = async (title: string) => {
  await screen.findByText(title);
  return within(screen.getByRole('alert'));
};

describe('when the browser does not open the storage', () => {
  test.each([
    ['SecurityError', 'Peramban tidak memberi Lentera tempat menyimpan', /Tutup mode samaran/],
    ['QuotaExceededError', 'Ruang penyimpanan ponsel penuh', /Yang sudah tersimpan tetap aman/],
    ['DatabaseClosedError', 'Penyimpanan ditutup selagi Lentera terbuka', /tidak dapat menyimpan/],
  ])(
    '%s is told as what it is, with a way to try again, and the lesson can be read',
    async (name, title, text) => {
      openApp(await createPhone(), LESSON, { store: null, storeError: error(name) });
      const alert = await findAlert(title);
      expect(alert.getByText(text)).toBeVisible();
      expect(alert.getByRole('button', { name: 'Muat ulang' })).toBeVisible();
      // There is nothing that the app could repair.
      expect(alert.queryByText('Bila muat ulang tidak menolong')).toBeNull();
    },
  );

  test('Sari whose records cannot be opened begins with new storage, and the broken one is kept to be tried again', async () => {
    const { profiles, present } = await createRegister();
    const storeError = toStorageFailure('facts', error('UnknownError'));
    openApp(await createPhone(), '/', { store: null, storeError, profiles, present: await present() });
    const alert = await findAlert('Penyimpanan catatan tidak dapat dibaca');
    await user.click(alert.getByText('Bila muat ulang tidak menolong'));
    expect(alert.getByText(/Yang rusak tidak dihapus/)).toBeVisible();
    await press('Mulai dengan penyimpanan baru');
    await expect.poll(async () => (await present()).active.suffix).not.toBe('');
    expect(await profiles.databasesBut((await present()).active.id)).toMatchObject([{ suffix: '' }]);
  });

  test('a register of people that cannot be opened is built anew, on request only', async () => {
    let rebuilt = 0;
    const storeError = toStorageFailure('register', error('UnknownError'));
    const rebuildRegister = async (): Promise<void> => {
      rebuilt += 1;
    };
    openApp(await createPhone(), '/', { store: null, storeError, rebuildRegister });
    const alert = await findAlert('Daftar orang di perangkat ini tidak dapat dibuka');
    await user.click(alert.getByText('Bila muat ulang tidak menolong'));
    expect(alert.getByText(/catatan semua orang tetap ada/)).toBeVisible();
    expect(rebuilt).toBe(0);
    await press('Bangun ulang daftar orang');
    expect(rebuilt).toBe(1);
  });

  test('a repair that the browser refuses as well is no dead end', async () => {
    const storeError = toStorageFailure('register', error('UnknownError'));
    const rebuildRegister = () => Promise.reject(error('UnknownError'));
    openApp(await createPhone(), '/', { store: null, storeError, rebuildRegister });
    const alert = await findAlert('Daftar orang di perangkat ini tidak dapat dibuka');
    await user.click(alert.getByText('Bila muat ulang tidak menolong'));
    await press('Bangun ulang daftar orang');
    expect(await alert.findByText(/^Itu pun ditolak peramban/)).toBeVisible();
  });
});

describe('when storage fails under the open app', () => {
  test('modules that cannot be read are told apart from records, which go on being made', async () => {
    const phone = await createPhone();
    phone.store.close();
    refuseToOpen('lentera-content');
    phone.store = await openStore(
      { ...parts, witnesses: { recall: () => null, testify: () => undefined, forget: () => undefined } },
      { agency: 'instansi' as AgencyId, suffix: phone.suffix },
    );
    openApp(phone, '/data-saya');
    const alert = await findAlert('Modul tidak dapat disimpan di perangkat ini');
    expect(alert.getByText(/Catatan Anda aman dan tetap dapat dibuat/)).toBeVisible();
    await user.click(alert.getByText('Bila muat ulang tidak menolong'));
    expect(alert.getByRole('button', { name: 'Bangun ulang tempat modul' })).toBeVisible();
    await phone.store.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'satu' });
    expect(await screen.findByText('Tersimpan di perangkat · 1 menunggu kirim')).toBeVisible();
  });

  test('trouble that is over is no longer told, nor on another page', async () => {
    const phone = await createPhone();
    let isBroken = true;
    const summary = phone.store.summary;
    const store = {
      ...phone.store,
      summary: async () => {
        const value = await summary();
        if (isBroken) throw error('UnknownError');
        return value;
      },
    };
    const app = openApp(phone, '/kiriman', { store });
    await findAlert('Penyimpanan catatan tidak dapat dibaca');
    isBroken = false;
    await phone.store.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'satu' });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await screen.findByText('Tersimpan di perangkat · 1 menunggu kirim')).toBeVisible();
    isBroken = true;
    await phone.store.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'dua' });
    await findAlert('Penyimpanan catatan tidak dapat dibaca');
    app.unmount();
    openApp(phone, '/modul/netralitas/satu');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
