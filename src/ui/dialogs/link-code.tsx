import './link-code.css';

interface Props {
  readonly link: string;
  /** Which figures the link shows. */
  readonly figures: string;
  /** The code as `data:` address; `null` where the link is too long for one. */
  readonly picture: string | null;
  readonly onSave: (format: 'svg' | 'png') => void;
}

/** The link as a code to point a phone at: on a slide, on paper. */
export const LinkCode = ({ link, figures, picture, onSave }: Props) => (
  <details className="link-code">
    <summary>Code QR</summary>
    {picture === null ? (
      <p>Ce lien est trop long pour un code QR&nbsp;: retirez une sélection ou un filtre, ou copiez-le.</p>
    ) : (
      <>
        <img src={picture} alt={`Code QR qui ouvre ${link}`} width="220" height="220" />
        <p className="quiet">Ouvre la vue affichée sur un téléphone, {figures}.</p>
        <button type="button" className="button" onClick={() => onSave('svg')}>
          Code en SVG
        </button>
        <button type="button" className="button" onClick={() => onSave('png')}>
          Code en PNG
        </button>
      </>
    )}
  </details>
);
