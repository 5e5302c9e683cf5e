import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import type { Manifest, Module } from '../../domain/content/module.ts';
import { createLibrary } from '../content/library.ts';
import { lessonToPage, moduleToPage, type PageData } from '../content/page-data.ts';
import { preloadFeed } from '../features/learn/late-feed.tsx';
import { createI18n, I18nProvider } from '../i18n/i18n.ts';
import { createClock } from '../platform/clock.ts';
import { createRandom } from '../platform/random.ts';
import { ServicesProvider } from '../ui/services.ts';
import { App } from './routes.tsx';

// Here, not below: the build's loader is closed once this file is loaded.
await preloadFeed();

/** One page as HTML, made at build time from the same components that run on the phone. */
export interface PrerenderedPage {
  /** Address without a trailing slash, except for the root. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly page: PageData | null;
}

/**
 * Every page that can be read before any script has arrived: home, modules, lessons. All of them in the original
 * language: a twin is shown at the same address, once the app knows who reads.
 */
export const prerenderPages = (manifest: Manifest, modules: readonly Module[]): PrerenderedPage[] => {
  const i18n = createI18n();
  const library = createLibrary(manifest);

  const render = (path: string, title: string, page: PageData | null): PrerenderedPage => ({
    path,
    title,
    page,
    html: renderToString(
      <I18nProvider value={i18n}>
        <StaticRouter location={path}>
          <ServicesProvider
            value={{
              clock: createClock(),
              random: createRandom(),
              library,
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
        </StaticRouter>
      </I18nProvider>,
    ),
  });

  return [
    render('/', 'Lentera', null),
    ...modules.flatMap((module) => [
      render(`/modul/${module.id}`, `${module.title} · Lentera`, moduleToPage(module)),
      ...module.lessons.map((lesson) =>
        render(
          `/modul/${module.id}/${lesson.id}`,
          `${lesson.title} · Lentera`,
          lessonToPage(module, lesson.id),
        ),
      ),
    ]),
  ];
};
