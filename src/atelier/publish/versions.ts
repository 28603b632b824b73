import { digestOfId, draftOf, sameNamed, type Version, versionId } from '../../domain/versions/version';
import { contentDigest } from '../../load/versions/content-digest';
import type { VersionList } from '../../load/versions/versions-json';
import { filesOf, type Pack } from '../pack';

/** What the site keeps. */
type Archive = Pick<VersionList, 'versions'>;

/** Digest of the figures of a pack: equal for equal figures, whatever saved them. */
export const packDigest = (pack: Pack): string => contentDigest(filesOf(pack));

/** What a person says of the figures that are going out. */
export interface Named {
  /** `2026-06-12`. */
  readonly day: string;
  readonly nom: string;
  readonly note: string;
}

/** The version that a draft would be: that of the same figures where they are kept already, else a new one. */
export function versionFor(pack: Pack, { versions }: Archive, named: Named | null): Version {
  const digest = packDigest(pack);
  const same = versions.find(({ id }) => digestOfId(id) === digest);
  if (same) return same;
  return named === null
    ? draftOf(digest)
    : { id: versionId(named.day, digest), date: named.day, nom: named.nom.trim(), note: named.note.trim() };
}

/**
 * What the site has published since figures were opened, and that publishing them would take back; `null` for nothing.
 * @param known packs whose figures are no news: those that were opened, and those that have gone out since
 */
export function publishedSince(
  { derniere }: { readonly derniere: Version },
  known: readonly Pack[],
): Version | null {
  const digest = digestOfId(derniere.id);
  return digest === '' || known.some((pack) => packDigest(pack) === digest) ? null : derniere;
}

/** Why figures cannot go out under this name; `null` when they can. */
export function nameFault({ versions }: Archive, { nom, day }: Named): string | null {
  if (nom.trim() === '')
    return 'Un nom manque. Attendu\u00a0: par exemple «\u00a0comité du 12 juin 2026\u00a0».';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'Date inconnue.';
  const taken = sameNamed(versions, nom);
  return taken === undefined
    ? null
    : `«\u00a0${taken.nom}\u00a0» est déjà le nom d’une version publiée, que des liens figés portent. Attendu\u00a0: un autre nom.`;
}
