import '../styles/later/scenes.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../domain/show/scene';
import { FileButton } from '../common/file-button';
import { Modal } from '../common/modal';
import { type SceneChoices, SceneEditor } from './scene-editor';

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
  readonly choices: SceneChoices;
  /** The map of a scene in small; `null`: nothing to draw with. */
  readonly thumb: (index: number) => ReactNode;
  /** A scene that was taken away a moment ago and can come back. */
  readonly removed: string | null;
  /** A file that waits to be told whether it takes the place of the draft. */
  readonly waiting: { readonly name: string; readonly count: number } | null;
  readonly onAnswer: (answer: 'replace' | 'append' | 'leave') => void;
  readonly onUndo: () => void;
  /** The scene becomes the view that is on the map now. */
  readonly onRecapture: (index: number) => void;
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

/** Presents the site's scenes, or makes others from the views of the explorer. */
export function ScenesDialog(props: Props) {
  const { scenes, status } = props;
  const [asked, setAsked] = useState(false);
  const empty = scenes.length === 0;
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly index: number; readonly by: 1 | -1 } | null>(null);
  // The keys follow the scene that they have moved; at an end, the button that leads back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the list
  useEffect(() => {
    if (!moved.current) return;
    const { index, by } = moved.current;
    moved.current = null;
    const button = (way: number): HTMLButtonElement | null =>
      list.current?.querySelector(`[data-move="${index}:${way}"]`) ?? null;
    (button(by)?.disabled ? button(-by) : button(by))?.focus();
  }, [scenes]);
  const move = (index: number, by: 1 | -1): void => {
    moved.current = { index: index + by, by };
    props.onMove(index, by);
  };
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
      {props.waiting ? (
        <div className="scenes-ask" role="alert">
          <p>
            «&nbsp;{props.waiting.name}&nbsp;» tient {props.waiting.count} scène(s). Vos {scenes.length}{' '}
            scène(s) seraient remplacées.
          </p>
          <div className="scenes-tools">
            <button type="button" className="button" onClick={() => props.onAnswer('replace')}>
              Remplacer mes scènes
            </button>
            <button type="button" className="button button-main" onClick={() => props.onAnswer('append')}>
              Ajouter à la suite
            </button>
            <button type="button" className="button" onClick={() => props.onAnswer('leave')}>
              Annuler
            </button>
          </div>
        </div>
      ) : null}
      {props.removed === null ? null : (
        <p className="scenes-tools">
          <span>«&nbsp;{props.removed}&nbsp;» est retirée.</span>
          <button type="button" className="button" onClick={props.onUndo}>
            La remettre
          </button>
        </p>
      )}
      {empty ? (
        <p className="quiet">
          Aucune scène pour l’instant. Réglez la carte comme vous voulez la montrer, puis ajoutez la vue.
        </p>
      ) : (
        <>
          <ol className="scenes-list" ref={list}>
            {scenes.map((scene, index) => (
              <SceneEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: a scene has no name but its rank
                key={index}
                scene={scene}
                index={index}
                count={scenes.length}
                onChange={props.onChange}
                choices={props.choices}
                thumb={props.thumb(index)}
                onRecapture={props.onRecapture}
                onMove={move}
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
