import { render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { OfflineReady } from '../../../src/client/app/offline-ready.tsx';
import { prerenderPages } from '../../../src/client/app/prerender.tsx';
import { App } from '../../../src/client/app/routes.tsx';
import { UpdatePrompt } from '../../../src/client/app/update-prompt.tsx';
import { createLibrary } from '../../../src/client/content/library.ts';
import { lessonToPage, moduleToPage, type PageData } from '../../../src/client/content/page-data.ts';
import { createI18n, I18nProvider } from '../../../src/client/i18n/i18n.ts';
import { rememberWish } from '../../../src/client/platform/remembered.ts';
import { ServicesProvider } from '../../../src/client/ui/services.ts';
import { parts } from '../phone.tsx';
import { richManifest, richModule } from '../rich-module.ts';
import { sampleManifest, sampleModule } from '../sample-module.ts';

const PAGES: readonly (readonly [path: string, page: PageData | null])[] = [
  ['/', null],
  ['/modul/netralitas', moduleToPage(sampleModule)],
  ['/modul/netralitas/satu', lessonToPage(sampleModule, 'satu')],
];

test.each(PAGES)(
  'the prerendered page %s comes alive as it is, also for Sari who reads English',
  async (path, page) => {
    rememberWish('language', 'en');
    const tree = (
      <I18nProvider value={createI18n()}>
        <MemoryRouter initialEntries={[path]}>
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
              page,
              setBusy: () => undefined,
            }}
          >
            <App />
          </ServicesProvider>
        </MemoryRouter>
      </I18nProvider>
    );
    const root = document.createElement('div');
    document.body.append(root);
    root.innerHTML = renderToString(tree);
    const prerendered = root.querySelector('h1');
    const complaints: unknown[] = [];
    const live = render(tree, {
      container: root,
      hydrate: true,
      onRecoverableError: (error) => complaints.push(error),
    });
    await screen.findByText('Skip to content');
    expect(complaints).toEqual([]);
    // The very element that was painted first is the one that lives on.
    expect(root.querySelector('h1')).toBe(prerendered);
    live.unmount();
    root.remove();
  },
);

/** The app as `main.tsx` puts it together, notices and all. */
const liveApp = (path: string, page: PageData | null): ReactNode => (
  <StrictMode>
    <I18nProvider value={createI18n()}>
      <MemoryRouter initialEntries={[path]}>
        <ServicesProvider
          value={{
            ...parts,
            clock: { ...parts.clock, now: () => Date.UTC(2026, 11, 24) },
            library: createLibrary(richManifest),
            store: null,
            storeError: null,
            sync: null,
            profiles: null,
            present: null,
            othersWaiting: async () => new Map(),
            page,
            setBusy: () => undefined,
          }}
        >
          <App
            notices={
              <>
                <OfflineReady ready={false} />
                <UpdatePrompt offered={false} onAccept={() => undefined} />
              </>
            }
          />
        </ServicesProvider>
      </MemoryRouter>
    </I18nProvider>
  </StrictMode>
);

/** Puts a page on the screen as the build wrote it, and returns what brings it to life. */
const openPrerendered = (path: string) => {
  const prerendered = prerenderPages(richManifest, [richModule]).find((page) => page.path === path);
  if (prerendered === undefined) throw new Error(`no page ${path}`);
  const root = document.createElement('div');
  document.body.append(root);
  root.innerHTML = prerendered.html;
  const complaints: unknown[] = [];
  const comeAlive = () =>
    render(liveApp(path, prerendered.page), {
      container: root,
      hydrate: true,
      onRecoverableError: (error) => complaints.push(error),
    });
  return { root, complaints, comeAlive };
};

test.each(['/', '/modul/kaya', ...richModule.lessons.map(({ id }) => `/modul/kaya/${id}`)])(
  'the build’s own page %s fits the app that takes it over, names of radios included',
  async (path) => {
    const { root, complaints, comeAlive } = openPrerendered(path);
    const names = [...root.querySelectorAll('input')].map(({ name }) => name);
    const live = comeAlive();
    await screen.findByText('Langsung ke isi');
    expect(complaints).toEqual([]);
    expect([...root.querySelectorAll('input')].map(({ name }) => name)).toEqual(names);
    live.unmount();
    root.remove();
  },
);

test('a case that Sari opened before the app came alive stays open, and the others turn to her own', () => {
  const { root, comeAlive } = openPrerendered('/modul/kaya/tahapan');
  const switches = [...root.querySelectorAll('.switch')];
  const ticked = () =>
    switches.map((one) => [...one.querySelectorAll('input')].findIndex(({ checked }) => checked));
  expect(ticked()).toEqual([0, 0]);
  const untouched = comeAlive();
  expect(ticked()).toEqual([1, 0]);
  untouched.unmount();
  root.remove();

  const again = openPrerendered('/modul/kaya/tahapan');
  const last = [...again.root.querySelectorAll<HTMLInputElement>('.switch:first-of-type input')].at(2);
  if (last !== undefined) last.checked = true;
  const live = again.comeAlive();
  expect(last?.checked).toBe(true);
  live.unmount();
  again.root.remove();
});
