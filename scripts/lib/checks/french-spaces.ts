/** Finds, in the texts of a source file, a plain space where French wants one that does not break. */
import { isNode, programOf, type SyntaxNode } from './syntax';

/** A text of the source: where it stands, and how an unbreakable space is written there. */
export interface SourceText {
  readonly start: number;
  readonly end: number;
  readonly kind: 'string' | 'template' | 'jsx';
}

function* texts(node: SyntaxNode, inJsx = false): Generator<SourceText> {
  const { type, start, end } = node;
  if (type === 'JSXText') yield { start, end, kind: 'jsx' };
  if (type === 'TemplateElement') yield { start, end, kind: 'template' };
  if (type === 'Literal' && typeof node.value === 'string')
    yield { start, end, kind: inJsx ? 'jsx' : 'string' };
  for (const value of Object.values(node)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (isNode(item)) yield* texts(item, type === 'JSXAttribute');
    }
  }
}

/** Every string, piece of template and text of markup of a file. */
export const sourceTexts = (path: string, code: string): readonly SourceText[] => {
  const program = programOf(path, code);
  return program ? [...texts(program)] : [];
};

/** A word, then a plain space, then a high sign that ends something; or a quotation mark and its plain space. */
export const PLAIN_SPACE = /(?<=[\p{L}\p{N}»)’%}€…»]|^`?) (?=[:;?!](?:[\s'"`<)$]|$))|(?<=«) | (?=»)/gu;

/** Places of a file with such a space: `path:line : text`. */
export function plainSpaces(path: string, code: string): readonly string[] {
  return sourceTexts(path, code).flatMap(({ start, end }) => {
    const text = code.slice(start, end);
    // Text of a rule of style or of a test on code is no French.
    if (text.search(PLAIN_SPACE) < 0) return [];
    return [`${path}:${code.slice(0, start).split('\n').length} : ${text.trim()}`];
  });
}
