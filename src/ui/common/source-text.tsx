import type { SourceRef } from '../../domain/pacts';
import type { Provenance } from '../../view/figure';

function Ref({ source }: { readonly source: SourceRef }) {
  return (
    <li>
      <span className="quiet">{source.section}</span> › {source.diapositive}
      {source.rubrique ? ` › ${source.rubrique}` : ''}
      {source.rang === null ? '' : `, ligne ${source.rang}`}
    </li>
  );
}

const DECK = '«\u00a0Le pacte des Solidarités en Hauts-de-France\u00a0»';
const ORIGIN: Readonly<Record<Provenance['kind'], string>> = {
  support: `Support ${DECK}.`,
  calcul: `Calculé à partir du support ${DECK}.`,
  cog: 'Code officiel géographique 2026 (INSEE, Etalab)\u00a0: composition des territoires et population municipale.',
};
/** Where nothing surer or less sure is said of the figure itself. */
const PRECISION: Readonly<Record<Provenance['kind'], string>> = {
  support: 'telle que dans le support',
  calcul: 'somme exacte de ce que dit le support',
  cog: 'dénombrement exact à la date du COG',
};
const DATE: Readonly<Record<Provenance['kind'], string>> = {
  support: 'support non daté, pactes 2024-2027',
  calcul: 'support non daté, pactes 2024-2027\u00a0; populations du COG 2026',
  cog: 'COG 2026',
};

interface Props {
  readonly provenance: Provenance;
  readonly precision?: string | undefined;
}

/** Where a figure comes from: place in the deck, reading rule, precision, date in words. */
export function ProvenanceText({ provenance, precision }: Props) {
  const { kind, rule } = provenance;
  const refs = kind === 'cog' ? [] : provenance.refs;
  return (
    <>
      <p>{ORIGIN[kind]}</p>
      <dl className="source-dl">
        {rule ? (
          <>
            <dt>Lecture</dt>
            <dd>{rule}</dd>
          </>
        ) : null}
        <dt>Précision</dt>
        <dd>{precision ?? PRECISION[kind]}</dd>
        <dt>Date</dt>
        <dd>{DATE[kind]}</dd>
      </dl>
      {refs.length > 0 ? (
        <>
          <p className="quiet">Dans le support (partie › diapositive › rubrique, ligne)&nbsp;:</p>
          <ul className="refs">
            {refs.map((source) => (
              <Ref key={JSON.stringify(source)} source={source} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
