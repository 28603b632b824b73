/** Finds where a program asks which theme it has: one that asks knows some themes, and is wrong of the next. */
import { allNodes, isNode, programOf, type SyntaxNode } from '../syntax';

const children = (value: unknown): readonly SyntaxNode[] =>
  Array.isArray(value) ? value.filter(isNode) : [];

/**
 * Places of a file that dispatch on a theme: a comparison with the name of one, a switch over them, a record of them.
 * The same words name files and classes of coverage as well: a comparison counts when it is of something called theme.
 * @param ids names of the themes
 */
export function themeNames(path: string, code: string, ids: ReadonlySet<string>): readonly string[] {
  if (![...ids].some((id) => code.includes(`'${id}'`) || code.includes(`${id}:`))) return [];
  const program = programOf(path, code);
  if (!program) return [];
  const text = ({ start, end }: SyntaxNode): string => code.slice(start, end);
  const named = (node: unknown): boolean =>
    isNode(node) && typeof node.value === 'string' && ids.has(node.value);
  const ofTheme = (node: unknown): boolean => isNode(node) && /theme/i.test(text(node));
  const says = (node: SyntaxNode, what: string): string =>
    `${path}:${code.slice(0, node.start).split('\n').length} : ${what}`;
  return [...allNodes(program)].flatMap((node): readonly string[] => {
    switch (node.type) {
      case 'BinaryExpression': {
        const { left, right } = node;
        const asks = (named(left) && ofTheme(right)) || (named(right) && ofTheme(left));
        return asks ? [says(node, text(node))] : [];
      }
      case 'SwitchStatement':
        return ofTheme(node.discriminant) && children(node.cases).some(({ test }) => named(test))
          ? [says(node, 'switch')]
          : [];
      case 'ObjectExpression': {
        const keys = children(node.properties).flatMap(({ key }) =>
          isNode(key) ? [typeof key.value === 'string' ? key.value : String(key.name)] : [],
        );
        return keys.filter((key) => ids.has(key)).length > 1 ? [says(node, 'record')] : [];
      }
      default:
        return [];
    }
  });
}
