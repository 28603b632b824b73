/** The syntax tree of a source file. */
import { parseSync } from 'vite';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Children of a node, in their order. */
const childNodes = (node: SyntaxNode): readonly SyntaxNode[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** A node, and all that is in it. */
export function* allNodes(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childNodes(node)) yield* allNodes(child);
}

/** The program of a file; `null` for what is no program. */
export function programOf(path: string, code: string): SyntaxNode | null {
  const { program } = parseSync(path, code);
  return isNode(program) ? program : null;
}
