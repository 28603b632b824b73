import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export const markup = (node: ReactNode): string => renderToStaticMarkup(node);

export const plain = (html: string): string => html.replace(/<[^>]+>/g, '');

/** Every element of a kind: its attributes, and what stands inside (not nested in one of its kind). */
export const elements = (html: string, tag: string): { attributes: string; inside: string }[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>(.*?)</${tag}>`, 'gs'))].map((found) => ({
    attributes: found[1] ?? '',
    inside: found[2] ?? '',
  }));

export const headingLevels = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])\b/g)].map((found) => Number(found[1]));

/** Places where a heading goes down by more than one level. */
export const headingGaps = (levels: readonly number[]): string[] =>
  levels.flatMap((level, i) => {
    const before = levels[i - 1];
    return before !== undefined && level > before + 1 ? [`h${before} → h${level}`] : [];
  });

/** What neither a strict policy nor a sandboxed frame allows. */
export const forbidden = (html: string): string[] => html.match(/<form\b|\sstyle="|\son[a-z]+="/g) ?? [];

/** Buttons that a reader who hears them could not name. */
export const namelessButtons = (html: string): string[] =>
  elements(html, 'button')
    .filter(({ attributes, inside }) => !/aria-label="[^"]+"/.test(attributes) && plain(inside).trim() === '')
    .map(({ attributes }) => attributes);

const inputs = (html: string): string[] => html.match(/<(input|select)\b[^>]*>/g) ?? [];

/** Fields without a label around them or pointing at them. */
export const namelessFields = (html: string): string[] => {
  const labelled = elements(html, 'label')
    .filter(({ inside }) => plain(inside).trim() !== '')
    .flatMap(({ inside }) => inputs(inside));
  return inputs(html).filter((field) => {
    const id = /\sid="([^"]+)"/.exec(field)?.[1];
    const pointed = id !== undefined && html.includes(`for="${id}"`);
    return !pointed && !labelled.includes(field) && !/aria-label="/.test(field);
  });
};
