import { resolve } from 'node:path';
import { renderAnnouncement } from './announcement.ts';
import { parseConfig } from './config.ts';
import { listLanAddresses } from './platform/network.ts';
import { tryStartServer } from './start.ts';
import { renderConfigProblems, renderStartProblem } from './terminal.ts';

/** Starts the server for an agency: settings from the environment, words on the terminal, clean end on Ctrl-C. */

const config = parseConfig(process.env);
if (!config.ok) {
  process.stderr.write(renderConfigProblems(config.error));
  process.exit(1);
}

const started = await tryStartServer(config.value);
if (!started.ok) {
  process.stderr.write(renderStartProblem(started.error));
  process.exit(1);
}
const server = started.value;

let stopping = false;
const stop = async (): Promise<void> => {
  // Whoever presses it twice does not want to wait.
  if (stopping) process.exit(130);
  stopping = true;
  process.stdout.write('\nMenyelesaikan permintaan yang berjalan …\n');
  await server.close();
  process.stdout.write('Lentera berhenti; semua data tersimpan.\n');
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

process.stdout.write(
  renderAnnouncement({
    config: { ...config.value, data: resolve(config.value.data) },
    port: server.port,
    lanAddresses: listLanAddresses(),
    modules: server.modules,
    linkToken: server.linkToken,
  }),
);
