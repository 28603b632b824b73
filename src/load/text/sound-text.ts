import type { Told } from '../lines/causes';

const no = (what: string, attendu: string): Told => ({ what, attendu });
/** What a save has lost or changed. */
const broken = (what: string, attendu: string): Told => ({ what, attendu, cause: 'brokenLetters' });

const hex = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** No place in XML, hence in none of our workbooks, slides and drawings; or no picture of its own in any font. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffc]/u;
const PRIVATE = /\p{Co}/u;
/** They turn round the order of the letters that follow: what is read is not what is written. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/** Never seen, harmless on screen, and in the way of a search or of an identifier. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;

/** UTF-8 read as Windows-1252; as Macintosh or MS-DOS. */
const TWICE = /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ ©¨]|â€|Â[«»\u00a0°]/;
const TWICE_ELSEWHERE = /√[©®†ß¢™¥ªº¨´ÆÄ]|[├┬][®á┤¿éÇ»ó║]/;
/** One byte read as another: a capital with its accent, or a sign that is no letter, inside a word. */
const MISREAD =
  /\p{Ll}[ÀÂÈÉÊËÍÌÎÏÓÔÒÚÛÙÞÝÐ]\p{Ll}|\p{L}[‚ƒ„†‡ˆ‰‹˜™›¤¦§¨©¬®¯±´¶¸¼½¾×÷ŽŠ]\p{Ll}|[\p{L}’][‚ƒ„†‡ˆ‰˜¨´¸Ž]\p{L}/u;

/** An address may hold a question mark anywhere. */
const withoutAddresses = (text: string): string => text.replace(/\S*(?:https?:\/\/|www\.)\S*/g, '');

/** What in a text no file of ours could hold or show; `null` without any. A name for what is invisible. */
export function unwritable(text: string): Told | null {
  if (text.includes('\ufffd')) return broken('caractère perdu (« \ufffd »)', 'le texte avec ses accents');
  const found = UNWRITABLE.exec(text)?.[0];
  if (found !== undefined) {
    return found === '\u000b'
      ? no('saut de ligne invisible venu de PowerPoint (U+000B)', 'une espace à sa place')
      : no(
          `caractère invisible (${hex(found)})`,
          'le texte sans ce caractère : effacez le mot et retapez-le',
        );
  }
  const own = PRIVATE.exec(text)?.[0];
  if (own !== undefined) {
    return no(
      `puce ou symbole d’une police spéciale (${hex(own)}), que les autres polices ne montrent pas`,
      'le texte sans ce symbole',
    );
  }
  const turning = TURNING.exec(text)?.[0];
  if (turning !== undefined) {
    return no(
      `caractère invisible qui change le sens de lecture (${hex(turning)})`,
      'le texte retapé sans lui',
    );
  }
  return null;
}

/** What in a text a wrong save has broken, or no file of ours could hold; `null` when nothing is. */
export function textFault(text: string): Told | null {
  // Half of such a letter is a control character, which says less.
  if (/[ÃâÂ][\u0080-\u009f]/.test(text)) {
    return broken('accents abîmés (UTF-8 lu comme du Windows-1252)', 'le texte avec ses accents');
  }
  const never = unwritable(text);
  if (never) return never;
  if (TWICE.test(text)) {
    return broken('accents abîmés (UTF-8 lu comme du Windows-1252)', 'le texte avec ses accents');
  }
  if (TWICE_ELSEWHERE.test(text) || MISREAD.test(text)) {
    return broken(
      'accents abîmés (fichier ouvert dans un autre codage que le sien)',
      'le texte avec ses accents',
    );
  }
  const plain = withoutAddresses(text);
  const entity = /&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i.exec(plain)?.[0];
  if (entity !== undefined)
    return no(`écriture de page web (« ${entity} »)`, 'la lettre ou le signe à sa place');
  // A Windows-1252 save may write `?` for a narrow space: no French text has one before these signs.
  if (/«\?|\?[;:]|\d\?\d{3}/.test(plain)) {
    return broken('espace perdue, remplacée par « ? »', 'une espace à la place du « ? »');
  }
  if (/\?\p{L}/u.test(plain)) {
    return broken('lettre perdue, remplacée par « ? »', 'la lettre avec son accent à la place du « ? »');
  }
  if (/\p{L}\? +\p{Ll}/u.test(plain)) {
    return broken(
      '« ? » collé au mot : lettre perdue à l’enregistrement, ou espace oubliée',
      'la lettre avec son accent, ou une espace avant « ? »',
    );
  }
  return null;
}

/** The first character of a text that nobody sees and that stays without harm; `null` without any. */
export const unseenIn = (text: string): string | null => {
  const found = UNSEEN.exec(text)?.[0];
  return found === undefined ? null : hex(found);
};

/** A sign of web pages in a text, which would be shown as it is typed; `null` without any. */
export const tagIn = (text: string): string | null =>
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.exec(text)?.[0] ?? null;

/** The first drawing in a text that the fonts of the map do not hold; `null` without any. */
export const emojiIn = (text: string): string | null =>
  /(?![©®™])\p{Extended_Pictographic}/u.exec(text)?.[0] ?? null;
