import { type ReactNode, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { mayInvite, subscribeInstall } from '../platform/install.ts';
import { createLate } from '../ui/late.tsx';
import { useServices } from '../ui/services.ts';

const { Part } = createLate(
  async () => (await import('../features/settings/install-invitation.tsx')).InstallInvitation,
  null,
);

/** Between two things to do: at the first page and at that of a module. Never over a lesson or a quiz. */
const isRestingPlace = (pathname: string): boolean => /^\/(?:modul\/[^/]+\/?)?$/.test(pathname);

/** Where the invitation to install may appear. What it says comes late, and only to those who may be invited. */
export const InstallOffer = ({
  quiet,
}: {
  /** Whether something more important is being said. */
  readonly quiet: boolean;
}): ReactNode => {
  const { clock } = useServices();
  const { pathname } = useLocation();
  const may = useSyncExternalStore(
    subscribeInstall,
    () => mayInvite(clock.now()),
    () => false,
  );
  return may && !quiet && isRestingPlace(pathname) ? <Part /> : null;
};
