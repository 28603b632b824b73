import { useState } from 'react';
import type { SourceRef } from '../../domain/pacts';
import type { Figure, Provenance } from '../../view/figure';
import { Modal } from './modal';

function Ref({ source }: { readonly source: SourceRef }) {
  return (
    <li>
      <span className="quiet">{source.section}</span> › {source.diapositive}
      {source.rubrique ? ` › ${source.rubrique}` : ''}
      {source.rang === null ? '' : `, ligne ${source.rang}`}
    </li>
  );
}

/** Where a figure comes from: place in the deck, reading rule, vintage. */
export function ProvenanceText({ provenance }: { readonly provenance: Provenance }) {
  switch (provenance.kind) {
    case 'cog':
      return (
        <>
          <p>
            Code officiel géographique 2026 (INSEE, Etalab) : composition des territoires et population
            municipale.
          </p>
          {provenance.rule ? <p>{provenance.rule}</p> : null}
        </>
      );
    case 'support':
    case 'calcul':
      return (
        <>
          <p>
            {provenance.kind === 'calcul'
              ? 'Calculé à partir du support « Le pacte des Solidarités en Hauts-de-France ».'
              : 'Support « Le pacte des Solidarités en Hauts-de-France ».'}
          </p>
          {provenance.rule ? <p>{provenance.rule}</p> : null}
          {provenance.refs.length > 0 ? (
            <ul className="refs">
              {provenance.refs.map((source) => (
                <Ref key={JSON.stringify(source)} source={source} />
              ))}
            </ul>
          ) : null}
        </>
      );
  }
}

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
  const label = about ?? figure.label;
  return (
    <>
      <button
        type="button"
        className={look ? LOOK[look] : 'figure-button'}
        aria-haspopup="dialog"
        aria-label={`${figure.text}, ${label} : voir la source`}
        title="Voir la source"
        onClick={() => setOpen(true)}
      >
        {figure.text}
      </button>
      {open ? (
        <Modal title="D’où vient ce chiffre ?" onClose={() => setOpen(false)}>
          <p className="source-figure">
            <strong>{figure.exact ?? figure.text}</strong> — {label}
          </p>
          {figure.note ? <p>{figure.note}</p> : null}
          <ProvenanceText provenance={figure.provenance} />
          <p className="quiet">
            Support non daté, pactes 2024-2027. Licence des chiffres : à confirmer par l’éditeur.
          </p>
        </Modal>
      ) : null}
    </>
  );
}
