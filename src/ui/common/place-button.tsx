import type { PlaceLink } from '../../view/panel-view';
import { useForesee } from '../controls/foresee';
import type { Dispatch } from './types';

interface Props {
  readonly link: PlaceLink;
  readonly dispatch: Dispatch;
  readonly className?: string;
  readonly showNature?: boolean;
}

/** A place that can be opened; with Ctrl or ⌘ it is added to the selection. */
export function PlaceButton({ link, dispatch, className = 'link', showNature = false }: Props) {
  const foresee = useForesee();
  return (
    <button
      type="button"
      className={className}
      onPointerEnter={() => foresee({ kind: 'select', place: link.place, add: false })}
      onClick={(event) =>
        dispatch({ kind: 'select', place: link.place, add: event.ctrlKey || event.metaKey || event.shiftKey })
      }
    >
      {link.label}
      {showNature ? <span className="quiet"> · {link.nature}</span> : null}
    </button>
  );
}
