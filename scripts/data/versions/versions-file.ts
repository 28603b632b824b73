import { aboutVersion, type Version } from '../../../src/domain/versions/version';
import type { SharedFiles } from '../../../src/load/versions/figures';

/** Names of the files of each version in its folder, by its id. */
export type ArchivedNames = ReadonlyMap<string, readonly string[]>;

/**
 * Text of `versions.json`: which version the site shows, with the files that come with it, and every one that it keeps
 * with its own, for those who copy them.
 */
export function versionsText(
  { current, archived }: { readonly current: Version; readonly archived: readonly Version[] },
  names: ArchivedNames,
  shown: SharedFiles,
): string {
  const json = {
    derniere: { ...aboutVersion(current), fichiers: shown },
    versions: archived.map((version) => ({
      ...aboutVersion(version),
      fichiers: [...(names.get(version.id) ?? [])].sort(),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
