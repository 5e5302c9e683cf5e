import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file of the repository as a path with slashes, whether it is committed already or about to be. Asks the folder
 * and `.gitignore` instead of git, so that it also works on an unpacked archive.
 */
export const listFiles = (root: string): readonly string[] => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const isIgnored = (entry: Dirent): boolean =>
    entry.name === '.git' ||
    ignored.some((pattern) => {
      if (pattern.endsWith('/')) return entry.isDirectory() && `${entry.name}/` === pattern;
      return pattern.startsWith('*') ? entry.name.endsWith(pattern.slice(1)) : entry.name === pattern;
    });
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !isIgnored(entry))
      .flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? below(path) : [path];
      });
  return below('').sort();
};
