import { isVersionId, type Version } from '../domain/versions/version';

/** What an address asks for: a version, and another or what the site shows today (`null`). */
export interface Asked {
  readonly de: string | null;
  readonly a: string | null;
}

/** The address without what its carrier did to it: escaped separators, capitals, the full stop of its sentence. */
const unspoiled = (search: string): string =>
  search
    .replace(/(&|%26)(amp(;|%3B))*/gi, '&')
    .replace(/%3D/gi, '=')
    .toLowerCase();

/** Ids begin with a digit of their year, and end with one of their digest. */
const bare = (text: string | null): string | null =>
  text?.trim().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') ?? null;

/** Texts of an address, as they are meant; `null` where it says nothing. */
function typedIn(search: string): Asked {
  const query = new URLSearchParams(unspoiled(search));
  return { de: bare(query.get('de')), a: bare(query.get('a') ?? query.get('à')) };
}

/** Reads `?de=…&a=…`; what is no id of a version is told by {@link missedIn}. */
export function askedIn(search: string): Asked {
  const { de, a } = typedIn(search);
  const id = (text: string | null): string | null => (text !== null && isVersionId(text) ? text : null);
  return { de: id(de), a: id(a) };
}

/** Longest text of an address that is quoted. */
const QUOTED = 40;

/** What an address asks for and this site has not, each as a sentence: another version is never shown in its place. */
export function missedIn(search: string, versions: readonly Pick<Version, 'id'>[]): readonly string[] {
  const { de, a } = typedIn(search);
  const missed = (key: string, text: string | null): readonly string[] => {
    if (text === null || versions.some(({ id }) => id === text)) return [];
    if (text.trim() === '')
      return [
        `L’adresse est coupée après «\u00a0${key}=\u00a0»\u00a0: elle ne dit pas quelle version comparer.`,
      ];
    const said = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
    return [
      isVersionId(text)
        ? `La version ${said} n’est pas gardée par ce site.`
        : `«\u00a0${said}\u00a0» n’est pas un nom de version (adresse abîmée ou coupée\u00a0?). Attendu\u00a0: une date et une empreinte, comme 2026-06-12-1a2b3c4d.`,
    ];
  };
  return [...missed('de', de), ...missed('a', a)];
}

export const queryOf = ({ de, a }: Asked): string => {
  const query = new URLSearchParams();
  if (de !== null) query.set('de', de);
  if (a !== null) query.set('a', a);
  return `?${query.toString()}`;
};

/** The first version to compare with where an address names none: the newest that is not what the site shows. */
export const firstBefore = (versions: readonly Version[], shown: Version): string | null =>
  versions.find(({ id }) => id !== shown.id)?.id ?? null;

/** Whether the one version of a site, which it shows, would be compared with itself. */
export const isAlone = ({ de, a }: Asked, versions: readonly Version[], shown: Version): boolean =>
  versions.length === 1 &&
  versions[0]?.id === shown.id &&
  (de ?? shown.id) === shown.id &&
  (a ?? shown.id) === shown.id;
