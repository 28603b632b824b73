import type { VersionList } from '../load/versions/versions-json';
import { versionText } from '../view/versions/version-words';
import { queryOf } from './asked';

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
      <p>Versions que ce site garde, chacune comparée à ce qu’il publie aujourd’hui&nbsp;:</p>
      <ul className="ch-list">
        {list.versions.map((version) => (
          <li key={version.id}>
            <a href={`./changements.html${queryOf({ de: version.id, a: null })}`}>{versionText(version)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
