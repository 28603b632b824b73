import { useMemo } from 'react';
import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import type { Dispatch } from '../../ui/common/types';
import type { CallAim } from '../../ui/comparative/region-view';
import type { ComparativeSheetView } from '../../view/panel-view';
import { useLater } from '../hooks/use-later';

type Parts = typeof import('./comparative-parts');
/** The file of the comparative sheets. */
export const loadParts = (): Promise<Parts> => import('./comparative-parts');

interface Props {
  readonly view: ComparativeSheetView;
  readonly model: Model;
  /** Whose filters the sheet follows. */
  readonly state: ExplorerState;
  readonly neighboursOf: (place: Place) => readonly Place[];
  readonly dispatch: Dispatch;
  readonly onAdd: () => void;
  /** The national call that was looked for in the sheet of the region. */
  readonly aim: CallAim | null;
}

function Ready({
  parts,
  view,
  model,
  state,
  neighboursOf,
  dispatch,
  onAdd,
  aim,
}: Props & { readonly parts: Parts }) {
  const { sheet, places } = view;
  const content = useMemo(
    () =>
      sheet === 'region'
        ? parts.regionSheet(model, state)
        : parts.comparisonSheet(model, places, neighboursOf, state),
    [parts, sheet, places, model, neighboursOf, state],
  );
  return content.kind === 'region' ? (
    <parts.Region sheet={content} dispatch={dispatch} aim={aim} />
  ) : (
    <parts.Comparison sheet={content} dispatch={dispatch} onSearch={onAdd} />
  );
}

/** A sheet whose file comes when it is opened; the panel keeps its title meanwhile, and says what to do if it fails. */
export function ComparativeSheet(props: Props) {
  const later = useLater(loadParts, true);
  if (later.kind === 'ready') return <Ready parts={later.value} {...props} />;
  return (
    <>
      <h2>{props.view.titre}</h2>
      {later.kind === 'waiting' ? (
        <p role="status">La fiche arrive…</p>
      ) : (
        <div role="alert">
          <p>
            Cette fiche n’a pas pu être chargée (réseau absent, ou nouvelle version mise en ligne). Réessayez,
            ou rechargez la page.
          </p>
          <button type="button" className="button" onClick={later.retry}>
            Réessayer
          </button>
        </div>
      )}
    </>
  );
}
