import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { createBenchMakers } from './bench.ts';
import { describeEpochs } from './contract/epoch-suite.ts';
import { describeHostility } from './contract/hostile-suite.ts';
import { describeOfficers } from './contract/officer-suite.ts';
import { describeProjection } from './contract/projection-suite.ts';
import { describePush } from './contract/push-suite.ts';

/** One promise, two databases: every suite runs on a file of SQLite and on a real PostgreSQL. */
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 180_000);
afterAll(() => postgres.stop(), 60_000);

for (const maker of createBenchMakers(() => postgres)) {
  describePush(maker);
  describeEpochs(maker);
  describeHostility(maker);
  describeProjection(maker);
  describeOfficers(maker);
}
