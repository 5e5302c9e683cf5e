import { AGENCY_ATTEMPTS_PATH, AGENCY_SESSION_PATH, type AgencyReport } from '../../protocol/agency.ts';
import { err, ok, type Result } from '../../domain/result.ts';

/** Why the agency's page got no answer it can use. */
export type AgencyTrouble =
  /** No session, or it ended. */
  | 'signed-out'
  /** The officer link was used before, is too old or was cut short. */
  | 'link-invalid'
  | 'no-network'
  /** Something answered that is not our server: a login page of the Wi-Fi, a proxy. */
  | 'not-our-server'
  | 'server-trouble';

export interface AgencyApi {
  /** Turns the token of an officer link into a session cookie. Works once a token. */
  readonly openSession: (token: string) => Promise<Result<null, AgencyTrouble>>;
  /** The report; null when the server's is still of this `version`. */
  readonly report: (version: string | null) => Promise<Result<AgencyReport | null, AgencyTrouble>>;
}

export interface AgencyApiDep {
  readonly api: AgencyApi;
}

const TIMEOUT = 15_000;

const isReport = (body: unknown): body is AgencyReport =>
  typeof body === 'object' &&
  body !== null &&
  'version' in body &&
  typeof body.version === 'string' &&
  'attempts' in body &&
  Array.isArray(body.attempts) &&
  'devices' in body &&
  Array.isArray(body.devices);

const codeOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;

/** Every call the agency's page makes. Never rejects: everything a network can do is an answer. */
export const createAgencyApi = (origin = ''): AgencyApi => {
  const call = async (
    path: string,
    init: RequestInit,
  ): Promise<Result<{ readonly status: number; readonly body: unknown }, AgencyTrouble>> => {
    let response: Response;
    try {
      response = await fetch(`${origin}${path}`, {
        ...init,
        redirect: 'error',
        cache: 'no-store',
        credentials: 'same-origin',
        signal: AbortSignal.timeout(TIMEOUT),
      });
    } catch {
      return err('no-network');
    }
    let body: unknown;
    try {
      body = response.status === 204 ? undefined : await response.json();
    } catch {
      // Broken off, or not JSON: nothing our server sends.
      return err(response.status >= 500 ? 'server-trouble' : 'not-our-server');
    }
    if (response.ok) return ok({ status: response.status, body });
    if (response.status >= 500) return err('server-trouble');
    // Only our server names its problems.
    if (typeof codeOf(body) !== 'string') return err('not-our-server');
    return err(path === AGENCY_SESSION_PATH ? 'link-invalid' : 'signed-out');
  };

  return {
    openSession: async (token) => {
      const answer = await call(AGENCY_SESSION_PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
      return answer.ok ? ok(null) : answer;
    },
    report: async (version) => {
      const query = version === null ? '' : `?version=${encodeURIComponent(version)}`;
      const answer = await call(`${AGENCY_ATTEMPTS_PATH}${query}`, {});
      if (!answer.ok) return answer;
      if (answer.value.status === 204) return ok(null);
      return isReport(answer.value.body) ? ok(answer.value.body) : err('not-our-server');
    },
  };
};
