import type { Certainty } from '../../domain/certainty/certainty';
import { DEGREE_WORD, reasonTexts } from '../../domain/certainty/words';
import type { SourceRef } from '../../domain/pacts';
import type { Provenance } from '../../view/figure';
import { useCopy } from './copy';

/** Above this number, places of the deck are told slide by slide, each opened by a click. */
const SEVERAL = 3;

/** What stands on one slide: the reader is told its name once. */
const bySlide = (refs: readonly SourceRef[]): readonly (readonly [string, readonly SourceRef[]])[] => {
  const slides = new Map<string, SourceRef[]>();
  for (const ref of refs) {
    const key = JSON.stringify([ref.section, ref.diapositive]);
    slides.set(key, [...(slides.get(key) ?? []), ref]);
  }
  return [...slides];
};

/** A slide by its name, which leads to it where the deck is public. */
function Slide({ source, link = true }: { readonly source: SourceRef; readonly link?: boolean }) {
  const { slide } = useCopy();
  const address = link ? slide(source.diapositive) : null;
  return (
    <>
      <span className="quiet">{source.section}</span> ›{' '}
      {address === null ? (
        source.diapositive
      ) : (
        <a href={address} target="_blank" rel="noopener">
          {source.diapositive}
        </a>
      )}
    </>
  );
}

const line = ({ rubrique, rang }: SourceRef): string =>
  [rubrique, rang === null ? null : `ligne ${rang}`].filter((part) => part !== null).join(', ');

/** A reference to a whole slide is no line of it. */
function countOf(refs: readonly SourceRef[]): string {
  const lines = refs.filter((source) => line(source) !== '').length;
  return lines === 0 ? 'toute la diapositive' : `${lines} ${lines > 1 ? 'lignes' : 'ligne'}`;
}

const Whole = ({ source, link = true }: { readonly source: SourceRef; readonly link?: boolean }) => (
  <>
    <Slide source={source} link={link} />
    {line(source) === '' ? '' : ` › ${line(source)}`}
  </>
);

/** Leads to a slide whose name stands in the summary above. */
function SlideLink({ source }: { readonly source: SourceRef | undefined }) {
  const { slide } = useCopy();
  const address = source ? slide(source.diapositive) : null;
  return address === null ? null : (
    <li>
      <a href={address} target="_blank" rel="noopener">
        Ouvrir cette diapositive
      </a>
    </li>
  );
}

function Refs({ refs }: { readonly refs: readonly SourceRef[] }) {
  if (refs.length <= SEVERAL)
    return (
      <ul className="refs">
        {refs.map((source) => (
          <li key={JSON.stringify(source)}>
            <Whole source={source} />
          </li>
        ))}
      </ul>
    );
  return (
    <ul className="refs">
      {bySlide(refs).map(([key, own]) => (
        <li key={key}>
          <details>
            <summary>
              {own[0] ? <Slide source={own[0]} link={false} /> : null} — {countOf(own)}
            </summary>
            <ul>
              <SlideLink source={own[0]} />
              {own.map((source) => (
                <li key={JSON.stringify(source)}>{line(source) || 'toute la diapositive'}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Places of the deck; what does not come from it has none. */
const refsOf = (provenance: Provenance): readonly SourceRef[] =>
  'refs' in provenance ? provenance.refs : [];

/** Where every part is exact. */
const EXACT: Readonly<Record<Provenance['kind'], string>> = {
  support: 'exact, tel que dans le support',
  calcul: 'exact, calculé sur ce que dit le support',
  cog: 'exact, dénombré à la date du COG',
  public: 'exact, tel que dans cette source',
};

interface Props {
  readonly provenance: Provenance;
  /** Of a figure; absent for words that are none. */
  readonly certainty?: Certainty;
  /** True for the absence of a figure: it is no more or less precise, and is a reading all the same. */
  readonly absent?: boolean;
}

/** How sure a figure is, and every part that makes it so. */
function CertaintyText({
  certainty,
  kind,
  absent,
}: {
  readonly certainty: Certainty;
  readonly kind: Provenance['kind'];
  readonly absent: boolean;
}) {
  if (certainty.degree === 'exact') return <dd>{absent ? 'celle du support' : EXACT[kind]}</dd>;
  return (
    <dd>
      {absent ? null : <strong>{DEGREE_WORD[certainty.degree]}</strong>}
      <ul className="source-reasons">
        {reasonTexts(certainty).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </dd>
  );
}

/** Where a figure comes from: place in the deck, reading rule, precision, date in words. */
export function ProvenanceText({ provenance, certainty, absent = false }: Props) {
  const { kind, rule } = provenance;
  const { origin, date } = useCopy();
  const refs = refsOf(provenance);
  return (
    <>
      <p>{provenance.kind === 'public' ? `${provenance.source}.` : origin[provenance.kind]}</p>
      <dl className="source-dl">
        {rule ? (
          <>
            <dt>Lecture</dt>
            <dd>{rule}</dd>
          </>
        ) : null}
        {certainty ? (
          <>
            <dt>{absent ? 'Absence lue ainsi' : 'Précision'}</dt>
            <CertaintyText certainty={certainty} kind={kind} absent={absent} />
          </>
        ) : null}
        <dt>Date</dt>
        <dd>{provenance.kind === 'public' ? provenance.millesime : date[provenance.kind]}</dd>
      </dl>
      {refs.length > 0 ? (
        <>
          <p className="quiet">Dans le support (partie › diapositive › rubrique, ligne)&nbsp;:</p>
          <Refs refs={refs} />
        </>
      ) : null}
    </>
  );
}

/** Source of a whole sheet: its place in the deck at once; what sheets say alike, by a click. */
export function FoldedSource({ provenance }: Pick<Props, 'provenance'>) {
  const refs = refsOf(provenance);
  const [first] = refs;
  const { origin } = useCopy();
  return (
    <details className="sheet-source">
      <summary>
        {/* A summary folds: what it names is led to from below. */}
        {first ? (
          <Whole source={first} link={false} />
        ) : provenance.kind === 'public' ? (
          provenance.source
        ) : (
          origin[provenance.kind]
        )}
        {refs.length > 1 ? ` (et ${refs.length - 1} autre${refs.length > 2 ? 's' : ''})` : ''}
      </summary>
      <ProvenanceText provenance={provenance} />
    </details>
  );
}
