import '../../../../src/client/ui/styles.css';
import { screen, waitFor, within } from '@testing-library/react';
import MiniSearch from 'minisearch';
import { expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { rememberWish } from '../../../../src/client/platform/remembered.ts';
import type { Manifest, Module } from '../../../../src/domain/content/module.ts';
import { SEARCH_OPTIONS, type SearchDocument } from '../../../../src/domain/search/search-index.ts';
import { createPhone, expectHeading, openApp, type Phone, press, user } from '../../phone.tsx';
import { richModule, richTwin, twinnedEntry } from '../../rich-module.ts';
import { modulesToManifest, sealModule } from '../../sample-module.ts';

const lawModule: Module = sealModule({
  ...(({ revision: _revision, ...rest }) => rest)(richModule),
  id: 'hukum',
  title: 'Hukuman disiplin',
  lessons: [
    {
      id: 'tangga',
      title: 'Tangga hukuman',
      minutes: 2,
      basis: [],
      body: [
        ['p', 0, 'Pembuka pelajaran tentang tangga.'],
        ['h2', 0, 'Hukuman ringan'],
        ['p', 0, 'Kalimat lain yang tidak memuatnya.'],
        ['p', 0, 'Teguran lisan dibagikan kepada <b>pegawai</b>.'],
      ],
    },
    {
      id: 'siapa',
      title: 'Siapa memutuskan',
      minutes: 2,
      basis: [],
      body: [['p', 0, 'Pejabat yang berwenang memberi teguran tertulis.']],
    },
  ],
});

/** A section of the index, as the compiler writes it. */
const section = (
  module: Module,
  lesson: string,
  block: number,
  heading: string,
  text: string,
): SearchDocument => ({
  id: `${module.id}/${lesson}/${block}`,
  module: module.id,
  lesson,
  block,
  moduleTitle: module.title,
  lessonTitle: module.lessons.find(({ id }) => id === lesson)?.title ?? '',
  heading,
  text,
});

const toJson = (documents: readonly SearchDocument[]): string => {
  const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  index.addAll(documents);
  return JSON.stringify(index);
};
const INDONESIAN = toJson([
  section(lawModule, 'tangga', 0, '', 'Pembuka pelajaran tentang tangga.'),
  section(
    lawModule,
    'tangga',
    1,
    'Hukuman ringan',
    'Kalimat lain yang tidak memuatnya. Teguran lisan dibagikan kepada <b>pegawai</b>.',
  ),
  section(lawModule, 'siapa', 0, '', 'Pejabat yang berwenang memberi teguran tertulis.'),
  section(richModule, 'ikrar', 0, '', 'Isi ikrar.'),
]);
const ENGLISH = toJson([section(richTwin, 'ikrar', 0, '', 'EN Isi ikrar.')]);

/** Every test has files of its own: what was opened once stays open. */
let fileNumber = 0;
const openSearch = async (
  path: string,
  { isThere = () => true, body = INDONESIAN }: { isThere?: (address: string) => boolean; body?: string } = {},
): Promise<{ phone: Phone; asked: string[] }> => {
  fileNumber += 1;
  const files = {
    id: `/content/search/lessons.${fileNumber}.json`,
    en: `/content/search/en.${fileNumber}.json`,
  };
  const asked: string[] = [];
  const original = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {};
  const fetchFile = async (address: string): Promise<Response> => {
    asked.push(address);
    if (!isThere(address)) throw new TypeError('no network');
    return new Response(address === files.en ? ENGLISH : body);
  };
  Object.defineProperty(window, 'fetch', { value: fetchFile, configurable: true });
  onTestFinished(() => {
    Object.defineProperty(window, 'fetch', original);
  });
  const phone = await createPhone();
  for (const module of [lawModule, richModule, richTwin]) await phone.store.putModule(module);
  const manifest: Manifest = {
    ...modulesToManifest([lawModule]),
    modules: [...modulesToManifest([lawModule]).modules, twinnedEntry()],
    search: { id: { file: files.id, bytes: 1 }, en: { file: files.en, bytes: 1 } },
  };
  openApp(phone, path, { library: createLibrary(manifest) });
  await screen.findByRole('searchbox');
  return { phone, asked };
};
const type = async (words: string): Promise<void> => user.type(screen.getByRole('searchbox'), words);
const results = () => screen.findByRole('list', { name: 'Hasil pencarian' });

test('Sari types and finds the paragraph by any form of its words; one tap leads to it', async () => {
  const { asked } = await openSearch('/cari');
  await type('membagikan teguran');
  const list = await results();
  expect(
    within(list)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent),
  ).toEqual(['Tangga hukuman']);
  const hit = within(list).getByRole('link', { name: /Hukuman ringan/ });
  await waitFor(() =>
    expect([...hit.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Teguran',
      'dibagikan',
    ]),
  );
  // Text is text, whatever it looks like.
  expect(hit.querySelector('.hit-text')?.textContent).toBe('Teguran lisan dibagikan kepada <b>pegawai</b>.');
  expect(hit).toHaveAttribute('href', '/modul/hukum/tangga#b-3');
  expect(
    await screen.findByText('1 bagian ditemukan dalam 1 pelajaran', { selector: '[role=status]' }),
  ).toBeInTheDocument();
  expect(asked).toHaveLength(1);

  await user.click(hit);
  await expectHeading('Tangga hukuman');
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Teguran lisan/));
});

test('slips of the finger and beginnings of words are forgiven, and other words come only if no passage has all', async () => {
  await openSearch('/cari');
  await type('tegurna tert');
  expect(within(await results()).getAllByRole('link')[0]).toHaveAttribute('href', '/modul/hukum/siapa#b-0');
  expect(screen.queryByText(/Tidak ada bagian yang memuat semua kata/)).toBeNull();
  await user.clear(screen.getByRole('searchbox'));
  await type('teguran zebra');
  expect(await screen.findByText(/Tidak ada bagian yang memuat semua kata/)).toBeVisible();
  expect(within(await results()).getAllByRole('listitem').length).toBeGreaterThan(1);
});

test('with the keyboard alone: she types, presses Enter and is at the first result', async () => {
  await openSearch('/cari');
  await type('teguran{Enter}');
  const first = within(await results()).getAllByRole('link')[0];
  await user.type(screen.getByRole('searchbox'), '{Enter}');
  expect(document.activeElement).toBe(first);
});

test('the address keeps what was looked for, and focus stays where she types', async () => {
  await openSearch('/cari?q=ikrar');
  expect(screen.getByRole('searchbox')).toHaveValue('ikrar');
  expect(within(await results()).getByRole('link')).toHaveAttribute('href', '/modul/kaya/ikrar#b-0');
  await user.clear(screen.getByRole('searchbox'));
  await type('teguran');
  // Longer than the address takes to follow.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(screen.getByRole('searchbox')).toHaveValue('teguran');
});

test('before anything is typed the page says what can be found, with examples that do find something', async () => {
  await openSearch('/cari');
  expect(screen.getByText(/Soal kuis tidak ikut dicari/)).toBeVisible();
  await press('hukuman disiplin');
  expect(screen.getByRole('searchbox')).toHaveValue('hukuman disiplin');
  expect(within(await results()).getAllByRole('link').length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'media sosial' })).toBeNull();
});

test('words that are nowhere are said to be nowhere, with a way on', async () => {
  await openSearch('/cari');
  await type('zzzz qqqq');
  expect(
    await screen.findByText('Tidak ada pelajaran yang memuat “zzzz qqqq”', { selector: 'strong' }),
  ).toBeVisible();
  expect(screen.getByText('Pakai lebih sedikit kata.')).toBeVisible();
});

test('without network and without the list of words the page says so, and tries again', async () => {
  let isThere = false;
  await openSearch('/cari?q=teguran', { isThere: () => isThere });
  expect(await screen.findByText('Pencarian belum siap')).toBeVisible();
  isThere = true;
  await press('Coba lagi');
  expect(within(await results()).getAllByRole('link').length).toBeGreaterThan(0);
  expect(screen.queryByText('Pencarian belum siap')).toBeNull();
});

test('a sign-in page in place of the list of words is no list of words', async () => {
  await openSearch('/cari?q=teguran', { body: '<!doctype html><title>Masuk</title>' });
  expect(await screen.findByText('Pencarian belum siap')).toBeVisible();
});

test('Sari who reads English finds translations first, once each, and Indonesian text marked as such', async () => {
  rememberWish('language', 'en');
  await openSearch('/cari');
  await screen.findByText(/Quiz questions are not searched/);
  await type('ikrar');
  const list = await screen.findByRole('list', { name: 'Search results' });
  expect(within(list).getAllByRole('link')).toHaveLength(1);
  await waitFor(() => expect(within(list).getByRole('link')).toHaveTextContent('EN IkrarEN Isi ikrar.'));
  expect(within(list).getByRole('link')).not.toHaveAttribute('lang');
  expect(within(list).queryByText('Indonesian only')).toBeNull();
  await user.clear(screen.getByRole('searchbox'));
  await type('teguran');
  await waitFor(() =>
    expect(screen.getAllByRole('link', { name: /Tangga|Hukuman|Siapa/ })[0]).toHaveAttribute('lang', 'id'),
  );
  expect(screen.getAllByText('Indonesian only')[0]).toBeVisible();
});

test('without the translations’ list of words she finds what is in Indonesian, and is told so', async () => {
  rememberWish('language', 'en');
  let isWhole = false;
  await openSearch('/cari?q=ikrar', { isThere: (address) => isWhole || !address.includes('/en.') });
  expect(await screen.findByText(/Translations cannot be searched/)).toBeVisible();
  expect(screen.getByRole('link', { name: /Ikrar/ })).toHaveAttribute('lang', 'id');
  isWhole = true;
  await press('Try again');
  await waitFor(() => expect(screen.getByRole('link', { name: /Ikrar/ })).not.toHaveAttribute('lang'));
  expect(screen.queryByText(/Translations cannot be searched/)).toBeNull();
});
