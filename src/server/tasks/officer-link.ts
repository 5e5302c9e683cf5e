import { listAddresses, toOfficerLink } from '../announcement.ts';
import { parseConfig } from '../config.ts';
import { openDataBeside } from '../data.ts';
import { createOfficers } from '../officers/officers.ts';
import { createSystemClock } from '../platform/clock.ts';
import { listLanAddresses } from '../platform/network.ts';
import { createSystemRandom } from '../platform/random.ts';
import { renderConfigProblems, renderStartProblem } from '../terminal.ts';

/** `npm run officer-link`: makes a new one-time link for an agency officer, also while the server runs. */

const config = parseConfig(process.env);
if (!config.ok) {
  process.stderr.write(renderConfigProblems(config.error));
  process.exit(1);
}
const opened = await openDataBeside(config.value);
if (!opened.ok) {
  process.stderr.write(renderStartProblem(opened.error));
  process.exit(1);
}
const { store, close } = opened.value;
const officers = createOfficers({
  store,
  clock: createSystemClock(),
  random: createSystemRandom(),
});
const token = await officers.createLink();
await close();
const { port } = config.value;
const [best = ''] = listAddresses({ config: config.value, port, lanAddresses: listLanAddresses() });
process.stdout.write(
  `Tautan petugas instansi (sekali pakai, berlaku 24 jam):\n  ${toOfficerLink(best, token)}\n`,
);
