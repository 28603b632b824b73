/** Longest text that a link carries, in characters. */
export const TEXT_LIMIT = 60;

/** One space between words, none around; without halves of characters, which a link cannot write. */
export const spacedText = (text: string): string =>
  text
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A typed text as the state and the link keep it: spaced, and cut. */
export const cleanText = (text: string): string => [...spacedText(text)].slice(0, TEXT_LIMIT).join('').trim();
