import { usualDegree } from '../../domain/certainty/words';
import type { AmountRow, PlaceLink, SchemeTag, TerritorySheet } from '../../view/panel-view';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import { Glossed } from '../common/term';
import type { Dispatch } from '../common/types';
import { SureLine, SureWord } from './sure';

/** Administrative parents, each a link, then the place itself. */
export function Breadcrumb({
  links,
  here,
  dispatch,
}: {
  links: readonly PlaceLink[];
  here: string;
  /** `null` on the page before the interface: a button would answer nothing yet. */
  dispatch: Dispatch | null;
}) {
  return (
    <nav aria-label="Fil d’Ariane" className="breadcrumb">
      <ol>
        {links.map((link) => (
          <li key={link.key}>{dispatch ? <PlaceButton link={link} dispatch={dispatch} /> : link.label}</li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** What the sheet of a territory begins with: where it is, what it is, and the sentence that answers. */
export const SheetHead = ({
  sheet,
  dispatch,
}: {
  readonly sheet: Pick<TerritorySheet, 'breadcrumb' | 'titre' | 'nature' | 'answer'>;
  readonly dispatch: Dispatch | null;
}) => (
  <>
    <Breadcrumb links={sheet.breadcrumb} here={sheet.titre} dispatch={dispatch} />
    <h2>{sheet.titre}</h2>
    <p className="nature">
      <Glossed text={sheet.nature} />
    </p>
    <p className="answer">
      <Glossed text={sheet.answer} />
    </p>
  </>
);

const PRECISION: Readonly<Record<SchemeTag['precision'], string>> = {
  exact: ' · exact',
  interprete: ' · interprété',
  approche: ' · approché',
};
/** More than this many tags would push the actions out of sight. */
const TAGS_SHOWN = 4;

function Tag({ tag, dispatch }: { readonly tag: SchemeTag; readonly dispatch: Dispatch }) {
  return (
    <li>
      <button
        type="button"
        className={`tag tag-${tag.precision}`}
        title={tag.motif}
        onClick={() => dispatch({ kind: 'select', place: tag.link.place, add: false })}
      >
        <span className="tag-line">
          <strong>{tag.link.label}</strong>
          <span className="tag-nature">{tag.link.nature}</span>
        </span>
        <span className="quiet">
          {tag.coverage}
          {PRECISION[tag.precision]}
        </span>
      </button>
    </li>
  );
}

/** Schemes that apply: dashed when the perimeter is interpreted, dashed and hatched when it is approached. */
export function Tags({
  tags,
  empty,
  dispatch,
}: {
  tags: readonly SchemeTag[];
  empty: string;
  dispatch: Dispatch;
}) {
  if (tags.length === 0) return <p className="quiet">{empty}</p>;
  const list = (some: readonly SchemeTag[]) => (
    <ul className="tags">
      {some.map((tag) => (
        <Tag key={tag.link.key} tag={tag} dispatch={dispatch} />
      ))}
    </ul>
  );
  if (tags.length <= TAGS_SHOWN + 1) return list(tags);
  return (
    <>
      {list(tags.slice(0, TAGS_SHOWN))}
      <details className="more">
        <summary>Voir les {tags.length - TAGS_SHOWN} autres</summary>
        {list(tags.slice(TAGS_SHOWN))}
      </details>
    </>
  );
}

/** One line an amount, its parties as links; shared ones are marked. */
export function Amounts({ rows, dispatch }: { rows: readonly AmountRow[]; dispatch: Dispatch }) {
  const figures = rows.map(({ figure }) => figure);
  const { usual } = usualDegree(figures);
  return (
    <>
      <ul className="amounts">
        {rows.map((row) => (
          <li key={row.id} className={row.partage ? 'amount-row amount-shared' : 'amount-row'}>
            <span>
              {row.places.map((link, i) => (
                <span key={link.key}>
                  {i > 0 ? ', ' : ''}
                  <PlaceButton link={link} dispatch={dispatch} />
                </span>
              ))}
              {row.libelle ? <span> — {row.libelle}</span> : null}
              {row.partage ? <span className="quiet"> · partagé, non réparti</span> : null}{' '}
              <SureWord figure={row.figure} usual={usual} />
            </span>
            <FigureButton figure={row.figure} look="row" />
          </li>
        ))}
      </ul>
      <SureLine figures={figures} what="Montants" />
    </>
  );
}
