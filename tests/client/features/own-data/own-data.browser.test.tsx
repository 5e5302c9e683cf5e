import { screen, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { createSync, type Sync } from '../../../../src/client/sync/sync.ts';
import { createTransport } from '../../../../src/client/sync/transport.ts';
import { subjectToCode } from '../../../../src/domain/ids.ts';
import { createPhone, openApp, parts, press, takeQuiz, type Phone, user } from '../../phone.tsx';

const PATH = '/data-saya';

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

test('Sari reads her code, what is on the phone, and what has not been sent', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  openApp(phone, PATH);
  const { device } = await phone.store.summary();
  expect(await screen.findByText(subjectToCode(device.subject))).toBeVisible();
  const records = within(await region('Catatan di perangkat ini'));
  expect(records.getByText('Tersimpan di perangkat · 2 menunggu kirim')).toBeVisible();
  expect(records.getByText('Belum pernah terhubung dengan server instansi.')).toBeVisible();
  expect(records.getByText(/^Yang paling lama menunggu: sejak \d\d\.\d\d \(1 menit\)$/)).toBeVisible();
  const waiting = within(await region('Belum sampai ke server'));
  expect(waiting.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Kuis dimulai · Netralitas ASN\d\d\.\d\d · menunggu kirim$/),
    expect.stringMatching(/^Jawaban · Netralitas ASN\d\d\.\d\d · menunggu kirim$/),
  ]);
  expect(within(await region('Modul di perangkat ini')).getByText(/revisi .* · 25,3 kB/)).toBeVisible();
});

test('of many records that wait the first few are listed, and the others on request', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'], l2: ['l2-a'] }, false);
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'], l2: ['l2-a'] }, false);
  await takeQuiz(phone, 'latihan', {}, false);
  openApp(phone, PATH);
  const waiting = await region('Belum sampai ke server');
  await within(waiting).findByText('2 catatan lain');
  const visible = within(waiting)
    .getAllByRole('listitem', { hidden: true })
    .filter((row) => row.checkVisibility());
  expect(visible).toHaveLength(5);
  await user.click(within(waiting).getByText('2 catatan lain'));
  expect(within(waiting).getAllByRole('listitem')).toHaveLength(7);
});

test('a refused record stays visible with the reason in words', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', {}, false);
  const [item] = await phone.store.outboxItems();
  await phone.store.outbox.apply(
    {
      epoch: '019a0000-0000-7000-8000-00000000e001',
      ver: 1,
      received: [],
      gone: [],
      refused: [{ id: item?.fact.id ?? '', code: 'record-not-allowed' }],
      want: [],
    },
    Date.now(),
  );
  openApp(phone, PATH);
  const waiting = within(await region('Belum sampai ke server'));
  expect(waiting.getByText(/ditolak server/)).toBeVisible();
  expect(
    waiting.getByText(/Catatan ini bukan untuk instansi server ini\. Pastikan Anda membuka alamat/),
  ).toBeVisible();
  expect(screen.getByText('Tersimpan di perangkat · 1 ditolak server')).toBeVisible();
});

test('Sari presses "Sinkronkan sekarang": the server takes everything, and only then it says so', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  openApp(phone, PATH, { sync: createPhoneSync(phone) });
  expect(await screen.findByText('Tersimpan di perangkat · 2 menunggu kirim')).toBeVisible();
  expect(screen.queryByText(/Semua terkirim/)).toBeNull();
  await press('Sinkronkan sekarang');
  expect(await screen.findByText(/^Semua terkirim \d\d\.\d\d$/)).toBeVisible();
  expect(await screen.findByText(/^Server instansi terakhir menjawab \d\d\.\d\d\.$/)).toBeVisible();
  expect(screen.getByText('Tidak ada yang menunggu.')).toBeVisible();
});

test.each([
  ['no server at all', 'http://127.0.0.1:1', /Server instansi tidak terjangkau/],
  // The development server answers an unknown address with a page of its own, like a hotel's Wi-Fi.
  ['a page that is not our server', '/bukan-server', /mungkin halaman masuk Wi-Fi/],
])('with %s Sari reads what is wrong, and her records stay', async (_what, origin, words) => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', {}, false);
  openApp(phone, PATH, { sync: createPhoneSync(phone, origin) });
  await press('Sinkronkan sekarang');
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText('Tersimpan di perangkat · 1 menunggu kirim')).toBeVisible();
});

test('Sari exports every record as it is', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  const blobs: Blob[] = [];
  const createObjectUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return createObjectUrl(blob);
  };
  onTestFinished(() => {
    URL.createObjectURL = createObjectUrl;
  });
  openApp(phone, PATH);
  await press('Ekspor data saya (JSON)');
  await expect.poll(() => blobs.length).toBe(1);
  expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual(await phone.store.allFacts());
});
