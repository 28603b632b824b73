import type { VersionList } from '../load/versions/versions-json';
import { versionText } from '../view/versions/version-words';
import { queryOf } from './asked';

/** Why a site has nothing to compare: nobody has named its figures yet, or once. */
export const noneSaid = ({ versions: [only] }: VersionList): string =>
  only === undefined
    ? 'Ce site ne garde encore aucune version de ses chiffres\u00a0: il n’y a rien à comparer.'
    : `Ce site ne garde encore qu’une version, les ${versionText(only)}, qu’il publie aujourd’hui\u00a0: la prochaine lui sera comparée ici.`;

interface Props {
  readonly sentences: readonly string[];
  readonly list: VersionList;
}

/** An address that asks for what this site has not: said, with the versions that it has. */
export function MissedVersions({ sentences, list }: Props) {
  return (
    <div role="alert" className="ch-fault">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {list.versions.length === 0 ? (
        <p>{noneSaid(list)}</p>
      ) : (
        <>
          <p>Versions que ce site garde, chacune comparée à ce qu’il publie aujourd’hui&nbsp;:</p>
          <ul className="ch-list">
            {list.versions.map((version) => (
              <li key={version.id}>
                <a href={`./changements.html${queryOf({ de: version.id, a: null })}`}>
                  {versionText(version)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
