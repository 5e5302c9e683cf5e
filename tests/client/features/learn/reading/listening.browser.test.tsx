import '../../../../../src/client/ui/styles.css';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '../../../../../src/client/content/library.ts';
import { longManifest, longModule } from '../../../long-module.ts';
import { createPhone, openApp, press, user } from '../../../phone.tsx';

const LESSON = '/modul/panjang/gulir';

interface Said {
  readonly text: string;
  readonly lang: string;
  readonly voice: string | undefined;
}

/** Voices of a phone: headless browsers have none. What is being said ends when the test says so. */
const fakeVoices = (voices: readonly Partial<SpeechSynthesisVoice>[]) => {
  const said: Said[] = [];
  let current: SpeechSynthesisUtterance | null = null;
  let known = voices;
  const end = (type: 'end' | 'error'): void => {
    const ended = current;
    current = null;
    ended?.dispatchEvent(new Event(type));
  };
  class Utterance extends EventTarget {
    voice: SpeechSynthesisVoice | null = null;
    lang = '';
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => known,
    speak: (utterance: SpeechSynthesisUtterance) => {
      said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name });
      current = utterance;
    },
    cancel: () => end('error'),
  });
  const before = { synthesis: window.speechSynthesis, Utterance: window.SpeechSynthesisUtterance };
  const put = (object: object, Class: object): void => {
    Object.defineProperty(window, 'speechSynthesis', { value: object, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Class, configurable: true });
  };
  put(synthesis, Utterance);
  onTestFinished(() => put(before.synthesis, before.Utterance));
  return {
    said,
    isSilent: () => current === null,
    finishOne: () => end('end'),
    breakOff: () => end('error'),
    arrive: (later: readonly Partial<SpeechSynthesisVoice>[]) => {
      known = later;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
};

const ENGLISH = { name: 'Emma', lang: 'en-GB', localService: true };
const DISTANT = { name: 'Awan', lang: 'id-ID', localService: false };
const LOCAL = { name: 'Damayanti', lang: 'id_ID', localService: true };

const openLesson = async () => {
  const phone = await createPhone();
  await phone.store.putModule(longModule);
  const app = openApp(phone, LESSON, { library: createLibrary(longManifest) });
  await screen.findByRole('button', { name: 'Tandai' });
  return app;
};
const listenButton = () => screen.queryByRole('button', { name: 'Dengarkan' });

beforeEach(() => window.scrollTo(0, 0));

test('Sari hears the lesson block by block in the voice on her phone, and sees which block it is', async () => {
  const voices = fakeVoices([ENGLISH, DISTANT, LOCAL]);
  await openLesson();
  await press('Dengarkan');
  expect(voices.said).toEqual([{ text: 'Bagian pertama', lang: 'id-ID', voice: 'Damayanti' }]);
  expect(screen.getByText('Bagian pertama')).toHaveAttribute('data-speaking');
  voices.finishOne();
  await waitFor(() => expect(voices.said.at(-1)?.text).toBe('Paragraf 1.'));
  await waitFor(() => expect(screen.getByText(/^Paragraf 1\./)).toHaveAttribute('data-speaking'));
  expect(screen.getByText('Bagian pertama')).not.toHaveAttribute('data-speaking');

  // The table comes as a row, the rule between paragraphs not at all, and at the end it is quiet.
  for (let n = 0; n < 300 && !voices.isSilent(); n += 1) {
    voices.finishOne();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(voices.said.map(({ text }) => text)).toContain('Sel tabel');
  expect(voices.said.some(({ text }) => text === '')).toBe(false);
  expect(voices.said.at(-1)?.text).toBe('Kalimat ini ada supaya paragraf cukup tinggi di layar.');
  expect(await screen.findByRole('button', { name: 'Dengarkan' })).toBeVisible();
  await waitFor(() => expect(document.querySelector('[data-speaking]')).toBeNull());
});

test('she pauses and goes on with the same sentence, scrolls on without silencing it, and stops', async () => {
  const voices = fakeVoices([LOCAL]);
  await openLesson();
  await press('Dengarkan');
  voices.finishOne();
  await waitFor(() => expect(voices.said).toHaveLength(2));
  await press('Jeda');
  expect(voices.isSilent()).toBe(true);
  await press('Lanjut');
  expect(voices.said.at(-1)?.text).toBe('Paragraf 1.');
  expect(voices.said).toHaveLength(3);

  window.scrollTo(0, 2_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(voices.isSilent()).toBe(false);
  const { scrollY } = window;
  for (let n = 4; voices.said.at(-1)?.text !== 'Paragraf 2.'; n += 1) {
    voices.finishOne();
    await waitFor(() => expect(voices.said).toHaveLength(n));
  }
  await waitFor(() => expect(screen.getByText(/^Paragraf 2\./)).toHaveAttribute('data-speaking'));
  expect(window.scrollY, 'who has scrolled away stays there').toBe(scrollY);
  await press('Berhenti');
  expect(voices.isSilent()).toBe(true);
  expect(document.querySelector('[data-speaking]')).toBeNull();
  // It begins again with what she has in front of her.
  await press('Dengarkan');
  expect(voices.said.at(-1)?.text).not.toBe('Bagian pertama');
});

test('leaving the lesson silences it', async () => {
  const voices = fakeVoices([LOCAL]);
  const app = await openLesson();
  await press('Dengarkan');
  expect(voices.isSilent()).toBe(false);
  app.unmount();
  expect(voices.isSilent()).toBe(true);
  expect(voices.said).toHaveLength(1);
});

test('a phone without an Indonesian voice offers none, until one arrives', async () => {
  const voices = fakeVoices([ENGLISH]);
  await openLesson();
  expect(listenButton()).toBeNull();
  voices.arrive([ENGLISH, DISTANT]);
  expect(await screen.findByRole('button', { name: 'Dengarkan' })).toBeVisible();
});

test('a voice that breaks off is said so, and can be started again', async () => {
  const voices = fakeVoices([LOCAL]);
  await openLesson();
  await press('Dengarkan');
  voices.breakOff();
  expect(await screen.findByText(/Suara perangkat ini terhenti/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Dengarkan' }));
  expect(voices.isSilent()).toBe(false);
});
