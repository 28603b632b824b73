import type { ReactNode } from 'react';
import type { Scene } from '../../domain/show/scene';

/** Longest texts that a file of scenes takes. */
const LONGEST = { surtitre: 60, titre: 90, phrase: 260, notes: 3000 } as const;

interface Choice {
  readonly name: string;
  readonly label: string;
}

/** What a scene may name: figures and lists of the model. */
export interface SceneChoices {
  readonly figures: readonly Choice[];
  readonly lists: readonly Choice[];
}

interface Props {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  readonly choices: SceneChoices;
  readonly thumb: ReactNode;
  readonly onChange: (index: number, scene: Scene) => void;
  readonly onMove: (index: number, by: 1 | -1) => void;
  readonly onRemove: (index: number) => void;
  readonly onRecapture: (index: number) => void;
}

function ChosenFigures({
  scene,
  index,
  choices,
  onChange,
}: Pick<Props, 'scene' | 'index' | 'choices' | 'onChange'>) {
  const change = (chiffres: readonly string[]): void => onChange(index, { ...scene, chiffres });
  const labelOf = (name: string): string => choices.figures.find((one) => one.name === name)?.label ?? name;
  return (
    <>
      <label>
        Chiffres, le premier en grand
        <select
          value=""
          onChange={({ target }) => target.value !== '' && change([...scene.chiffres, target.value])}
        >
          <option value="">Ajouter un chiffre…</option>
          {choices.figures
            .filter(({ name }) => !scene.chiffres.includes(name))
            .map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {scene.chiffres.length > 0 ? (
        <ul className="scene-chosen">
          {scene.chiffres.map((name) => (
            <li key={name}>
              <span>{labelOf(name)}</span>
              <button
                type="button"
                className="button"
                aria-label={`Retirer le chiffre ${labelOf(name)}`}
                onClick={() => change(scene.chiffres.filter((one) => one !== name))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** One scene of a draft: what it says, what it shows, its place. */
export function SceneEditor({ scene, index, count, thumb, choices, ...on }: Props) {
  const rank = index + 1;
  const change = (more: Partial<Scene>): void => on.onChange(index, { ...scene, ...more });
  return (
    <li className="scene-editor">
      <div className="scene-editor-head">
        <div className="scene-editor-thumb" aria-hidden="true">
          {thumb}
        </div>
        <label>
          <span className="sr-only">Titre de la scène {rank}</span>
          <input
            type="text"
            value={scene.titre}
            maxLength={LONGEST.titre}
            onChange={({ target }) => change({ titre: target.value })}
          />
        </label>
        <button
          type="button"
          className="button"
          data-move={`${index}:-1`}
          aria-label={`Monter la scène ${rank}`}
          disabled={index === 0}
          onClick={() => on.onMove(index, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button"
          data-move={`${index}:1`}
          aria-label={`Descendre la scène ${rank}`}
          disabled={rank === count}
          onClick={() => on.onMove(index, 1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="button"
          aria-label={`Retirer la scène ${rank}`}
          onClick={() => on.onRemove(index)}
        >
          ×
        </button>
      </div>
      <details>
        <summary>Phrase, chiffres et notes</summary>
        <button type="button" className="button" onClick={() => on.onRecapture(index)}>
          Remplacer par la vue actuelle
        </button>
        <label>
          Ligne au-dessus du titre
          <input
            type="text"
            value={scene.surtitre ?? ''}
            maxLength={LONGEST.surtitre}
            onChange={({ target }) => change({ surtitre: target.value || null })}
          />
        </label>
        <label>
          Phrase
          <textarea
            rows={2}
            value={scene.phrase}
            maxLength={LONGEST.phrase}
            onChange={({ target }) => change({ phrase: target.value })}
          />
        </label>
        <ChosenFigures scene={scene} index={index} choices={choices} onChange={on.onChange} />
        <label>
          Liste à côté de la carte
          <select value={scene.liste} onChange={({ target }) => change({ liste: target.value })}>
            <option value="">Aucune</option>
            {scene.liste !== '' && !choices.lists.some(({ name }) => name === scene.liste) ? (
              <option value={scene.liste}>{scene.liste}</option>
            ) : null}
            {choices.lists.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Notes du présentateur
          <textarea
            rows={3}
            value={scene.notes}
            maxLength={LONGEST.notes}
            onChange={({ target }) => change({ notes: target.value })}
          />
        </label>
        <label>
          Durée prévue, en minutes
          <input
            type="number"
            min={0.5}
            max={60}
            step={0.5}
            value={scene.minutes ?? ''}
            onChange={({ target }) => {
              const minutes = target.valueAsNumber;
              change({ minutes: minutes > 0 && minutes <= 60 ? minutes : null });
            }}
          />
        </label>
      </details>
    </li>
  );
}
