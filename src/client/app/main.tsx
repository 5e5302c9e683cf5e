import '../ui/styles.css';
import { StrictMode, type ReactNode, useCallback, useEffect, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import type { PageData } from '../content/page-data.ts';
import { hasFeed, preloadFeed } from '../features/learn/late-feed.tsx';
import { createI18n, I18nProvider } from '../i18n/i18n.ts';
import { watchInstall } from '../platform/install.ts';
import { InstallOffer } from './install-offer.tsx';
import { OfflineReady } from './offline-ready.tsx';
import { App } from './routes.tsx';
import { ServicesRoot } from './services.tsx';
import { UpdatePrompt } from './update-prompt.tsx';
import { registerWorker } from './worker.ts';

const i18n = createI18n();
watchInstall();

const Root = ({ page }: { readonly page: PageData | null }): ReactNode => {
  const [busy, setBusy] = useState(false);
  const [contentReady, setContentReady] = useState(false);
  const [workerReady, setWorkerReady] = useState(false);
  const [accept, setAccept] = useState<(() => void) | null>(null);
  const [isReplaced, setReplaced] = useState(false);
  const onContentReady = useCallback(() => setContentReady(true), []);

  useEffect(() => {
    if (!import.meta.env.PROD) return;
    void registerWorker({
      onInstalled: () => setWorkerReady(true),
      onUpdate: (acceptUpdate) => setAccept(() => acceptUpdate),
      onReplaced: () => setReplaced(true),
    });
  }, []);

  return (
    <BrowserRouter>
      <ServicesRoot page={page} setBusy={setBusy} onContentReady={onContentReady}>
        <App
          notices={
            <>
              <OfflineReady ready={contentReady && workerReady} />
              <UpdatePrompt
                offered={(accept !== null || isReplaced) && !busy}
                isReplaced={isReplaced}
                onAccept={() => (isReplaced ? location.reload() : accept?.())}
              />
              <InstallOffer quiet={busy || accept !== null || isReplaced} />
            </>
          }
        />
      </ServicesRoot>
    </BrowserRouter>
  );
};

const readPage = (): PageData | null => {
  const text = document.getElementById('page-data')?.textContent;
  return text == null ? null : (JSON.parse(text) as PageData);
};

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
// A prerendered page says which address it was made for; at any other address it would be somebody else's text.
const isPrerendered = root.dataset['path'] === location.pathname.replace(/(.)\/$/, '$1');
const page = isPrerendered ? readPage() : null;
const tree = (
  <StrictMode>
    <I18nProvider value={i18n}>
      <Root page={page} />
    </I18nProvider>
  </StrictMode>
);
const begin = async (): Promise<void> => {
  if (!isPrerendered) {
    createRoot(root).render(tree);
    return;
  }
  // What is painted already can be taken over only by the code that painted it. Without, React builds it anew.
  if (page?.page === 'lesson' && hasFeed(page.lesson)) await preloadFeed().catch(() => undefined);
  hydrateRoot(root, tree);
};
void begin();
