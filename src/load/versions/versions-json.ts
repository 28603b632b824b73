import type { Version } from '../../domain/versions/version';
import { ownField } from '../text/own-field';
import { parsed, parseShared, parseVersion, type SharedFiles } from './figures';

/** A version that the site keeps, with the files of its folder, by name. */
export interface ArchivedVersion extends Version {
  readonly fichiers: readonly string[];
}

/** What a site says of the versions that it keeps. */
export interface VersionList {
  /** What the site shows to a link that asks for none, and the files that come with it. */
  readonly derniere: Version & { readonly fichiers: SharedFiles };
  /** Every version that a link may ask for, the newest first. */
  readonly versions: readonly ArchivedVersion[];
}

const objectOf = (json: unknown): object => (typeof json === 'object' && json !== null ? json : {});

/** `versions.json` of a site. @throws Error with a French sentence */
export function parseVersions(text: string): VersionList {
  const json = objectOf(parsed(text));
  const [shown, versions] = [ownField(json, 'derniere'), ownField(json, 'versions')];
  return {
    derniere: { ...parseVersion(shown), fichiers: parseShared(ownField(objectOf(shown), 'fichiers')) },
    versions: (Array.isArray(versions) ? versions : []).map((one: unknown): ArchivedVersion => {
      const files = ownField(objectOf(one), 'fichiers');
      return {
        ...parseVersion(one),
        fichiers: (Array.isArray(files) ? files : []).filter((name) => typeof name === 'string'),
      };
    }),
  };
}
