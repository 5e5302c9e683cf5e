import { PUSH_PATH, type PushRequest } from '../../protocol/push.ts';

/** How a push ended, seen from the network. Whether the answer is genuine is the engine's to judge. */
export type PushAnswer =
  | { readonly type: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly type: 'failed'; readonly reason: 'network' | 'timeout' };

export interface Transport {
  /** Never rejects: everything a network can do is an answer. */
  readonly push: (request: PushRequest) => Promise<PushAnswer>;
}

export interface TransportDep {
  readonly transport: Transport;
}

/** No answer within this time counts as none; the facts stay where they are. */
const TIMEOUT = 30_000;

/** The only caller of `fetch` towards the API. `origin` is empty on the phone and an address in tests. */
export const createTransport = (origin = ''): Transport => ({
  push: async (request) => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    try {
      const response = await fetch(`${origin}${PUSH_PATH}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        // A captive portal redirects; our server never does.
        redirect: 'error',
        cache: 'no-store',
        credentials: 'same-origin',
        signal: abort.signal,
      });
      const text = await response.text();
      return { type: 'answered', status: response.status, body: parseJson(text) };
    } catch {
      return { type: 'failed', reason: abort.signal.aborted ? 'timeout' : 'network' };
    } finally {
      clearTimeout(timer);
    }
  },
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
