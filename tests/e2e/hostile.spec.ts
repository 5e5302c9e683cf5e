import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import type { Module, TextNode } from '../../src/domain/content/module.ts';
import { writeFiles } from '../compiler/write-files.ts';
import { createHostileFolder } from '../hostile/hostile-folder.ts';
import { moduleToTexts } from '../hostile/leaks.ts';
import { goOn } from '../support/go-on.ts';
import { startServerProcess } from '../support/running-server.ts';
import { expect, test as base } from './stage.ts';

/** The app as built from nothing but hostile content, on a real server with all its headers. */
interface HostileSite {
  readonly origin: string;
  readonly officerLink: string;
  /** What the compiler published, twins included. */
  readonly modules: readonly Module[];
  readonly blocks: number;
}

const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const test = base.extend<object, { readonly site: HostileSite }>({
  site: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lentera-hostile-'));
      const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
      const { files, blocks } = await createHostileFolder();
      await writeFiles(content, files);
      execFileSync(process.execPath, [VITE, 'build', '--outDir', dist, '--minify', 'false', '--logLevel', 'error'], {
        cwd: ROOT,
        env: { ...process.env, LENTERA_CONTENT: content },
        stdio: 'inherit',
      });
      const compiled = join(dist, 'content');
      const modules = readdirSync(compiled)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(compiled, name), 'utf8')) as Module);
      const server = await startServerProcess({
        data: join(folder, 'data'),
        environment: { LENTERA_DIST: dist },
      });
      await use({ origin: server.origin, officerLink: server.officerLink ?? '', modules, blocks });
      await server.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
