/** Finds where a program decides by the words of a fault: they are for a person, and change; its cause and its fields stay. */
import { allNodes, isNode, programOf, type SyntaxNode } from '../syntax';

/** What a fault and what it is made of say. */
const WORDS = new Set(['probleme', 'attendu', 'what', 'message']);
const OF_TEXT = new Set(['includes', 'startsWith', 'endsWith', 'match', 'search', 'indexOf']);
const OF_FORM = new Set(['test', 'exec']);
const EQUAL = new Set(['===', '!==', '==', '!=']);

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

/**
 * Places of a file where words of a fault are tried by a form, searched, or compared with others.
 * @param code of a file that reads faults: the message of an error of the language is no word of one
 */
export function askedWords(path: string, code: string): readonly string[] {
  const program = programOf(path, code);
  if (!program) return [];
  const isWords = (node: unknown): boolean => {
    if (!isNode(node)) return false;
    if (node.type === 'ChainExpression') return isWords(node.expression);
    if (node.type === 'LogicalExpression') return isWords(node.left);
    if (node.type === 'MemberExpression')
      return WORDS.has(nameOf(node.property)) && nameOf(node.object) !== 'error';
    return node.type === 'Identifier' && node.name !== 'message' && WORDS.has(nameOf(node));
  };
  const asks = (node: SyntaxNode): boolean => {
    if (node.type === 'BinaryExpression')
      return EQUAL.has(String(node.operator)) && (isWords(node.left) || isWords(node.right));
    if (node.type === 'SwitchStatement') return isWords(node.discriminant);
    if (node.type !== 'CallExpression' || !isNode(node.callee)) return false;
    const { property, object } = node.callee;
    const [first]: readonly unknown[] = Array.isArray(node.arguments) ? node.arguments : [];
    return (
      (OF_FORM.has(nameOf(property)) && isWords(first)) ||
      (OF_TEXT.has(nameOf(property)) && (isWords(object) || isWords(first)))
    );
  };
  return [...allNodes(program)].flatMap((node) =>
    asks(node)
      ? [`${path}:${code.slice(0, node.start).split('\n').length} : ${code.slice(node.start, node.end)}`]
      : [],
  );
}
