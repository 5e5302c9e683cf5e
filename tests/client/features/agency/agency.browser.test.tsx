import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, inject, onTestFinished, test } from 'vitest';
import { AgencyScreen } from '../../../../src/client/features/agency/agency-screen.tsx';
import { createDesk } from '../../../../src/client/features/agency/desk.ts';
import { takeLinkToken } from '../../../../src/client/features/agency/link-token.ts';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { createI18n, I18nProvider } from '../../../../src/client/i18n/i18n.ts';
import { type AgencyApi, createAgencyApi } from '../../../../src/client/sync/agency-api.ts';
import { createSync } from '../../../../src/client/sync/sync.ts';
import { createTransport } from '../../../../src/client/sync/transport.ts';
import { ServicesProvider } from '../../../../src/client/ui/services.ts';
import { subjectToCode } from '../../../../src/domain/ids.ts';
import { createPhone, expectHeading, parts, takeQuiz, user } from '../../phone.tsx';
import { sampleManifest } from '../../sample-module.ts';

/** Opens Ratna's page with a line to the test server, asking ten times a second. */
const openDesk = (token: string | null, api: AgencyApi = createAgencyApi()) =>
  render(
    <I18nProvider value={createI18n()}>
      <MemoryRouter>
        <ServicesProvider
          value={{
            ...parts,
            library: createLibrary(sampleManifest),
            store: null,
            storeError: null,
            sync: null,
            profiles: null,
            present: null,
            othersWaiting: async () => new Map(),
            page: null,
            setBusy: () => undefined,
          }}
        >
          <AgencyScreen desk={createDesk({ api, clock: parts.clock }, () => token, 100)} />
        </ServicesProvider>
      </MemoryRouter>
    </I18nProvider>,
  );

test('whoever has no session learns how an officer gets one', async () => {
  openDesk(null);
  await expectHeading('Halaman ini untuk petugas instansi');
  expect(screen.getByText('npm run officer-link')).toBeVisible();
  expect(screen.queryByText(/tidak berlaku/)).toBeNull();
});

test('a link that was used or cut short is said so', async () => {
  openDesk('bukan-token');
  expect(await screen.findByText('Tautan petugas tidak berlaku atau sudah dipakai.')).toBeVisible();
});

test('without a server the page says so and tries again', async () => {
  openDesk('token', createAgencyApi('http://127.0.0.1:1'));
  expect(await screen.findByText(/^Server tidak terjangkau\. Halaman ini mencoba lagi/)).toBeVisible();
});

test('Ratna redeems her link, sees what Sari’s phone sent, and keeps it when the network goes', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-b', { k1: ['k1-a'], k2: [] });
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  const { device } = await phone.store.summary();
  const sync = createSync({ ...parts, transport: createTransport(), outbox: phone.store.outbox }, 'tes');
  onTestFinished(() => sync.stop());

  // A network that can be cut: the same calls, then to a port where nobody listens.
  const server = createAgencyApi();
  const nobody = createAgencyApi('http://127.0.0.1:1');
  let isCut = false;
  const api: AgencyApi = {
    openSession: (token) => (isCut ? nobody : server).openSession(token),
    report: (seq) => (isCut ? nobody : server).report(seq),
  };

  openDesk(inject('officerToken'), api);
  await expectHeading('Rekapitulasi instansi');
  // Facts that arrive while the page is open appear without a reload.
  sync.wake('asked');
  const person = `Peserta ${subjectToCode(device.subject)}`;
  const rows = await screen.findAllByRole('row', { name: new RegExp(person) });
  expect(rows).toHaveLength(2);
  const [handedIn, open] = rows;
  // The test server has no content: it says so instead of guessing a score.
  expect(handedIn?.textContent).toMatch(/Tes akhir \(post-test\)/);
  expect(handedIn?.textContent).toMatch(/Revisi isi tidak dikenal/);
  expect(open?.textContent).toMatch(/Belum dikumpulkan/);
  const phoneRow = within(screen.getByRole('region', { name: 'Perangkat' })).getByRole('row', {
    name: new RegExp(subjectToCode(device.device)),
  });
  await expect.poll(() => phoneRow.textContent).toMatch(/cocok6 dari 6 catatan diterima/);
  const answers = within(handedIn?.nextElementSibling as HTMLElement);
  await user.click(answers.getByText('Jawaban (2)'));
  expect(answers.getByText('Soal k1 (teks tidak ada di server ini)')).toBeVisible();
  expect(answers.getByText('Tidak tahu')).toBeVisible();
  expect(screen.getByText(/^Sesuai keadaan \d\d\.\d\d\. Waktu ditampilkan dalam/)).toBeVisible();

  isCut = true;
  expect(
    await screen.findByText(/^Server tidak terjangkau\. Data di bawah ini sesuai keadaan/),
  ).toBeVisible();
  expect(screen.getAllByRole('row', { name: new RegExp(person) })).toHaveLength(2);
  isCut = false;
  await expect.poll(() => screen.queryByText(/^Server tidak terjangkau/)).toBeNull();
});

test('the token leaves the address as soon as it was read', () => {
  const address = location.href;
  history.replaceState(null, '', '#tautan=abc_DEF-123');
  expect(takeLinkToken()).toBe('abc_DEF-123');
  expect(location.hash).toBe('');
  expect(takeLinkToken()).toBeNull();
  history.replaceState(null, '', address);
});
