import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { App } from '../../../src/client/app/routes.tsx';
import { createLibrary } from '../../../src/client/content/library.ts';
import { lessonToPage, moduleToPage, type PageData } from '../../../src/client/content/page-data.ts';
import { createI18n } from '../../../src/client/i18n/i18n.ts';
import { rememberWish } from '../../../src/client/platform/remembered.ts';
import { ServicesProvider } from '../../../src/client/ui/services.ts';
import { parts } from '../phone.tsx';
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
      <I18nextProvider i18n={createI18n()}>
        <MemoryRouter initialEntries={[path]}>
          <ServicesProvider
            value={{
              ...parts,
              library: createLibrary(sampleManifest),
              store: null,
              storeError: null,
              sync: null,
              page,
              setBusy: () => undefined,
            }}
          >
            <App />
          </ServicesProvider>
        </MemoryRouter>
      </I18nextProvider>
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
