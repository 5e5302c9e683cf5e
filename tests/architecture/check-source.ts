import { posix } from 'node:path';
import { DOORS, IMPORT_TABLE, type ImportRow } from './import-table.ts';
import { readSource, type Source } from './read-source.ts';

/** Texts by path below `src/`. Files that are not TypeScript count only as targets of imports. */
export type Tree = ReadonlyMap<string, string>;

const isSource = (path: string): boolean => /\.tsx?$/.test(path);

/** The place a path belongs to by one row's pattern, or null: `client/features/*` gives `client/features/quiz`. */
const matchPlace = (pattern: string, path: string): string | null => {
  const parts = path.split('/');
  if (pattern.endsWith('/*.ts')) return posix.dirname(path) === pattern.slice(0, -5) ? pattern : null;
  if (pattern.endsWith('/*')) {
    const depth = pattern.split('/').length;
    const place = parts.slice(0, depth).join('/');
    return parts.length > depth && posix.dirname(place) === pattern.slice(0, -2) ? place : null;
  }
  return path === pattern || path.startsWith(`${pattern}/`) ? pattern : null;
};

interface Home {
  readonly row: ImportRow;
  readonly place: string;
}

const findHome = (path: string): Home | null => {
  for (const row of IMPORT_TABLE) {
    const place = matchPlace(row.place, path);
    if (place !== null) return { row, place };
  }
  return null;
};

const isListed = (packages: readonly string[] | undefined, specifier: string): boolean =>
  (packages ?? []).some((name) =>
    name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );

const checkImports = (tree: Tree, path: string, { imports }: Source, home: Home): string[] =>
  imports.flatMap(({ specifier, isTypeOnly, line }) => {
    const at = `${path}:${line}`;
    const { row, place } = home;
    if (!specifier.startsWith('.')) {
      if (isListed(row.packages, specifier)) return [];
      if (!isListed(row.typePackages, specifier)) return [`${at}: ${place} may not import ${specifier}`];
      return isTypeOnly ? [] : [`${at}: ${place} may import only types of ${specifier}`];
    }
    const target = posix.join(posix.dirname(path), specifier);
    if (!tree.has(target)) return [`${at}: ${specifier} is not a file of src (write the extension)`];
    const other = findHome(target);
    // A target without a home is reported on its own.
    if (other === null || other.place === place || row.from?.includes(other.row.place) === true) return [];
    if (row.typesFrom?.includes(other.row.place) !== true) {
      return [`${at}: ${place} may not import ${other.place}`];
    }
    return isTypeOnly ? [] : [`${at}: ${place} may import only types of ${other.place}`];
  });

const isOpenTo = (places: readonly string[], path: string): boolean =>
  places.some((place) => matchPlace(place, path) !== null);

/** `Date.now` is part of `Date`, `kysely/migration` of `kysely`. */
const isOrIsPartOf = (used: string, name: string): boolean =>
  used === name || used.startsWith(`${name}.`) || used.startsWith(`${name}/`);

const checkDoors = (path: string, { imports, references, properties }: Source): string[] => {
  const uses = [
    ...references,
    ...properties.map(({ name, line }) => ({ name: `.${name}`, line })),
    ...imports.flatMap(({ specifier, names, line }) => [
      { name: specifier, line },
      ...names.map((name) => ({ name: `${specifier}#${name}`, line })),
    ]),
  ];
  return DOORS.filter(({ openTo }) => !isOpenTo(openTo, path)).flatMap(({ names, why }) =>
    uses
      .filter((use) => names.some((name) => isOrIsPartOf(use.name, name)))
      .map((use) => `${path}:${use.line}: ${use.name} is behind a door: ${why}`),
  );
};

/** Every cycle of imports that exist at run time, each once, as `a -> b -> a`. */
const findCycles = (sources: ReadonlyMap<string, Source>): string[] => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push(`imports go in a circle: ${[...trail.slice(start), path].join(' -> ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const { specifier, isTypeOnly } of sources.get(path)?.imports ?? []) {
      if (isTypeOnly || !specifier.startsWith('.')) continue;
      visit(posix.join(posix.dirname(path), specifier), [...trail, path]);
    }
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return cycles;
};

/** Everything in `tree` that breaks the import table, a door, or the form of modules; empty when all is well. */
export const checkSource = (tree: Tree): string[] => {
  const sources = new Map(
    [...tree].filter(([path]) => isSource(path)).map(([path, text]) => [path, readSource(path, text)]),
  );
  const complaints = [...sources].flatMap(([path, source]) => {
    const home = findHome(path);
    if (home === null) return [`${path}: no row of the import table fits; add one or move the file`];
    return [
      ...checkImports(tree, path, source, home),
      ...checkDoors(path, source),
      ...(source.hasDefaultExport ? [`${path}: exports are named, never default`] : []),
    ];
  });
  return [...complaints, ...findCycles(sources)];
};
