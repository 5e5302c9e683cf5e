import { type ReactNode, useEffect, useState } from 'react';
import { AgencyScreen } from '../features/agency/agency-screen.tsx';
import { createDesk } from '../features/agency/desk.ts';
import { takeLinkToken } from '../features/agency/link-token.ts';
import { createAgencyApi } from '../sync/agency-api.ts';
import { useServices } from '../ui/services.ts';

/** Gives the agency's desk its line to the server. A chunk of its own: no learner's phone downloads it. */
export const AgencyPage = (): ReactNode => {
  const { clock } = useServices();
  const [desk] = useState(() => createDesk({ api: createAgencyApi(), clock }, takeLinkToken));

  useEffect(() => {
    // A fresh link opened over this page changes only the hash; the page must begin anew.
    const begin = (): void => {
      if (location.hash.startsWith('#tautan=')) location.reload();
    };
    window.addEventListener('hashchange', begin);
    return () => window.removeEventListener('hashchange', begin);
  }, []);

  return <AgencyScreen desk={desk} />;
};
