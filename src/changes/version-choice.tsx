import type { VersionList } from '../load/versions/versions-json';
import { versionText } from '../view/versions/version-words';
import type { Asked } from './asked';

interface Props {
  readonly list: VersionList;
  readonly asked: Asked;
  readonly onChoose: (asked: Asked) => void;
}

const TODAY = '';

/** Which two versions are compared: two lists, and a button that turns them round where both are kept. */
export function VersionChoice({ list, asked, onChoose }: Props) {
  const { de, a } = asked;
  const options = list.versions.map((version) => (
    <option key={version.id} value={version.id}>
      {versionText(version)}
    </option>
  ));
  return (
    <fieldset className="ch-choice">
      <legend>Versions comparées</legend>
      <div className="ch-version">
        <label htmlFor="avant">Avant</label>
        <select id="avant" value={de ?? ''} onChange={({ target }) => onChoose({ de: target.value, a })}>
          {options}
        </select>
      </div>
      <div className="ch-version">
        <label htmlFor="apres">Après</label>
        <select
          id="apres"
          value={a ?? TODAY}
          onChange={({ target }) => onChoose({ de, a: target.value === TODAY ? null : target.value })}
        >
          <option value={TODAY}>Publié aujourd’hui&nbsp;: {versionText(list.derniere)}</option>
          {options}
        </select>
      </div>
      <button
        type="button"
        className="button"
        disabled={a === null}
        onClick={() => onChoose({ de: a, a: de })}
      >
        Échanger
      </button>
    </fieldset>
  );
}
