import './embed-dialog.css';
import { useId, useState } from 'react';
import type { Appearance, EmbedPart } from '../../../state/shell';
import type { FrameHeight } from '../../../view/embed/embed-code';
import { Modal } from '../../common/modal';
import { LinkFiguresChoice } from '../link-figures';
import { CodeBlock } from './code-block';
import { FrameHeightField } from './frame-height';

export interface EmbedChoice {
  readonly parts: readonly EmbedPart[];
  readonly appearance: Appearance;
  /** CSS pixels; `null`: as measured. */
  readonly height: number | null;
  /** The host refuses `style` attributes. */
  readonly strict: boolean;
  /** The frame holds the figures on screen. */
  readonly fixed: boolean;
}

/** The same embed written in several ways, for several kinds of sites. */
export interface EmbedForm {
  readonly id: 'cadre' | 'ecouteur' | 'ligne' | 'image';
  readonly label: string;
  readonly why: string;
  readonly code: string;
  /** Rules for the sheet of a strict host; `null` where the code has none. */
  readonly styles: string | null;
}

/** Widths of a frame at which it is measured and looked at, CSS pixels. */
export const EMBED_WIDTHS = [320, 640, 960] as const;

interface Props {
  readonly choice: EmbedChoice;
  readonly onChoice: (choice: EmbedChoice) => void;
  readonly forms: readonly EmbedForm[];
  /** Height of the frame, CSS pixels, and what its content needs at each width. */
  readonly height: number;
  readonly measured: readonly FrameHeight[];
  /** Which figures a fixed frame holds; `null` where they have no name. */
  readonly figures: string | null;
  /** Address shown in the preview; `null` where no frame can hold it. */
  readonly preview: string | null;
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

/** Builds the code of an embed from the live view: what it shows, how it looks at three widths, three forms to copy. */
export function EmbedDialog(props: Props) {
  const { choice, onChoice, forms, height, measured, preview, picture, figures, onClose } = props;
  const [width, setWidth] = useState<number>(EMBED_WIDTHS[1]);
  const [form, setForm] = useState<EmbedForm['id']>('cadre');
  const [saved, setSaved] = useState('');
  const id = useId();
  const shown = forms.find((candidate) => candidate.id === form);
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
          {/* The other forms take the height of their content: a number there would change nothing. */}
          {form === 'cadre' ? (
            <FrameHeightField
              height={height}
              measured={measured}
              onHeight={(typed) => onChoice({ ...choice, height: typed })}
            />
          ) : null}
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
              <span>
                <strong>{candidate.label}</strong> <span className="quiet">{candidate.why}</span>
              </span>
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={choice.strict}
              onChange={(event) => onChoice({ ...choice, strict: event.target.checked })}
            />{' '}
            <span>
              Mon site refuse l’attribut <code>style</code>&nbsp;: une classe le remplace
            </span>
          </label>
        </fieldset>
        <LinkFiguresChoice
          figures={figures}
          fixed={choice.fixed}
          onFixed={(fixed) => onChoice({ ...choice, fixed })}
        />
      </div>
      {form === 'image' && picture ? (
        <p>
          Cette vue n’est pas parmi les images du site. Enregistrez <strong>{picture.name}</strong>,
          déposez-la dans votre site, et remplacez son adresse dans le code.{' '}
          <button
            type="button"
            className="button"
            onClick={() => picture.onSave().then(setSaved, () => setSaved('L’image n’a pas pu être faite.'))}
          >
            Enregistrer l’image
          </button>{' '}
          <span role="status">{saved}</span>
        </p>
      ) : null}
      <CodeBlock
        key={form}
        label="Code à coller dans la page"
        button="Copier le code"
        done="Code copié."
        code={shown?.code ?? ''}
        rows={7}
      />
      {choice.strict && shown?.styles ? (
        <CodeBlock
          label="Règles à ajouter à la feuille de style du site"
          button="Copier les règles"
          done="Règles copiées."
          code={shown.styles}
          rows={5}
        />
      ) : null}
      {preview === null ? null : (
        <>
          <fieldset className="embed-widths">
            <legend>Aperçu</legend>
            {EMBED_WIDTHS.map((value) => (
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
              height={height}
              sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
            />
          </section>
        </>
      )}
    </Modal>
  );
}
