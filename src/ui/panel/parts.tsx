import type { ReactNode } from 'react';
import { usualDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import type { AmountRow, BarRow, PlaceLink, SchemeTag } from '../../view/panel-view';
import { Bar } from '../common/bar';
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
  dispatch: Dispatch;
}) {
  return (
    <nav aria-label="Fil d’Ariane" className="breadcrumb">
      <ol>
        {links.map((link) => (
          <li key={link.key}>
            <PlaceButton link={link} dispatch={dispatch} />
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** Key figures in cards; each opens its source, and all say how sure they are. */
export function Cards({ figures, about }: { figures: readonly Figure[]; about: string }) {
  const { usual } = usualDegree(figures);
  return (
    <>
      <ul className="cards">
        {figures.map((figure) => (
          <li key={`${figure.unit}-${figure.label}`} className="card">
            <FigureButton figure={figure} about={`${figure.label}, ${about}`} look="card" />
            <span className="card-label">{figure.label}</span>
            <SureWord figure={figure} usual={usual} />
          </li>
        ))}
      </ul>
      <SureLine figures={figures} />
    </>
  );
}

/** Part of a sheet under its title. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Part of a sheet that waits under its title. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="sheet-section sheet-fold">
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}

/** A bar a row, with its amount. */
export function Bars({ bars, about }: { bars: readonly BarRow[]; about: string }) {
  const figures = bars.map(({ figure }) => figure);
  const { usual } = usualDegree(figures);
  return (
    <>
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.id}>
            <span className="bar-line">
              <span>
                {bar.label} <SureWord figure={bar.figure} usual={usual} />
              </span>
              <FigureButton figure={bar.figure} about={`${bar.label}, ${about}`} look="row" />
            </span>
            <Bar ratio={bar.ratio} />
          </li>
        ))}
      </ul>
      <SureLine figures={figures} what="Montants" />
    </>
  );
}

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

/** What must be known to read the figures above. */
export const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note}>
          <Glossed text={note} />
        </li>
      ))}
    </ul>
  );
