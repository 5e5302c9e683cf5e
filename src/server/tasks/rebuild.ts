import { parseConfig } from '../config.ts';
import { openData, openDataBeside } from '../data.ts';
import { createSystemRandom } from '../platform/random.ts';
import { rebuildProjections } from '../projection/rebuild.ts';
import { renderConfigProblems, renderStartProblem } from '../terminal.ts';

/** `npm run rebuild`: folds every report from the log again. The server must be stopped. */

const config = parseConfig(process.env);
if (!config.ok) {
  process.stderr.write(renderConfigProblems(config.error));
  process.exit(1);
}
// A mistyped folder must not become a new, empty database that is then reported as rebuilt.
const present = await openDataBeside(config.value);
if (!present.ok) {
  process.stderr.write(renderStartProblem(present.error));
  process.exit(1);
}
await present.value.close();
const opened = await openData(config.value, { random: createSystemRandom() });
if (!opened.ok) {
  process.stderr.write(renderStartProblem(opened.error));
  process.exit(1);
}
const folded = await rebuildProjections(opened.value.store);
await opened.value.close();
process.stdout.write(`Laporan disusun ulang dari ${folded} rangkaian catatan.\n`);
