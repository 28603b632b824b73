const NARROW = '\u202f';

/**
 * French spacing: a narrow no-break space before `: ; ? ! »`, after `«` and `n°`, and between groups of three digits.
 * An editor types a plain space, and Windows-1252 has no narrow one: the screens must not depend on either.
 */
export const narrowSpaces = (text: string): string =>
  text
    .replace(/[ \u00a0]+(?=[:;?!»])/g, NARROW)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/n°[ \u00a0]+(?=\d)/g, `n°${NARROW}`)
    .replace(/(?<=(?<!\d)\d{1,3})[ \u00a0](?=\d{3}(?!\d))/g, NARROW);
