import { parseSync } from 'vite';

/** One place where a source file reaches for another module. */
export interface SourceImport {
  readonly specifier: string;
  /** True when nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
  /** Imported names; empty for side effects, dynamic imports and `* as`. */
  readonly names: readonly string[];
  readonly line: number;
}

/** One use of something that was not imported: `fetch`, `Date.now`, `document.cookie`. */
export interface SourceReference {
  readonly name: string;
  readonly line: number;
}

/** What the import table and the doors need to know about one file. */
export interface Source {
  readonly imports: readonly SourceImport[];
  /** Free-standing names in expressions, with what is read from them; `window.` and `globalThis.` are left out. */
  readonly references: readonly SourceReference[];
  /** Names of properties and attributes: `x.innerHTML`, `<p dangerouslySetInnerHTML>`, `{ innerHTML: … }`. */
  readonly properties: readonly SourceReference[];
  /** Every string literal. */
  readonly texts: readonly string[];
  readonly hasDefaultExport: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): readonly (readonly [field: string, child: Node])[] =>
  Object.entries(node).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [field, child] as const),
  );

const nameOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
};

/** Identifiers that name something instead of reading it: keys, members, types, specifiers. */
const isOnlyName = (parent: Node, field: string): boolean => {
  if (parent.type === 'MemberExpression') return field === 'property' && parent['computed'] !== true;
  if (['Property', 'PropertyDefinition', 'MethodDefinition'].includes(parent.type)) {
    return field === 'key' && parent['computed'] !== true;
  }
  return (parent.type.startsWith('TS') && field !== 'expression') || parent.type.endsWith('Specifier');
};

const propertyOf = (node: Node): string | null => {
  switch (node.type) {
    case 'MemberExpression':
      return nameOf(node['property']);
    case 'Property':
      return nameOf(node['key']);
    case 'JSXAttribute':
      return nameOf(node['name']);
    default:
      return null;
  }
};

const GLOBAL_OBJECTS = ['window', 'globalThis', 'self'];

/** `a.b.c` for a chain of plain members that starts at a name; null for anything else. */
const dottedName = (node: Node): string | null => {
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type !== 'MemberExpression' || !isNode(node['object'])) return null;
  const object = dottedName(node['object']);
  const property = nameOf(node['property']);
  const isPlain =
    node['computed'] !== true || (isNode(node['property']) && node['property'].type === 'Literal');
  if (object === null || property === null || !isPlain) return object;
  return GLOBAL_OBJECTS.includes(object) ? property : `${object}.${property}`;
};

const importOf = (node: Node): Omit<SourceImport, 'line'> | null => {
  const specifier = nameOf(node['source']);
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      if (specifier === null) return null;
      const kind = node['importKind'] ?? node['exportKind'];
      const parts = (Array.isArray(node['specifiers']) ? node['specifiers'] : []).filter(isNode);
      const isTypeOnly =
        kind === 'type' ||
        (parts.length > 0 && parts.every((part) => (part['importKind'] ?? part['exportKind']) === 'type'));
      const names = parts.flatMap((part) => nameOf(part['imported'] ?? part['local']) ?? []);
      return { specifier, isTypeOnly, names };
    }
    case 'ImportExpression':
    case 'TSImportType':
      return { specifier: specifier ?? '(computed)', isTypeOnly: node.type === 'TSImportType', names: [] };
    default:
      return null;
  }
};

/** Reads one TypeScript file with the parser that also builds it. Throws when the file does not parse. */
export const readSource = (path: string, text: string): Source => {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (errors[0] !== undefined) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const lineOf = ({ start }: Node): number => text.slice(0, start).split('\n').length;

  const imports: SourceImport[] = [];
  const references: SourceReference[] = [];
  const properties: SourceReference[] = [];
  const texts: string[] = [];
  let hasDefaultExport = false;

  const visit = (node: Node, parent: Node | null, field: string): void => {
    const found = importOf(node);
    if (found !== null) imports.push({ ...found, line: lineOf(node) });
    if (node.type === 'ExportDefaultDeclaration') hasDefaultExport = true;
    if (node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default') hasDefaultExport = true;

    if (node.type === 'Literal' && typeof node['value'] === 'string') texts.push(node['value']);
    const property = propertyOf(node);
    if (property !== null) properties.push({ name: property, line: lineOf(node) });

    const isInsideChain = parent?.type === 'MemberExpression' && field === 'object';
    const reads =
      node.type === 'MemberExpression' ||
      (node.type === 'Identifier' && parent !== null && !isOnlyName(parent, field));
    const name = reads && !isInsideChain ? dottedName(node) : null;
    if (name !== null) references.push({ name, line: lineOf(node) });

    for (const [childField, child] of childrenOf(node)) visit(child, node, childField);
  };
  visit(program as unknown as Node, null, '');
  return { imports, references, properties, texts, hasDefaultExport };
};
