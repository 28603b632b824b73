import { startTransition, useState } from 'react';
import type { Degree } from '../../domain/certainty/certainty';
import { usualDegree } from '../../domain/certainty/words';
import type { ActionGroup, ActionRow, PlaceLink, UnitRow } from '../../view/panel-view';
import { Bar } from '../common/bar';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import { SureLine, SureWord } from './sure';

interface ItemProps {
  readonly row: ActionRow;
  /** True where its amounts say how sure they are, which those around them do not share. */
  readonly usual: Degree;
  readonly dispatch: Dispatch;
}

/** A cited action in a list: its title opens it, its amounts open their source. */
function ActionItem({ row, usual, dispatch }: ItemProps) {
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
          <span key={`${figure.label}-${figure.text}`}>
            <FigureButton figure={figure} look="row" />
            <SureWord figure={figure} usual={usual} />
          </span>
        ))}
        {row.partage ? <span className="quiet">{row.part ?? 'partagé'}</span> : null}
      </span>
    </li>
  );
}

/** Cited actions under one another. */
export function ActionList({ rows, dispatch }: { rows: readonly ActionRow[]; dispatch: Dispatch }) {
  const figures = rows.flatMap(({ amounts }) => amounts);
  const { usual } = usualDegree(figures);
  return (
    <>
      <ul className="actions">
        {rows.map((row) => (
          <ActionItem key={row.id} row={row} usual={usual} dispatch={dispatch} />
        ))}
      </ul>
      <SureLine figures={figures} what="Montants" />
    </>
  );
}

/** Actions by axe, each folding, then by thématique. */
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
  const parts = groups.flatMap(({ sousGroupes }) => sousGroupes);
  const sums = parts.map(({ figure }) => figure);
  const amounts = parts.flatMap(({ actions }) => actions.flatMap((row) => row.amounts));
  const usual = { sums: usualDegree(sums).usual, amounts: usualDegree(amounts).usual };
  return (
    <>
      <SureLine figures={amounts} what="Montants des actions" />
      <SureLine figures={sums} what="Sous-totaux par thématique" />
      {groups.map((group) => (
        <details key={group.id} className="action-group" open={open}>
          <summary>
            {group.titre} <span className="quiet">— {group.count}</span>
          </summary>
          {group.sousGroupes.map((sub) => (
            <div key={sub.titre}>
              <div className="sub-title">
                <h4>{sub.titre}</h4>
                <span>
                  <FigureButton figure={sub.figure} />
                  <SureWord figure={sub.figure} usual={usual.sums} />
                </span>
              </div>
              <ul className="actions">
                {sub.actions.map((row) => (
                  <ActionItem key={row.id} row={row} usual={usual.amounts} dispatch={dispatch} />
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

/** More rows than are ever read: the others come when they are asked for. */
const MANY = 200;

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
  const [whole, setWhole] = useState(false);
  const figures = rows.flatMap(({ sure }) => sure ?? []);
  const { usual } = usualDegree(figures);
  const shown = whole ? rows : rows.slice(0, MANY);
  return (
    <>
      <SureLine figures={figures} />
      <ul className="units">
        {shown.map((row) => (
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
              <span className={row.worded ? 'unit-words' : 'unit-value'}>{row.value}</span>
              {row.detail ? <span className="unit-detail">{row.detail}</span> : null}
              {row.sure ? <SureWord figure={row.sure} usual={usual} /> : null}
              {row.ratio === undefined ? null : <Bar ratio={row.ratio} />}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < rows.length ? (
        <button type="button" className="try" onClick={() => startTransition(() => setWhole(true))}>
          Afficher toute la liste
        </button>
      ) : null}
    </>
  );
}
