import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { InstallOffer } from '../../../src/client/app/install-offer.tsx';
import { createLibrary } from '../../../src/client/content/library.ts';
import { createI18n, I18nProvider } from '../../../src/client/i18n/i18n.ts';
import { watchInstall } from '../../../src/client/platform/install.ts';
import { ServicesProvider } from '../../../src/client/ui/services.ts';
import { createPhone, parts, type Phone, press, takeQuiz } from '../phone.tsx';
import { sampleManifest } from '../sample-module.ts';

const TITLE = 'Pasang di layar utama';
const DAY = 24 * 3_600_000;

/** Opens the app as on a later visit, with a browser that can install it. */
const visit = (phone: Phone, path = '/', days = 0, quiet = false) => {
  cleanup();
  onTestFinished(watchInstall());
  window.dispatchEvent(
    Object.assign(new Event('beforeinstallprompt'), { prompt: async () => ({ outcome: 'dismissed' }) }),
  );
  const clock = { ...parts.clock, now: () => parts.clock.now() + days * DAY };
  return render(
    <I18nProvider value={createI18n()}>
      <MemoryRouter initialEntries={[path]}>
        <ServicesProvider
          value={{
            ...parts,
            clock,
            library: createLibrary(sampleManifest),
            store: phone.store,
            storeError: null,
            sync: null,
            profiles: null,
            present: null,
            othersWaiting: async () => new Map(),
            page: null,
            setBusy: () => undefined,
          }}
        >
          <InstallOffer quiet={quiet} />
        </ServicesProvider>
      </MemoryRouter>
    </I18nProvider>,
  );
};

const finishLesson = (phone: Phone) =>
  phone.store.record('lesson.completed', { module: 'netralitas', revision: '0', lesson: 'satu' });

/** Long enough for the chunk and the query that an invitation waits for. */
const expectNone = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(screen.queryByText(TITLE)).toBeNull();
};

let phone: Phone;
beforeEach(async () => {
  phone = await createPhone();
});

test('Sari is not invited on her first visit, even when she has finished a lesson', async () => {
  await finishLesson(phone);
  visit(phone);
  await expectNone();
  visit(phone);
  expect(await screen.findByText(TITLE)).toBeVisible();
});

test('Sari is invited after a lesson or a test, not after a practice', async () => {
  visit(phone);
  visit(phone);
  await takeQuiz(phone, 'latihan', { l1: ['l1-a'] });
  await expectNone();
  await finishLesson(phone);
  expect(await screen.findByText(TITLE)).toBeVisible();
});

test('Sari is left alone while she reads, while she answers, and while something else is said', async () => {
  await finishLesson(phone);
  visit(phone);
  for (const path of ['/modul/netralitas/satu', '/modul/netralitas/kuis/latihan', '/pengaturan']) {
    visit(phone, path);
    await expectNone();
  }
  visit(phone, '/', 0, true);
  await expectNone();
  visit(phone, '/modul/netralitas');
  expect(await screen.findByText(TITLE)).toBeVisible();
});

test('"Nanti" holds for 30 days', async () => {
  await finishLesson(phone);
  visit(phone);
  visit(phone);
  await press('Nanti');
  await waitFor(() => expect(screen.queryByText(TITLE)).toBeNull());
  visit(phone, '/', 29);
  await expectNone();
  visit(phone, '/', 31);
  expect(await screen.findByText(TITLE)).toBeVisible();
});

test('"Jangan tawarkan lagi" holds for ever', async () => {
  await finishLesson(phone);
  visit(phone);
  visit(phone);
  await press('Jangan tawarkan lagi');
  visit(phone, '/', 400);
  await expectNone();
});

test('once Lentera is on the home screen nobody invites Sari again', async () => {
  await finishLesson(phone);
  visit(phone);
  visit(phone);
  expect(await screen.findByText(TITLE)).toBeVisible();
  window.dispatchEvent(new Event('appinstalled'));
  await waitFor(() => expect(screen.queryByText(TITLE)).toBeNull());
});
