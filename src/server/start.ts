import { resolve } from 'node:path';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { err, ok, type Result } from '../domain/result.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { siteToModules } from './content.ts';
import { openData, storeErrorToProblem } from './data.ts';
import { readSite, type Site } from './http/site.ts';
import { listen, type Listener } from './listen.ts';
import { createOfficers, type Officers } from './officers/officers.ts';
import { type Clock, createSystemClock } from './platform/clock.ts';
import { createLog, type Log } from './platform/log.ts';
import { createSystemRandom, type Random } from './platform/random.ts';
import { publishModules } from './projection/publish.ts';
import { contentDamaged, distMissing, type StartProblem } from './start-problems.ts';
import type { Store } from './store/open.ts';
import { createPushService } from './sync/push.ts';

/** What a test may put in the place of the real thing. */
export interface ServerDep {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly log?: Log;
}

export interface RunningServer {
  /** The port it listens on, also when the configuration left the choice to the system. */
  readonly port: number;
  readonly officers: Officers;
  /** Token of a fresh link for the first officer; null once one has come in. */
  readonly linkToken: string | null;
  readonly store: Store;
  /** How many modules the app brought along. */
  readonly modules: number;
  /** Stops accepting, finishes what is running, commits, and lets go of the database. */
  readonly close: () => Promise<void>;
}

/** Starts the server, or says why it cannot. Leaves nothing open when it cannot. */
export const tryStartServer = async (
  config: Config,
  dep: ServerDep = {},
): Promise<Result<RunningServer, StartProblem>> => {
  const clock = dep.clock ?? createSystemClock();
  const random = dep.random ?? createSystemRandom();
  const log = dep.log ?? createLog(config.logLevel);

  const site = await loadSite(config.dist);
  if (!site.ok) return site;
  const modules = site.value === null ? ok([]) : siteToModules(site.value);
  if (!modules.ok) return err(contentDamaged(modules.error.file));
  const opened = await openData(config, { random });
  if (!opened.ok) return opened;

  const { store } = opened.value;
  let listening: Result<Listener, StartProblem>;
  let linkToken: string | null;
  const pushService = createPushService({ agency: config.agency, store, clock, random });
  const officers = createOfficers({ store, clock, random });
  try {
    await publishModules(store, modules.value, clock.now());
    linkToken = (await officers.wasClaimed()) ? null : await officers.createLink();
    const app = createApp({
      agency: config.agency,
      origin: config.origin,
      site: site.value,
      store,
      clock,
      random,
      log,
      officers,
      pushService,
    });
    listening = await listen(createServer(getRequestListener(app.fetch)), config);
  } catch (error) {
    await opened.value.close();
    const problem = storeErrorToProblem(error, config);
    if (problem === null) throw error;
    return err(problem);
  }
  if (!listening.ok) {
    await opened.value.close();
    return listening;
  }
  const listener = listening.value;
  return ok({
    port: listener.port,
    officers,
    linkToken,
    store,
    modules: modules.value.length,
    close: async () => {
      await listener.close();
      await pushService.drained();
      await opened.value.close();
    },
  });
};

/** For callers to whom a server that does not start is a defect, such as tests of other parts. */
export const startServer = async (config: Config, dep: ServerDep = {}): Promise<RunningServer> => {
  const started = await tryStartServer(config, dep);
  if (!started.ok) throw new Error(`${started.error.code}: ${started.error.message}`);
  return started.value;
};

const REQUIRED_PAGES = ['/index.html', '/shell.html'];

const loadSite = async (dist: string | null): Promise<Result<Site | null, StartProblem>> => {
  if (dist === null) return ok(null);
  const folder = resolve(dist);
  let site: Site;
  try {
    site = await readSite(folder);
  } catch {
    return err(distMissing(folder));
  }
  return REQUIRED_PAGES.every((path) => site.filesByPath.has(path)) ? ok(site) : err(distMissing(folder));
};
