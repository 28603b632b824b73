/**
 * What carries a link harms it: mailers, CMS, word processors and shorteners escape it twice, close it with the full
 * stop of their sentence, break its lines, hang their own keys on it. Here are the marks that none of our own links can
 * have ({@link encodeValue} keeps them out), so that undoing them never changes a sound link.
 */

const TRACKERS =
  /^(utm_.*|mtm_.*|matomo_.*|pk_.*|piwik_.*|at_.*|hsa_.*|_hs.*|mc_[ce]id|_ga|_gl|[a-z_]*clid|wbraid|gbraid|xtor|igshid|igsh|mkt_tok|ref|referrer|si|ved|vero_id|wt\.mc_id|s_cid|cmpid|li_fat_id|mibextid|oly_.*_id|epik|__s|gad_.*|sib_.*|s?data|reserved|sa|source|ust|usg)$/i;

/** Keys that newsletters, networks and guards of mailboxes hang on links: they are no part of the view; nothing is said of them. */
export const isTracker = (name: string): boolean => TRACKERS.test(name);

const escaped = (text: string): string =>
  [...text].map((char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).join('');

/**
 * A value as our links write it. Commas stay readable. Four marks are kept for carriers, whose harm is then known for
 * what it is: `%25` before two hexadecimal digits (escaped twice), `3D` at the beginning (quoted-printable), a
 * letter after an escaped `&` (separators escaped), punctuation at the end (of the sentence around the link).
 */
export const encodeValue = (value: string): string =>
  encodeURIComponent(value)
    .replaceAll('%2C', ',')
    .replace(/%25(?=[\da-f]{2})([\da-f]{2})/gi, (_, digits: string) => `%25${escaped(digits)}`)
    .replace(/^3(?=D)/i, escaped)
    .replace(/(%26(?:%20)*)([a-z_-])/gi, (_, sign: string, letter: string) => sign + escaped(letter))
    .replace(/[.!)'*]+$/, escaped);

function untilStable(text: string, change: (text: string) => string): string {
  const next = change(text);
  return next === text ? text : untilStable(next, change);
}

const DASHES = /[\u2010-\u2015\u2212]/g;

const entity = (_: string, code: string): string => {
  const char = String.fromCharCode(/^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code));
  return char.replace(DASHES, '-').replace(/[^\0-\x7f]/g, '');
};

/** The query text without what a carrier has done to it as a whole; a sound link comes out as it went in. */
export function unharmed(search: string): string {
  const once = untilStable(search.replace(/^(\?|%3F)+/i, ''), (text) =>
    text.replace(/%25([\da-f]{2})/gi, '%$1'),
  );
  return (
    untilStable(once, (text) => text.replace(/&amp(;|%3B)/gi, '&'))
      .replace(/&#0*(\d{1,4}|x[\da-f]{1,4});/gi, entity)
      .replace(/%26(?:amp%3B)*((?:%20|\+)*[a-z_-]+)%3D/gi, '&$1=')
      .replaceAll('\\', '')
      // A guard that writes links anew (« __https://…__;!!x$ »), and signs that an old program escapes as `%u00BB`.
      .replace(/__;.*\$$/, '')
      .replace(/%u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/(&(quot|gt|lt|apos|nbsp|[lr][sd]quo|[lr]aquo|hellip|[nm]dash);|[.;:!?)\]}>"'*|/])+$/i, '')
      // A newsletter adds its keys behind a second question mark; older forms separate by a semicolon.
      .replace(/[;?]/g, '&')
  );
}

/** U+FFFD and « Â » are what is left of a closing sign that was escaped in another encoding. */
const CLOSING = /[\s.;:!?)\]}>"'»”’…*|/=\ufffdÂ]+$/u;

/**
 * A value that nobody knows, as it may have been before a carrier: without line breaks, invisible signs, typographic
 * dashes, quotes and punctuation around it, or what follows a closing quote, a bar or a hash. Commas stay: they separate.
 */
export const tidied = (text: string): string =>
  text
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/^[=<>"'«“(‘[]+/u, '')
    // Where no other key or value of the link is behind, which its sign of equality tells.
    .replace(/[<>"«»“”](?!.*[a-z]=[\w-]).*$/su, '')
    .replace(/([|#]|[)\]][[(])[^,=&]*$/u, '')
    .replaceAll('=', '')
    .replace(DASHES, '-')
    .replace(CLOSING, '');
