import type { PlaceLink } from '../../view/panel-view';
import type { Dispatch } from '../common/types';

interface Props {
  readonly choices: readonly PlaceLink[];
  readonly dispatch: Dispatch;
  /** Goes to the search, whose next answer is added; `null` where there is no search. */
  readonly onSearch: (() => void) | null;
}

/** Adds a territory to what is chosen: one press, and both stand side by side. */
export function CompareWith({ choices, dispatch, onSearch }: Props) {
  if (choices.length === 0) return null;
  return (
    <ul className="picks">
      {choices.map((link) => (
        <li key={link.key}>
          <button
            type="button"
            className="pick"
            onClick={() => dispatch({ kind: 'select', place: link.place, add: true })}
          >
            <span aria-hidden="true">+ </span>
            <span className="sr-only">Comparer avec </span>
            {link.label}
          </button>
        </li>
      ))}
      {onSearch ? (
        <li>
          <button type="button" className="pick" onClick={onSearch}>
            Chercher un autre territoire…
          </button>
        </li>
      ) : null}
    </ul>
  );
}
