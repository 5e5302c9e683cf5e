import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { sampleModule } from './sample-module.ts';

/** Files of a small built app, by path. */
export const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Beranda</title><style>body{margin:0}</style>',
  'shell.html':
    '<!doctype html><title>Lentera</title><script>look()</script><style>body{margin:0}</style><style>p{}</style>',
  'modul/netralitas.html': '<!doctype html><title>Netralitas</title><script>slipped()</script>',
  'sw.js': 'self.addEventListener("fetch", () => {});',
  'manifest.webmanifest': '{"name":"Lentera"}',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/app-1a2b3c4d.js': 'console.log("Lentera");'.repeat(20),
  'assets/app-1a2b3c4d.css': 'p{margin:0}',
  'content/manifest.json': '{"format":1,"modules":[]}',
  'content/search/lessons.0123456789abcdef.json': '{"index":[]}',
  [`content/netralitas.${sampleModule.revision}.json`]: JSON.stringify(sampleModule),
};

/** Writes the app to a new folder, scripts and pages with their compressed twins, and returns the folder. */
export const writeSampleDist = (files: Readonly<Record<string, string>> = SAMPLE_FILES): string => {
  const dist = join(mkdtempSync(join(tmpdir(), 'lentera-dist-')), 'dist');
  mkdirSync(dist);
  for (const [path, text] of Object.entries(files)) {
    const file = join(dist, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (!/\.(html|js)$/.test(path)) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text));
  }
  return dist;
};
