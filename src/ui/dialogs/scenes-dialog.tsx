import { useState } from 'react';
import type { Scene } from '../../domain/show/scene';
import { FileButton } from '../common/file-button';
import { Modal } from '../common/modal';

/** Longest texts that a file of scenes takes. */
const LONGEST = { titre: 90, phrase: 260, notes: 3000 } as const;

interface Props {
  readonly scenes: readonly Scene[];
  /** False: the browser keeps nothing. */
  readonly kept: boolean;
  /** Address of the site's own show. */
  readonly publishedHref: string;
  /** What happened, for the reader. */
  readonly status: readonly string[];
  /** True when the scenes fit in a link that mail leaves whole. */
  readonly shareable: boolean;
  readonly onAdd: () => void;
  readonly onChange: (index: number, scene: Scene) => void;
  readonly onMove: (index: number, by: 1 | -1) => void;
  readonly onRemove: (index: number) => void;
  readonly onPresent: () => void;
  readonly onSave: () => void;
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly onShare: () => void;
  readonly onStartFromPublished: () => void;
  readonly onClose: () => void;
}

interface SceneProps extends Pick<Props, 'onChange' | 'onMove' | 'onRemove'> {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
}

function SceneEditor({ scene, index, count, onChange, onMove, onRemove }: SceneProps) {
  const rank = index + 1;
  return (
    <li className="scene-editor">
      <div className="scene-editor-head">
        <label>
          <span className="sr-only">Titre de la scène {rank}</span>
          <input
            type="text"
            value={scene.titre}
            maxLength={LONGEST.titre}
            onChange={(event) => onChange(index, { ...scene, titre: event.target.value })}
          />
        </label>
        <button
          type="button"
          className="button"
          aria-label={`Monter la scène ${rank}`}
          disabled={index === 0}
          onClick={() => onMove(index, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button"
          aria-label={`Descendre la scène ${rank}`}
          disabled={rank === count}
          onClick={() => onMove(index, 1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="button"
          aria-label={`Retirer la scène ${rank}`}
          onClick={() => onRemove(index)}
        >
          ×
        </button>
      </div>
      <details>
        <summary>Phrase et notes</summary>
        <label>
          Phrase
          <textarea
            rows={2}
            value={scene.phrase}
            maxLength={LONGEST.phrase}
            onChange={(event) => onChange(index, { ...scene, phrase: event.target.value })}
          />
        </label>
        <label>
          Notes du présentateur
          <textarea
            rows={3}
            value={scene.notes}
            maxLength={LONGEST.notes}
            onChange={(event) => onChange(index, { ...scene, notes: event.target.value })}
          />
        </label>
      </details>
    </li>
  );
}

/** Presents the site's scenes, or makes others from the views of the explorer. */
export function ScenesDialog(props: Props) {
  const { scenes, status } = props;
  const [asked, setAsked] = useState(false);
  const empty = scenes.length === 0;
  return (
    <Modal title="Présenter" onClose={props.onClose} wide>
      <p>
        <a className="button button-main" href={props.publishedHref}>
          Présenter les scènes du support
        </a>
      </p>
      <h3>Mes scènes</h3>
      <div className="scenes-tools">
        <button type="button" className="button button-main" onClick={props.onAdd}>
          Ajouter cette vue
        </button>
        <FileButton accept=".json,application/json" className="button" onBytes={props.onOpen}>
          Ouvrir un fichier
        </FileButton>
        <button
          type="button"
          className="button"
          onClick={() => {
            if (empty || asked) props.onStartFromPublished();
            setAsked(!empty && !asked);
          }}
        >
          {asked ? 'Confirmer\u00a0: remplacer mes scènes' : 'Partir des scènes du support'}
        </button>
      </div>
      {empty ? (
        <p className="quiet">
          Aucune scène pour l’instant. Réglez la carte comme vous voulez la montrer, puis ajoutez la vue.
        </p>
      ) : (
        <>
          <ol className="scenes-list">
            {scenes.map((scene, index) => (
              <SceneEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: a scene has no name but its rank
                key={index}
                scene={scene}
                index={index}
                count={scenes.length}
                onChange={props.onChange}
                onMove={props.onMove}
                onRemove={props.onRemove}
              />
            ))}
          </ol>
          <div className="scenes-tools">
            <button type="button" className="button button-main" onClick={props.onPresent}>
              Présenter mes scènes
            </button>
            <button type="button" className="button" onClick={props.onSave}>
              Enregistrer dans un fichier
            </button>
            <button type="button" className="button" disabled={!props.shareable} onClick={props.onShare}>
              Copier le lien
            </button>
          </div>
          <p className="quiet">
            {props.kept
              ? 'Brouillon gardé dans ce navigateur.'
              : 'Ce navigateur ne garde rien\u00a0: enregistrez vos scènes dans un fichier avant de fermer la page.'}
            {props.shareable ? '' : ' Le lien serait trop long pour un courriel\u00a0: envoyez le fichier.'}
          </p>
        </>
      )}
      <div role="status">
        {status.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Modal>
  );
}
