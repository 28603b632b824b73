/** Reads what a source file imports, and which browser globals it uses, from its syntax tree. */
import { parseSync } from 'vite';
import { isNode, type SyntaxNode } from './syntax';

export interface Import {
  /** As written, without a Vite query (`?raw`, `?worker&url`). */
  readonly specifier: string;
  /** `type`: erased at build; `value`: loaded with the file; `dynamic`: loaded later. */
  readonly kind: 'type' | 'value' | 'dynamic';
}

export interface Facts {
  readonly imports: readonly Import[];
  readonly globals: readonly string[];
}

/** Children with the key that holds them. */
function* children(node: SyntaxNode): Generator<readonly [string, SyntaxNode]> {
  for (const [key, value] of Object.entries(node)) {
    for (const item of Array.isArray(value) ? value : [value]) if (isNode(item)) yield [key, item];
  }
}

const literal = (value: unknown): string | null =>
  isNode(value) && typeof value.value === 'string' ? value.value : null;

const withoutQuery = (specifier: string): string => specifier.replace(/\?.*$/, '');

/** `import { type A }` imports no value, like `import type`; `import './x.css'` has no name and is one. */
function onlyTypes(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

function importOf(node: SyntaxNode): Import | null {
  const source = literal(node.source) ?? literal(node.argument);
  if (source === null) return null;
  const specifier = withoutQuery(source);
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return { specifier, kind: onlyTypes(node) ? 'type' : 'value' };
    case 'ImportExpression':
      return { specifier, kind: 'dynamic' };
    case 'TSImportType':
      return { specifier, kind: 'type' };
    default:
      return null;
  }
}

/**
 * A name that is a label of something else (`a.window`, `{ window: 1 }`, a type), not a use of the global. The
 * shorthand `{ window }` is both: its key is a label, its value is seen as a use.
 */
function isLabel(parent: SyntaxNode, key: string): boolean {
  const labelled = parent.computed !== true && (key === 'property' || key === 'key');
  // `window as X`, `window!` and `window satisfies X` hold it as an expression: those are uses.
  return labelled || (parent.type.startsWith('TS') && key !== 'expression');
}

/** Names that the file declares itself are its own, not the browser's. */
function declaredNames(node: SyntaxNode, found = new Set<string>()): Set<string> {
  const patterns = [node.params, node.id, node.param, node.local].flat();
  if (/Function|VariableDeclarator|CatchClause|Import\w*Specifier/.test(node.type)) {
    for (const pattern of patterns) if (isNode(pattern)) namesIn(pattern, found);
  }
  for (const [, child] of children(node)) declaredNames(child, found);
  return found;
}

function namesIn(pattern: SyntaxNode, found: Set<string>): void {
  if (pattern.type === 'Identifier' && typeof pattern.name === 'string') found.add(pattern.name);
  if (pattern.type === 'AssignmentPattern') {
    if (isNode(pattern.left)) namesIn(pattern.left, found);
    return;
  }
  for (const [key, child] of children(pattern)) {
    if (key !== 'typeAnnotation' && key !== 'key') namesIn(child, found);
  }
}

/**
 * The facts of one file. A file that does not parse throws: it must not pass for one that imports nothing.
 *
 * @param watched - names of globals to look for; `globalThis.name` counts as well
 */
export function readFacts(path: string, code: string, watched: ReadonlySet<string>): Facts {
  const { program, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const root: unknown = program;
  if (!isNode(root)) throw new Error(`${path}: no syntax tree`);
  const own = declaredNames(root);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const visit = (node: SyntaxNode, parent: SyntaxNode, key: string): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    const name = node.name;
    if (node.type === 'Identifier' && typeof name === 'string' && watched.has(name)) {
      const object = parent.object;
      const throughGlobal = key === 'property' && isNode(object) && object.name === 'globalThis';
      if (throughGlobal || (!own.has(name) && !isLabel(parent, key))) globals.add(name);
    }
    for (const [childKey, child] of children(node)) visit(child, node, childKey);
  };
  visit(root, root, '');
  return { imports, globals: [...globals] };
}
