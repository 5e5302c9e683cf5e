import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFiles } from './compress.ts';

/**
 * Compiles the content and builds the app into `dist/`. With `--if-changed` it does nothing when neither the sources
 * nor the settings changed since the last complete build.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
/** As vite.config.ts reads it. */
const content = resolve(root, process.env['LENTERA_CONTENT']?.trim() || 'content');
if (!existsSync(content)) {
  console.error(`Folder konten tidak ada: ${content}\nPeriksa LENTERA_CONTENT.`);
  process.exit(1);
}
/** Written last, so a build that was interrupted is never taken for a complete one. */
const stampFile = join(dist, '.complete');

const filesBelow = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

const fingerprint = (): string => {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, process.env['LENTERA_AGENCY'] ?? '']));
  const inputs = ['public', 'src', 'index.html', 'vite.config.ts', 'package-lock.json'];
  const folders = [content, ...inputs.map((name) => join(root, name))];
  for (const file of folders.flatMap(filesBelow).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const wanted = fingerprint();
const isComplete = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
if (isComplete && process.argv.includes('--if-changed')) process.exit(0);

rmSync(stampFile, { force: true });
try {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
} catch (error) {
  // The message already lists every mistake with its place; a stack of the bundler would only hide it.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
compressFiles(dist);
writeFileSync(stampFile, wanted);
