import type { ActionGroup, ActionRow, PlaceLink, UnitRow } from '../../view/panel-view';
import { Bar } from '../common/bar';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';

/** A cited action in a list: its title opens it, its amounts open their source. */
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
          <FigureButton key={`${figure.label}-${figure.text}`} figure={figure} look="row" />
        ))}
        {row.partage ? <span className="quiet">partagé</span> : null}
      </span>
    </li>
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
  return (
    <>
      {groups.map((group) => (
        <details key={group.id} className="action-group" open={open}>
          <summary>
            {group.titre} <span className="quiet">— {group.count}</span>
          </summary>
          {group.sousGroupes.map((sub) => (
            <div key={sub.titre}>
              <div className="sub-title">
                <h4>{sub.titre}</h4>
                <FigureButton figure={sub.figure} />
              </div>
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
            {row.ratio === undefined ? null : <Bar ratio={row.ratio} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
