/**
 * Who may import whom, as data. Everything that is not written here is forbidden, and so is a folder without a row.
 *
 * `place` is a path below `src/`: a folder with all that is in it; `name/*.ts` for the files directly in a folder;
 * `name/*` for every folder in a folder, each on its own, so that they never import each other; or one file. The first
 * row that fits a file is the file's row. Files of one place may always import each other.
 */
export interface ImportRow {
  readonly place: string;
  /** Other places it may import. */
  readonly from?: readonly string[];
  /** Places of which it may import types only: nothing of them reaches the bundle that way. */
  readonly typesFrom?: readonly string[];
  /** Packages; `hono` also stands for `hono/…`, and `node:` for everything built in. */
  readonly packages?: readonly string[];
  readonly typePackages?: readonly string[];
}

export const IMPORT_TABLE: readonly ImportRow[] = [
  // Shared by phone and server. Pure.
  { place: 'domain', packages: ['@noble/hashes', 'ts-fsrs'] },
  { place: 'protocol', from: ['domain'], packages: ['valibot'] },

  // Build time.
  {
    place: 'compiler',
    from: ['domain'],
    packages: [
      'node:',
      'gift-pegjs',
      'hast-util-from-html',
      'hast-util-to-mdast',
      'mdast-util-from-markdown',
      'mdast-util-frontmatter',
      'mdast-util-gfm-table',
      'mdast-util-gfm-task-list-item',
      'mdast-util-to-markdown',
      'mdast-util-to-string',
      'micromark-extension-frontmatter',
      'micromark-extension-gfm-table',
      'micromark-extension-gfm-task-list-item',
      'minisearch',
      'sharp',
      'yaml',
    ],
    typePackages: ['mdast', 'vite'],
  },
  {
    place: 'build',
    from: ['domain', 'compiler'],
    packages: ['node:', 'vite'],
    typePackages: ['rolldown'],
  },

  // The phone.
  { place: 'client/platform', packages: ['uuid'] },
  {
    place: 'client/store',
    from: ['domain', 'protocol'],
    typesFrom: ['client/platform'],
    packages: ['dexie', '@noble/hashes'],
  },
  {
    place: 'client/sync',
    from: ['domain', 'protocol'],
    typesFrom: ['client/store', 'client/platform'],
    packages: ['valibot'],
  },
  { place: 'client/content', from: ['domain', 'client/platform'], typesFrom: ['client/store'] },
  {
    place: 'client/i18n',
    from: ['domain', 'protocol', 'client/platform'],
    packages: ['i18next', 'react'],
  },
  {
    // Store and sync are a chunk of their own; imported for more than types they would be in the first load.
    place: 'client/ui',
    from: ['domain', 'protocol', 'client/content', 'client/i18n', 'client/platform'],
    typesFrom: ['client/store', 'client/sync'],
    packages: ['react', 'react-router'],
  },
  {
    // A question on the screen, from choosing to the explanation: quizzes and reviews show it alike.
    place: 'client/question',
    from: ['domain', 'client/content', 'client/i18n', 'client/platform', 'client/ui'],
    packages: ['react', 'react-router'],
  },
  {
    place: 'client/features/*',
    from: [
      'domain',
      'protocol',
      'client/content',
      'client/i18n',
      'client/platform',
      'client/question',
      'client/ui',
    ],
    typesFrom: ['client/store', 'client/sync'],
    packages: ['minisearch', 'react', 'react-router'],
  },
  {
    place: 'client/app',
    from: [
      'domain',
      'client/content',
      'client/features/*',
      'client/i18n',
      'client/platform',
      'client/store',
      'client/sync',
      'client/ui',
    ],
    packages: ['react', 'react-dom', 'react-router', 'virtual:lentera-content'],
  },
  // In the head of every page.
  { place: 'client/early.ts', from: ['client/platform'] },
  { place: 'client/sw.ts', packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'] },

  // The agency's machine.
  { place: 'server/version.ts' },
  { place: 'server/platform', packages: ['node:', 'pino'] },
  {
    place: 'server/store',
    from: ['domain', 'protocol'],
    packages: ['node:', 'kysely', 'pg'],
  },
  {
    place: 'server/projection',
    from: ['domain', 'protocol', 'server/store'],
    packages: ['valibot'],
  },
  {
    place: 'server/sync',
    from: ['domain', 'protocol', 'server/store', 'server/projection', 'server/version.ts'],
    typesFrom: ['server/platform'],
  },
  { place: 'server/officers', from: ['domain', 'server/store'], typesFrom: ['server/platform'] },
  {
    place: 'server/report',
    from: ['domain', 'protocol', 'server/store'],
    typesFrom: ['server/projection'],
  },
  { place: 'server/http', from: ['domain', 'protocol'], packages: ['node:', 'hono'] },
  {
    place: 'server/routes',
    from: [
      'domain',
      'protocol',
      'server/http',
      'server/projection',
      'server/report',
      'server/store',
      'server/version.ts',
    ],
    typesFrom: ['server/officers', 'server/platform', 'server/sync'],
    packages: ['hono', 'valibot'],
  },
  {
    place: 'server/*.ts',
    from: [
      'domain',
      'protocol',
      'server/http',
      'server/officers',
      'server/platform',
      'server/projection',
      'server/routes',
      'server/store',
      'server/sync',
    ],
    packages: ['node:', '@hono/node-server', 'hono', 'uqr'],
  },
  {
    place: 'server/tasks',
    from: ['domain', 'server/*.ts', 'server/officers', 'server/platform', 'server/projection'],
    packages: ['node:'],
  },
];

/**
 * Doors: what only certain places may touch, although every place could. Names are those of globals (`Date` also means
 * `Date.now`), of imports (`node:crypto#randomUUID`, `node:sqlite`), or of properties (`.innerHTML`).
 */
export interface Door {
  readonly names: readonly string[];
  /** Where they may be used; empty for nowhere. */
  readonly openTo: readonly string[];
  readonly why: string;
}

export const DOORS: readonly Door[] = [
  {
    names: ['fetch', 'XMLHttpRequest', 'navigator.sendBeacon', 'WebSocket', 'EventSource'],
    openTo: ['client/sync/transport.ts', 'client/sync/agency-api.ts', 'client/content', 'client/sw.ts'],
    why: 'the network is reached through transport, agency-api and content only',
  },
  {
    names: ['Date', 'performance'],
    // A program asks once, where it starts.
    openTo: ['client/platform', 'compiler/cli.ts', 'server/platform'],
    why: 'time comes from the injected clock',
  },
  {
    names: [
      'Math.random',
      'crypto',
      'node:crypto#randomBytes',
      'node:crypto#randomUUID',
      'node:crypto#randomInt',
    ],
    openTo: ['client/platform', 'server/platform'],
    why: 'random bits come from the injected source',
  },
  {
    names: ['localStorage', 'sessionStorage', 'document.cookie'],
    openTo: ['client/platform'],
    why: 'what the browser remembers outside the database is kept by platform',
  },
  { names: ['indexedDB'], openTo: [], why: 'the database is reached through Dexie' },
  { names: ['node:sqlite', 'kysely', 'pg'], openTo: ['server/store'], why: 'SQL lives in server/store' },
  {
    names: ['process.env'],
    openTo: ['server/main.ts', 'server/tasks', 'build'],
    why: 'settings are read once, where a program starts',
  },
  {
    names: [
      '.dangerouslySetInnerHTML',
      '.innerHTML',
      '.outerHTML',
      '.insertAdjacentHTML',
      '.srcdoc',
      'document.write',
      'eval',
      'Function',
    ],
    openTo: [],
    why: 'text never becomes markup or code',
  },
];
