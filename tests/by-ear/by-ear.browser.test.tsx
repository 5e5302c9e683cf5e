import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../src/client/content/library.ts';
import { kindsManifest } from '../client/kinds-module.ts';
import { createKindsPhone } from '../client/kinds-phone.ts';
import { createRegister } from '../client/people-phone.ts';
import {
  createPhone,
  expectHeading,
  openApp,
  type Overrides,
  parts,
  type Phone,
  press,
  takeQuiz,
  tick,
  user,
} from '../client/phone.tsx';
import { practisedDaysAgo } from '../client/features/review/days-ago.ts';
import { listen } from './listen.ts';

/**
 * Every flow as a screen reader says it, kept as text: whoever changes what is heard sees the change and decides. After
 * a wanted change run these tests once with `-u`, and read the difference aloud.
 */

/** Attempts with the same ids every time, and so the same order of what is shuffled. */
const sameIds = (): Overrides => {
  let count = 0;
  const uuidV7 = (): string => {
    count += 1;
    return `01940000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  return { random: { ...parts.random, uuidV7 } };
};

/** What is heard of the page that is open. */
const hear = async (): Promise<string> => {
  // What comes late has come, and what was said while it came is silent again.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return listen(document.body);
};

/** What is heard of a page of its own. */
const hearPage = async (phone: Phone, path: string, title: string | RegExp): Promise<string> => {
  openApp(phone, path, sameIds());
  await expectHeading(title);
  const heard = await hear();
  cleanup();
  return heard;
};

const golden = (name: string): string => `golden/${name}.txt`;

test('Sari hears where she is and where to go on: home, module, lesson', async () => {
  const phone = await createPhone();
  await phone.store.record('lesson.completed', { module: 'netralitas', revision: 'r', lesson: 'satu' });
  await expect(await hearPage(phone, '/', 'Lentera')).toMatchFileSnapshot(golden('home'));
  await expect(await hearPage(phone, '/modul/netralitas', 'Netralitas ASN')).toMatchFileSnapshot(
    golden('module'),
  );
  await expect(await hearPage(phone, '/modul/netralitas/satu', 'Pelajaran satu')).toMatchFileSnapshot(
    golden('lesson'),
  );
});

test('Sari hears a practice: the start, a question, what she chose, why', async () => {
  const phone = await createPhone();
  openApp(phone, '/modul/netralitas/kuis/latihan', sameIds());
  await expectHeading('Latihan');
  await expect(await hear()).toMatchFileSnapshot(golden('practice-start'));
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await expect(await hear()).toMatchFileSnapshot(golden('single-choice'));
  await tick('Opsi l1 b');
  await press('Periksa');
  await screen.findByText('Soal ini akan datang lagi nanti.');
  await expect(await hear()).toMatchFileSnapshot(golden('single-choice-explained'));
});

test('Sari hears every kind of question that is more than ticking', async () => {
  const phone = await createKindsPhone();
  openApp(phone, '/modul/ragam/kuis/latihan-ragam', {
    ...sameIds(),
    library: createLibrary(kindsManifest),
  });
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await expect(await hear()).toMatchFileSnapshot(golden('ordering'));
  const [down] = screen.getAllByRole('button', { name: /turun/i });
  if (down === undefined) throw new Error('nothing to move');
  await user.click(down);
  await press('Periksa');
  await expect(await hear()).toMatchFileSnapshot(golden('ordering-explained'));
  await press('Lanjut');

  await expectHeading('Soal 2 dari 3');
  await expect(await hear()).toMatchFileSnapshot(golden('matching'));
  for (const select of screen.getAllByRole<HTMLSelectElement>('combobox')) {
    await user.selectOptions(select, 'Ringan');
  }
  await press('Periksa');
  await expect(await hear()).toMatchFileSnapshot(golden('matching-explained'));
  await press('Lanjut');

  await expectHeading('Soal 3 dari 3');
  await expect(await hear()).toMatchFileSnapshot(golden('situation'));
  await tick('Tindakan 2');
  await press('Periksa');
  await expect(await hear()).toMatchFileSnapshot(golden('situation-explained'));
});

test('Sari hears a test, the list of its questions and her result', async () => {
  const phone = await createPhone();
  openApp(phone, '/modul/netralitas/tes/akhir', sameIds());
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await expect(await hear()).toMatchFileSnapshot(golden('test-question'));
  await press('Daftar soal');
  await expectHeading('Tinjau jawaban');
  await expect(await hear()).toMatchFileSnapshot(golden('test-list'));
  cleanup();

  const done = await createPhone();
  const attempt = await takeQuiz(done, 'tes-b', { k1: ['k1-a'], k2: ['k2-a'] });
  await expect(
    await hearPage(done, `/modul/netralitas/tes/akhir/hasil/${attempt}`, /^Hasil/),
  ).toMatchFileSnapshot(golden('result'));
});

test('Sari hears what comes back to be repeated, and that nothing does', async () => {
  const phone = await createPhone();
  await practisedDaysAgo(phone, 3, { l1: ['l1-b'] });
  await expect(await hearPage(phone, '/ulang', 'Soal 1 dari 1')).toMatchFileSnapshot(golden('review'));
  await expect(await hearPage(await createPhone(), '/ulang', /./)).toMatchFileSnapshot(
    golden('review-nothing'),
  );
});

test('Sari hears what is on her phone and how to change what it does', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] }, false);
  await expect(await hearPage(phone, '/data-saya', 'Data saya')).toMatchFileSnapshot(golden('own-data'));
  await expect(await hearPage(phone, '/kiriman', /./)).toMatchFileSnapshot(golden('outbox'));
  await expect(await hearPage(phone, '/pengaturan', 'Pengaturan')).toMatchFileSnapshot(golden('settings'));
  await expect(await hearPage(phone, '/penanda', /./)).toMatchFileSnapshot(golden('bookmarks'));
  await expect(await hearPage(phone, '/cari', /./)).toMatchFileSnapshot(golden('search'));
  await expect(await hearPage(phone, '/tidak-ada', 'Halaman tidak ditemukan')).toMatchFileSnapshot(
    golden('not-found'),
  );
});

test('Sari hears who uses the phone, hands it over, and hears that her PIN was wrong', async () => {
  const phone = await createPhone();
  const { profiles } = await createRegister();
  const budi = await profiles.add('Budi', '4711');
  const present = await profiles.present();
  const othersWaiting = async () => new Map([[budi.suffix, 3]]);
  openApp(phone, '/orang', { profiles, present, othersWaiting });
  await expectHeading('Orang di perangkat ini');
  await expect(await hear()).toMatchFileSnapshot(golden('people'));
  cleanup();

  await profiles.handOver();
  openApp(phone, '/', { store: null, profiles, present: await profiles.present() });
  await expectHeading('Siapa yang memakai perangkat ini?');
  await expect(await hear()).toMatchFileSnapshot(golden('lock'));
  await press(/^Budi/);
  await user.type(await screen.findByLabelText('PIN'), '9999');
  await press('Buka');
  await screen.findByText('PIN salah. Coba lagi.');
  await expect(await hear()).toMatchFileSnapshot(golden('lock-wrong-pin'));
});
