import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { createPhone, expectHeading, factsOf, openApp, type Phone, press, tick, user } from '../../phone.tsx';
import { richManifest, richModule, richTwin } from '../../rich-module.ts';
import { sampleManifest } from '../../sample-module.ts';

const library = createLibrary(richManifest);
const createTwinPhone = async (): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.putModule(richModule);
  await phone.store.putModule(richTwin);
  return phone;
};
const readEnglish = (): void => localStorage.setItem('lentera-language', 'en');

test('whoever reads English gets home, module and lesson in English, and no text is marked as Indonesian', async () => {
  readEnglish();
  const phone = await createTwinPhone();
  const home = openApp(phone, '/', { library });
  expect(await screen.findByRole('heading', { name: 'EN Modul kaya' })).not.toHaveAttribute('lang');
  expect(await screen.findByRole('link', { name: /^Start .* Lesson 1: EN Menurut tahapan$/ })).toBeVisible();
  home.unmount();

  const module = openApp(phone, '/modul/kaya', { library });
  await expectHeading('EN Modul kaya');
  expect(await screen.findByText('EN Pengantar modul.')).toBeVisible();
  expect(document.querySelector('main [lang="id"]')).toBeNull();
  module.unmount();

  openApp(phone, '/modul/kaya/tahapan', { library });
  await expectHeading('EN Menurut tahapan');
  expect((await screen.findByText('EN Pembuka.')).closest('[lang]')).toBe(document.documentElement);
  // Names of rules are not translated.
  expect(screen.getByText('PP-94')).toHaveAttribute('lang', 'id');
  expect(screen.queryByText(/in Indonesian only/)).toBeNull();
});

test('what is done in English is recorded of the original, as everybody else’s', async () => {
  readEnglish();
  const phone = await createTwinPhone();
  const lesson = openApp(phone, '/modul/kaya/tahapan', { library });
  await screen.findByText('EN Pembuka.');
  await press('Done, next');
  const [read] = await factsOf(phone, 'lesson.completed', 1);
  expect(read?.body).toEqual({ module: 'kaya', revision: richModule.revision, lesson: 'tahapan' });
  lesson.unmount();

  openApp(phone, '/modul/kaya/kuis/latihan', { library });
  await press('Start');
  await tick('EN Opsi a');
  await press('Check');
  expect(await screen.findByText('EN Sebab a.')).toBeVisible();
  await press('See result');
  await expectHeading('Result: Practice');
  expect(await screen.findByText('EN Pertanyaan satu?')).toBeVisible();
  const [started] = await factsOf(phone, 'attempt.started', 1);
  const [answer] = await factsOf(phone, 'answer.given', 1);
  expect(started?.body['revision']).toBe(richModule.revision);
  expect(answer?.body).toMatchObject({ revision: richModule.revision, question: 'q1' });
});

test('an attempt at an older revision goes on in Indonesian when its twin is not there', async () => {
  readEnglish();
  const phone = await createTwinPhone();
  const reference = {
    attempt: '0198f000-0000-7000-8000-000000000001' as never,
    module: 'kaya',
    revision: richModule.revision,
    quiz: 'latihan',
  };
  await phone.store.record('attempt.started', { ...reference, mode: 'practice' });
  await phone.store.dropModules(({ twinOf }) => twinOf === undefined);
  const [entry] = richManifest.modules;
  const later = { ...richManifest, modules: [{ ...entry!, revision: 'f'.repeat(16) }] };
  openApp(phone, '/modul/kaya/kuis/latihan', { library: createLibrary(later) });
  expect(await screen.findByLabelText('Opsi a')).toBeVisible();
  expect(screen.getByText('Pertanyaan satu?').closest('[lang]')).toHaveAttribute('lang', 'id');
});

test('a module without a twin says so, in English, and stays marked as Indonesian', async () => {
  readEnglish();
  const phone = await createPhone();
  openApp(phone, '/modul/netralitas/satu', { library: createLibrary(sampleManifest) });
  expect(await screen.findByText('This module is available in Indonesian only.')).toBeVisible();
  expect(screen.getByText('Isi kiat.').closest('[lang]')).toHaveAttribute('lang', 'id');
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'id');
});

test('a twin that cannot be had now leaves the whole page in Indonesian and says why', async () => {
  readEnglish();
  const phone = await createPhone();
  await phone.store.putModule(richModule);
  openApp(phone, '/modul/kaya/tahapan', { library: createLibrary(richManifest) });
  expect(await screen.findByText(/English text of this module is not on this device yet/)).toBeVisible();
  await expectHeading('Menurut tahapan');
  expect(screen.getByText('Pembuka.').closest('[lang]')).toHaveAttribute('lang', 'id');
});

test('the text follows the language that Sari switches to', async () => {
  const phone = await createTwinPhone();
  const app = openApp(phone, '/', { library });
  expect(await screen.findByRole('heading', { name: 'Modul kaya' })).toBeVisible();
  await press('EN, English');
  expect(await screen.findByRole('heading', { name: 'EN Modul kaya' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: /EN Ringkasan/ }));
  expect(await screen.findByText('EN Pengantar modul.')).toBeVisible();
  app.unmount();
});
