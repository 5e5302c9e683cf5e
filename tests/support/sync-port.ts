/** Where the browser tests' server listens: another port in every run, so that two runs on one machine do not meet. */
export const SYNC_TEST_PORT = 20_000 + (process.pid % 20_000);
