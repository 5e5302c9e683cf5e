import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { rememberWish } from '../../../../src/client/platform/remembered.ts';
import { createSync, type Sync } from '../../../../src/client/sync/sync.ts';
import { createTransport } from '../../../../src/client/sync/transport.ts';
import { subjectToCode } from '../../../../src/domain/ids.ts';
import { createPhone, openApp, parts, press, takeQuiz, type Phone, user } from '../../phone.tsx';
import { refuseToOpen } from '../../../support/refuse-to-open.ts';
import { createRegister } from '../../people-phone.ts';
import { sampleModule } from '../../sample-module.ts';

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
  const modules = await region('Modul di perangkat ini');
  await user.click(within(modules).getByText('1 modul, 25,3 kB'));
  expect(within(modules).getByText('Netralitas ASN')).toBeVisible();
  // What only a machine reads is not on the page.
  expect(document.body.textContent).not.toContain(sampleModule.revision);
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

/** Catches the files that the page hands to the person. */
const catchFiles = (): Blob[] => {
  const blobs: Blob[] = [];
  const createObjectUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return createObjectUrl(blob);
  };
  onTestFinished(() => {
    URL.createObjectURL = createObjectUrl;
  });
  return blobs;
};

const accept = async (phone: Phone, id: string): Promise<void> => {
  await phone.store.outbox.apply(
    {
      epoch: '019a0000-0000-7000-8000-00000000e001',
      ver: 1,
      received: [{ id, seq: 1, chain: 'c'.repeat(64) }],
      gone: [],
      refused: [],
      want: [],
    },
    77,
  );
};

test('Sari exports everything as JSON: her name, records as they are, what became of them, places, bookmarks, settings', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  const facts = await phone.store.allFacts();
  await accept(phone, facts[0]?.id ?? '');
  const place = { module: 'netralitas', lesson: 'satu', block: 2, print: 'p', at: 5 };
  await phone.store.personal.savePlace(place);
  await phone.store.personal.addBookmark({ ...place, excerpt: 'ASN dilarang', language: 'id' });
  rememberWish('status', 'pppk');
  const { profiles } = await createRegister();
  await profiles.rename((await profiles.present()).active.id, 'Sari');
  const blobs = catchFiles();
  openApp(phone, PATH, { profiles, present: await profiles.present() });
  await press('Berkas JSON');
  await expect.poll(() => blobs.length).toBe(1);
  const { device } = await phone.store.summary();
  expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual({
    format: 'lentera-own-data',
    version: 1,
    exportedAt: expect.any(Number),
    person: {
      name: 'Sari',
      code: subjectToCode(device.subject),
      subject: device.subject,
      device: device.device,
      agency: 'instansi',
    },
    facts,
    states: {
      [facts[0]?.id ?? '']: { state: 'received', at: 77 },
      [facts[1]?.id ?? '']: { state: 'pending' },
    },
    places: [place],
    bookmarks: [{ ...place, excerpt: 'ASN dilarang', language: 'id' }],
    settings: { status: 'pppk' },
  });
});

test('records leave the phone as JSON also when places and bookmarks cannot be read', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', {}, false);
  refuseToOpen('lentera-personal');
  const blobs = catchFiles();
  openApp(phone, PATH);
  await press('Berkas JSON');
  await expect.poll(() => blobs.length).toBe(1);
  const data: unknown = JSON.parse((await blobs[0]?.text()) ?? '');
  expect(data).toMatchObject({ facts: [{ kind: 'attempt.started' }], places: null, bookmarks: null });
});

test('Sari exports a table that a spreadsheet opens: one row a record, in words', async () => {
  const phone = await createPhone();
  await phone.store.record('lesson.completed', {
    module: '=HYPERLINK("jahat")',
    revision: 'r',
    lesson: 'satu',
  });
  await takeQuiz(phone, 'tes-a', { w1: [], w3: ['w3-a', 'w3-c'] }, true);
  await accept(phone, (await phone.store.allFacts())[1]?.id ?? '');
  const blobs = catchFiles();
  openApp(phone, PATH);
  await press('Tabel CSV');
  await expect.poll(() => blobs.length).toBe(1);
  const bytes = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const rows = new TextDecoder().decode(bytes).split('\r\n');
  expect(rows[0]).toBe('waktu;zona waktu;catatan;modul;bagian;soal;jawaban;keadaan');
  expect(rows[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d;/);
  expect(rows.slice(1).map((row) => row.split(';').slice(2).join(';'))).toEqual([
    `Selesai dibaca;"'=HYPERLINK(""jahat"")";satu;;;menunggu kirim`,
    'Mulai;Netralitas ASN;Tes awal (pre-test);;;diterima server',
    'Jawaban;Netralitas ASN;Tes awal (pre-test);w1;Tidak tahu;menunggu kirim',
    'Jawaban;Netralitas ASN;Tes awal (pre-test);w3;w3-a w3-c;menunggu kirim',
    'Dikumpulkan;Netralitas ASN;Tes awal (pre-test);;;menunggu kirim',
    '',
  ]);
});

test('an export that cannot read the records says so', async () => {
  const phone = await createPhone();
  openApp(phone, PATH);
  await region('Ekspor data saya');
  phone.store.close();
  await press('Tabel CSV');
  expect(await screen.findByText('Ekspor gagal karena penyimpanan tidak dapat dibaca.')).toBeVisible();
});

describe('the browser’s promise to keep the storage', () => {
  const withAnswers = (answers: { persisted: boolean; persist: boolean }): void => {
    let isKept = answers.persisted;
    vi.spyOn(navigator.storage, 'persisted').mockImplementation(async () => isKept);
    vi.spyOn(navigator.storage, 'persist').mockImplementation(async () => (isKept = answers.persist));
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
  };

  test.each([
    [true, 'Peramban setuju.'],
    [false, /^Peramban belum setuju\. Biasanya setuju setelah Lentera dipasang/],
  ])('Sari asks for it and is told the answer as it is (%s)', async (persist, words) => {
    withAnswers({ persisted: false, persist });
    openApp(await createPhone(), PATH);
    await press('Minta peramban menjaganya');
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText(/^Peramban berjanji/) !== null).toBe(persist);
  });

  test('where there is no store, nobody is asked to have it kept', async () => {
    withAnswers({ persisted: false, persist: false });
    openApp(await createPhone(), PATH, { store: null });
    expect(await screen.findByText(/^Peramban boleh/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Minta peramban menjaganya' })).toBeNull();
  });

  test('who has it is not asked to ask, and reads how much is used', async () => {
    withAnswers({ persisted: true, persist: true });
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage: 2_340_000, quota: 1_200_000_000 });
    openApp(await createPhone(), PATH);
    expect(await screen.findByText(/^Peramban berjanji/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Minta peramban menjaganya' })).toBeNull();
    expect(await screen.findByText(/^Terpakai sekitar 2,3 MB dari paling banyak 1,2 GB/)).toBeVisible();
  });
});

describe('starting over', () => {
  const openDialog = async () => {
    const phone = await createPhone();
    await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
    const { profiles, present } = await createRegister();
    openApp(phone, PATH, { profiles, present: await present() });
    await press('Mulai dari awal…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Mulai dari awal?' }));
    return { phone, profiles, present, dialog };
  };

  test('begins with what it is about, and not at a button further down', async () => {
    const { dialog } = await openDialog();
    expect(dialog.getByRole('heading', { name: 'Mulai dari awal?' })).toHaveFocus();
  });

  test('tells what is not sent yet, offers the export, and changes nothing when Sari thinks again', async () => {
    const { present, dialog } = await openDialog();
    expect(
      dialog.getByText('2 catatan belum sampai: tetap dikirim dari perangkat ini sebelum dihapus.'),
    ).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Tabel CSV' })).toBeVisible();
    await press('Batal');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await present()).active.suffix).toBe('');
  });

  test('gives Sari new databases, and leaves the old ones to be sent', async () => {
    const { phone, profiles, present } = await openDialog();
    await press('Ya, mulai dari awal');
    await expect.poll(async () => (await present()).active.suffix).not.toBe('');
    expect(await profiles.databasesBut((await present()).active.id)).toMatchObject([{ suffix: '' }]);
    expect((await phone.store.summary()).pending).toBe(2);
  });

  test('that the browser refuses is told, and nothing has changed', async () => {
    const { profiles, dialog } = await openDialog();
    profiles.close();
    await press('Ya, mulai dari awal');
    expect(await dialog.findByText(/^Belum berhasil/)).toBeVisible();
  });
});
