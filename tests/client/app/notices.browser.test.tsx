import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ErrorBoundary } from '../../../src/client/app/error-boundary.tsx';
import { OfflineReady } from '../../../src/client/app/offline-ready.tsx';
import { UpdatePrompt } from '../../../src/client/app/update-prompt.tsx';
import { createLibrary } from '../../../src/client/content/library.ts';
import { createI18n, I18nProvider } from '../../../src/client/i18n/i18n.ts';
import { ServicesProvider } from '../../../src/client/ui/services.ts';
import { takeComplaints } from '../../support/fail-on-console-error.ts';
import { parts, press } from '../phone.tsx';
import { sampleManifest } from '../sample-module.ts';

const show = (children: ReactNode, path = '/') =>
  render(
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
            page: null,
            setBusy: () => undefined,
          }}
        >
          {children}
        </ServicesProvider>
      </MemoryRouter>
    </I18nProvider>,
  );

const i18n = createI18n();
const UpdateOffer = (props: { readonly isReplaced: boolean; readonly onAccept: () => void }): ReactNode => (
  <I18nProvider value={i18n}>
    <UpdatePrompt offered {...props} />
  </I18nProvider>
);

test('Sari is told once, and only once, that everything is on her phone', () => {
  const first = show(<OfflineReady ready={false} />);
  expect(screen.queryByText('Siap dipakai tanpa jaringan')).toBeNull();
  first.unmount();
  // In a quiz it waits, and does not count as told.
  for (const place of ['kuis/latihan', 'tes/awal', 'tes/akhir/hasil/x']) {
    const inQuiz = show(<OfflineReady ready />, `/modul/netralitas/${place}`);
    expect(screen.queryByText('Siap dipakai tanpa jaringan'), place).toBeNull();
    inQuiz.unmount();
  }
  const told = show(<OfflineReady ready />);
  expect(screen.getByText('Siap dipakai tanpa jaringan')).toBeVisible();
  told.unmount();
  show(<OfflineReady ready />);
  expect(screen.queryByText('Siap dipakai tanpa jaringan')).toBeNull();
});

test('Sari decides when the new version comes', async () => {
  let accepted = 0;
  const offer = (offered: boolean) => (
    <UpdatePrompt offered={offered} onAccept={() => void (accepted += 1)} />
  );
  const quiet = show(offer(false));
  expect(screen.queryByText('Versi baru tersedia')).toBeNull();
  quiet.unmount();
  const offered = show(offer(true));
  await press('Perbarui');
  expect(accepted).toBe(1);
  offered.unmount();
  show(offer(true));
  await press('Nanti');
  expect(screen.queryByText('Versi baru tersedia')).toBeNull();
  expect(accepted).toBe(1);
});

test('Sari put the update off; once another tab has changed over she is asked to reload this one', async () => {
  let accepted = 0;
  const { rerender } = render(<UpdateOffer isReplaced={false} onAccept={() => void (accepted += 1)} />);
  await press('Nanti');
  expect(screen.queryByText('Versi baru tersedia')).toBeNull();
  rerender(<UpdateOffer isReplaced onAccept={() => void (accepted += 1)} />);
  expect(screen.getByText('Lentera sudah diperbarui di tab lain')).toBeVisible();
  await press('Muat ulang');
  expect(accepted).toBe(1);
});

test('a page that breaks says that Sari’s records are safe', () => {
  const Broken = (): ReactNode => {
    throw new Error('broken on purpose');
  };
  show(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { name: 'Ada yang tidak beres' })).toBeVisible();
  expect(screen.getByText(/tetap aman di perangkat ini/)).toBeVisible();
  expect(takeComplaints().join()).toContain('broken on purpose');
});
