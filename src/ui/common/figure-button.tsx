import { useState } from 'react';
import type { Certainty } from '../../domain/certainty/certainty';
import { degreeOf, sureText, withDegree } from '../../domain/certainty/words';
import type { Figure, Provenance } from '../../view/figure';
import { useCopy } from './copy';
import { Modal } from './modal';
import { ProvenanceText } from './source-text';

interface Props {
  readonly figure: Figure;
  /** What the figure is about, for a reader who hears the button alone. */
  readonly about?: string;
  /** `card`: large, alone; `row`: at the end of a line. */
  readonly look?: 'card' | 'row';
}

const LOOK = {
  card: 'figure-button figure-big',
  row: 'figure-button figure-end',
} as const;

/** A figure that opens its source. */
export function FigureButton({ figure, about, look }: Props) {
  const [open, setOpen] = useState(false);
  const { licence } = useCopy();
  const label = about ?? figure.label;
  const sure = (degreeOf(figure) ?? 'exact') === 'exact';
  const told = sureText(figure);
  return (
    <>
      <button
        type="button"
        className={`${look ? LOOK[look] : 'figure-button'}${sure ? '' : ' figure-weak'}`}
        aria-haspopup="dialog"
        aria-label={`${figure.text}, ${withDegree(label, figure)}\u00a0: voir la source`}
        title={told === null ? 'Voir la source' : `${told}. Voir la source`}
        onClick={() => setOpen(true)}
      >
        {figure.text}
      </button>
      {open ? (
        <Modal title={'D’où vient ce chiffre\u00a0?'} onClose={() => setOpen(false)}>
          <p className="source-figure">
            <strong>{figure.exact ?? figure.text}</strong> — {label}
          </p>
          {figure.note ? <p>{figure.note}</p> : null}
          <ProvenanceText
            provenance={figure.provenance}
            certainty={figure.certainty}
            absent={figure.value === null}
          />
          <p className="quiet">{licence}</p>
        </Modal>
      ) : null}
    </>
  );
}

interface SourceProps {
  readonly provenance: Provenance;
  /** What the source is of: the words beside the button. */
  readonly about: string;
  /** Of the figures among them. */
  readonly certainty?: Certainty;
}

/** Opens the source of words that are no figure: a fact of the method, a line of a contract. */
export function SourceButton({ provenance, about, certainty }: SourceProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="figure-button source-button"
        aria-haspopup="dialog"
        aria-label={`source\u00a0: ${about}`}
        onClick={() => setOpen(true)}
      >
        source
      </button>
      {open ? (
        <Modal title={'D’où vient cette ligne\u00a0?'} onClose={() => setOpen(false)}>
          <p className="source-figure">{about}</p>
          <ProvenanceText provenance={provenance} {...(certainty ? { certainty } : {})} />
        </Modal>
      ) : null}
    </>
  );
}
