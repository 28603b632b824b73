import './embed-dialog.css';
import { useId, useRef, useState } from 'react';
import type { Appearance, EmbedPart } from '../../state/shell';
import { Modal } from '../common/modal';

export interface EmbedChoice {
  readonly parts: readonly EmbedPart[];
  readonly appearance: Appearance;
  /** CSS pixels. */
  readonly height: number;
}

/** The same embed written in several ways, for several kinds of sites. */
export interface EmbedForm {
  readonly id: 'cadre' | 'ecouteur' | 'ligne' | 'image';
  readonly label: string;
  readonly why: string;
  readonly code: string;
}

interface Props {
  readonly choice: EmbedChoice;
  readonly onChoice: (choice: EmbedChoice) => void;
  readonly forms: readonly EmbedForm[];
  /** Address shown in the preview. */
  readonly preview: string;
  /** The picture form needs a file that the site does not hold: its name, and how to get it; `null` when it is there. */
  readonly picture: { readonly name: string; readonly onSave: () => Promise<string> } | null;
  readonly onClose: () => void;
}

const PARTS: readonly { readonly part: EmbedPart; readonly label: string }[] = [
  { part: 'titre', label: 'Titre' },
  { part: 'legende', label: 'Légende' },
  { part: 'fiche', label: 'Fiche du territoire choisi' },
  { part: 'recherche', label: 'Recherche' },
  { part: 'reglages', label: 'Réglages' },
  { part: 'tableau', label: 'Tableau' },
];
const LOOKS: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: 'clair', label: 'Clair' },
  { value: 'sombre', label: 'Sombre' },
  { value: 'auto', label: 'Comme l’appareil du lecteur' },
];
const WIDTHS = [320, 640, 960] as const;
const HEIGHTS = { least: 300, most: 1400, step: 20 } as const;

/** Builds the code of an embed from the live view: what it shows, how it looks at three widths, three forms to copy. */
export function EmbedDialog({ choice, onChoice, forms, preview, picture, onClose }: Props) {
  const [width, setWidth] = useState<number>(WIDTHS[1]);
  const [form, setForm] = useState<EmbedForm['id']>('cadre');
  const [status, setStatus] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const shown = forms.find((candidate) => candidate.id === form);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(shown?.code ?? '');
      setStatus('Code copié.');
    } catch {
      area.current?.select();
      setStatus('Copie refusée par le navigateur\u00a0: le code est sélectionné, copiez-le avec Ctrl+C.');
    }
  };
  return (
    <Modal title="Intégrer cette vue dans une page" onClose={onClose} wide>
      <div className="embed-options">
        <fieldset>
          <legend>Autour de la carte</legend>
          {PARTS.map(({ part, label }) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={choice.parts.includes(part)}
                onChange={(event) =>
                  onChoice({
                    ...choice,
                    parts: PARTS.map((row) => row.part).filter((other) =>
                      other === part ? event.target.checked : choice.parts.includes(other),
                    ),
                  })
                }
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Apparence</legend>
          {LOOKS.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-look`}
                checked={choice.appearance === value}
                onChange={() => onChoice({ ...choice, appearance: value })}
              />{' '}
              {label}
            </label>
          ))}
          <label className="embed-height">
            Hauteur du cadre, en pixels
            <input
              type="number"
              min={HEIGHTS.least}
              max={HEIGHTS.most}
              step={HEIGHTS.step}
              value={choice.height}
              onChange={(event) => {
                const height = event.target.valueAsNumber;
                if (Number.isFinite(height)) {
                  onChoice({
                    ...choice,
                    height: Math.round(Math.min(Math.max(height, HEIGHTS.least), HEIGHTS.most)),
                  });
                }
              }}
            />
          </label>
        </fieldset>
        <fieldset>
          <legend>Forme du code</legend>
          {forms.map((candidate) => (
            <label key={candidate.id}>
              <input
                type="radio"
                name={`${id}-form`}
                checked={form === candidate.id}
                onChange={() => setForm(candidate.id)}
              />{' '}
              <strong>{candidate.label}</strong> <span className="quiet">{candidate.why}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {form === 'image' && picture ? (
        <p>
          Cette vue n’est pas parmi les images du site. Enregistrez <strong>{picture.name}</strong>,
          déposez-la dans votre site, et remplacez son adresse dans le code.{' '}
          <button
            type="button"
            className="button"
            onClick={() =>
              picture.onSave().then(setStatus, () => setStatus('L’image n’a pas pu être faite.'))
            }
          >
            Enregistrer l’image
          </button>
        </p>
      ) : null}
      <label htmlFor={`${id}-code`}>Code à coller dans la page</label>
      <textarea
        id={`${id}-code`}
        ref={area}
        className="embed-code"
        readOnly
        rows={7}
        value={shown?.code ?? ''}
        onFocus={(event) => event.target.select()}
      />
      <p>
        <button type="button" className="button button-main" onClick={copy}>
          Copier le code
        </button>{' '}
        <span role="status">{status}</span>
      </p>
      <fieldset className="embed-widths">
        <legend>Aperçu</legend>
        {WIDTHS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-width`}
              checked={width === value}
              onChange={() => setWidth(value)}
            />{' '}
            {value}&nbsp;pixels
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="embed-preview" tabIndex={0} aria-label="Aperçu">
        <iframe
          key={preview}
          src={preview}
          title="Aperçu de la vue intégrée"
          width={width}
          height={choice.height}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        />
      </section>
    </Modal>
  );
}
