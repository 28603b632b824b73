import { useEffect, useId, useState } from 'react';
import { SCENES } from '../../pack';
import {
  copied,
  fieldText,
  isRepeated,
  moved,
  readShowText,
  removed,
  SCENE_FIELDS,
  type SceneText,
  type ShowText,
  sceneOfFault,
  withField,
  withScene,
  writeShowText,
} from '../../scenes/edit-scenes';
import type { AtelierWork } from '../hooks/use-atelier';

interface FieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly long: boolean;
  readonly put: (text: string) => void;
}

function Field({ label, help, value, long, put }: FieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const id = useId();
  const common = {
    id,
    'aria-describedby': `${id}-aide`,
    value: text,
    onBlur: () => {
      if (text !== value) put(text);
    },
  };
  return (
    <div className="at-whole">
      <label htmlFor={id}>{label}</label>{' '}
      <span id={`${id}-aide`} className="quiet">
        {help}
      </span>
      {long ? (
        <textarea rows={3} {...common} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      ) : (
        <input type="text" {...common} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      )}
    </div>
  );
}

const titleOf = (scene: SceneText | undefined, at: number): string =>
  `${at + 1}. ${typeof scene?.titre === 'string' && scene.titre !== '' ? scene.titre : 'sans titre'}`;

/** The words of the show beside the figures that they name. */
export function ScenesStep({ work }: { readonly work: AtelierWork }) {
  const { state, scenes, edit, check } = work;
  const text = state.pack.texts.get(SCENES) ?? '';
  const show = readShowText(text);
  const [at, setAt] = useState(0);
  const place = Math.min(at, (show?.scenes.length ?? 1) - 1);
  const scene = show?.scenes[place];
  const write = (next: ShowText, label: string): void =>
    edit([{ kind: 'text', path: SCENES, text: writeShowText(next) }], label);
  const own = scenes.faults.filter((fault) => sceneOfFault(fault) === place);
  return (
    <>
      {check.pacts === null ? (
        <p className="at-note">Les scènes seront vérifiées quand les tableaux n’auront plus de faute.</p>
      ) : scenes.faults.length === 0 ? (
        <p className="at-note at-note-good">Aucune faute dans les scènes.</p>
      ) : (
        <div className="at-note at-note-warn">
          <p>
            {scenes.faults.length} faute{scenes.faults.length > 1 ? 's' : ''} dans les scènes&nbsp;:
          </p>
          <ul className="at-list">
            {scenes.faults.map((fault) => {
              const rank = sceneOfFault(fault);
              return (
                <li key={fault}>
                  {rank === null ? (
                    fault
                  ) : (
                    <button type="button" className="at-link" onClick={() => setAt(rank)}>
                      {fault}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {scenes.warnings.map((sentence) => (
        <p key={sentence} className="at-note">
          {sentence}
        </p>
      ))}
      {show && scene ? (
        <div className="at-scenes">
          <nav className="at-tables" aria-label="Scènes">
            <ol>
              {show.scenes.map((one, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a scene is its place, and two may be alike
                <li key={i}>
                  <button
                    type="button"
                    aria-current={i === place ? 'true' : undefined}
                    onClick={() => setAt(i)}
                  >
                    {titleOf(one, i)}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <section aria-labelledby="at-scene">
            <h3 id="at-scene">{titleOf(scene, place)}</h3>
            {isRepeated(scene) ? <p className="quiet">Montrée une fois par axe.</p> : null}
            {own.map((fault) => (
              <p key={fault} className="at-note at-note-warn">
                {fault}
              </p>
            ))}
            {SCENE_FIELDS.map(({ key, label, kind, help }) => (
              <Field
                key={`${place} ${key}`}
                label={label}
                help={help}
                value={fieldText(scene, key)}
                long={kind === 'text' || kind === 'lines'}
                put={(typed) =>
                  write(
                    withScene(show, place, withField(scene, key, typed)),
                    `scène ${place + 1}, ${label.toLowerCase()}`,
                  )
                }
              />
            ))}
            <div className="at-buttons">
              <button
                type="button"
                className="at-button"
                disabled={place === 0}
                onClick={() => {
                  write(moved(show, place, -1), `avancer la scène ${place + 1}`);
                  setAt(place - 1);
                }}
              >
                Plus tôt
              </button>
              <button
                type="button"
                className="at-button"
                disabled={place === show.scenes.length - 1}
                onClick={() => {
                  write(moved(show, place, 1), `reculer la scène ${place + 1}`);
                  setAt(place + 1);
                }}
              >
                Plus tard
              </button>
              <button
                type="button"
                className="at-button"
                onClick={() => {
                  write(copied(show, place), `copier la scène ${place + 1}`);
                  setAt(place + 1);
                }}
              >
                Copier cette scène
              </button>
              <button
                type="button"
                className="at-button"
                disabled={show.scenes.length === 1}
                onClick={() => write(removed(show, place), `retirer la scène ${place + 1}`)}
              >
                Retirer cette scène
              </button>
            </div>
          </section>
        </div>
      ) : null}
      <details>
        <summary>Le texte entier des scènes (JSON)</summary>
        <Field
          label="scenes/pactes.json"
          help="Pour qui le connaît&nbsp;: tout ce que le formulaire ne montre pas."
          value={text}
          long
          put={(typed) => edit([{ kind: 'text', path: SCENES, text: typed }], 'texte des scènes')}
        />
      </details>
    </>
  );
}
