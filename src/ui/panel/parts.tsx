import type { ReactNode } from 'react';
import type { Figure } from '../../view/figure';
import type {
  ActionGroup,
  ActionRow,
  AmountRow,
  BarRow,
  PlaceLink,
  SchemeTag,
  UnitRow,
} from '../../view/panel-view';
import { Bar } from '../common/bar';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';

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

/** Key figures in cards; each opens its source. */
export function Cards({ figures, about }: { figures: readonly Figure[]; about: string }) {
  return (
    <ul className="cards">
      {figures.map((figure) => (
        <li key={`${figure.unit}-${figure.label}`} className="card">
          <FigureButton
            figure={figure}
            about={`${figure.label}, ${about}`}
            className="figure-button figure-big"
          />
          <span className="card-label">{figure.label}</span>
        </li>
      ))}
    </ul>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function Bars({ bars, about }: { bars: readonly BarRow[]; about: string }) {
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.id}>
          <span className="bar-line">
            <span>{bar.label}</span>
            <FigureButton figure={bar.figure} about={`${bar.label}, ${about}`} />
          </span>
          <Bar ratio={bar.ratio} />
        </li>
      ))}
    </ul>
  );
}

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
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag.link.key}>
          <button
            type="button"
            className={`tag tag-${tag.precision}`}
            title={tag.motif}
            onClick={() => dispatch({ kind: 'select', place: tag.link.place, add: false })}
          >
            <strong>{tag.link.label}</strong>
            <span>
              {tag.link.nature} · {tag.coverage}
            </span>
            <span className="quiet">{tag.motif}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Amounts({ rows, dispatch }: { rows: readonly AmountRow[]; dispatch: Dispatch }) {
  return (
    <ul className="amounts">
      {rows.map((row) => (
        <li key={row.id} className={row.partage ? 'amount-shared' : undefined}>
          <span>
            {row.places.map((link, i) => (
              <span key={link.key}>
                {i > 0 ? ', ' : ''}
                <PlaceButton link={link} dispatch={dispatch} />
              </span>
            ))}
            {row.libelle ? <span> — {row.libelle}</span> : null}
            {row.partage ? <span className="quiet"> · partagé, non ventilé</span> : null}
          </span>
          <FigureButton figure={row.figure} />
        </li>
      ))}
    </ul>
  );
}

export function ActionItem({ row, dispatch }: { row: ActionRow; dispatch: Dispatch }) {
  return (
    <li className="action">
      <span className="action-main">
        <button
          type="button"
          className="link action-title"
          onClick={() => dispatch({ kind: 'select-action', id: row.id })}
        >
          {row.titre}
        </button>
        <span className="quiet">
          {row.detail}
          {row.inspirante ? ' · inspirante' : ''}
        </span>
      </span>
      <span className="action-amounts">
        {row.amounts.map((figure) => (
          <FigureButton key={`${figure.label}-${figure.text}`} figure={figure} />
        ))}
        {row.partage ? <span className="quiet">partagé</span> : null}
      </span>
    </li>
  );
}

export function Groups({
  groups,
  open,
  dispatch,
}: {
  groups: readonly ActionGroup[];
  open: boolean;
  dispatch: Dispatch;
}) {
  if (groups.length === 0) return <p className="quiet">Aucune action citée pour ce choix.</p>;
  return (
    <>
      {groups.map((group) => (
        <details key={group.id} className="action-group" open={open}>
          <summary>
            {group.titre} <span className="quiet">— {group.count}</span>
          </summary>
          {group.sousGroupes.map((sub) => (
            <div key={sub.titre}>
              <h4>{sub.titre}</h4>
              <ul className="actions">
                {sub.actions.map((row) => (
                  <ActionItem key={row.id} row={row} dispatch={dispatch} />
                ))}
              </ul>
            </div>
          ))}
        </details>
      ))}
    </>
  );
}

const SHORT_LIST = 12;

/** List of places; long ones are folded. */
export function PlaceList({
  links,
  what,
  dispatch,
}: {
  links: readonly PlaceLink[];
  what: string;
  dispatch: Dispatch;
}) {
  const list = (
    <ul className="places">
      {links.map((link) => (
        <li key={link.key}>
          <PlaceButton link={link} dispatch={dispatch} />
        </li>
      ))}
    </ul>
  );
  if (links.length <= SHORT_LIST) return list;
  return (
    <details>
      <summary>
        Voir les {links.length} {what}
      </summary>
      {list}
    </details>
  );
}

/** Units of the theme: the list in step with the map, for keys and for reading. */
export function Units({
  rows,
  dispatch,
  onHighlight,
}: {
  rows: readonly UnitRow[];
  dispatch: Dispatch;
  onHighlight: Highlight;
}) {
  return (
    <ul className="units">
      {rows.map((row) => (
        <li key={row.link.key}>
          <button
            type="button"
            className="unit"
            onPointerEnter={() => onHighlight([row.link.key])}
            onPointerLeave={() => onHighlight(null)}
            onFocus={() => onHighlight([row.link.key])}
            onBlur={() => onHighlight(null)}
            onClick={(event) =>
              dispatch({
                kind: 'select',
                place: row.link.place,
                add: event.ctrlKey || event.metaKey || event.shiftKey,
              })
            }
          >
            <span className="unit-name">{row.link.label}</span>
            <span className="unit-value">{row.value}</span>
            {row.detail ? <span className="unit-detail">{row.detail}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

export const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
