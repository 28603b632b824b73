import type { NoResult } from '../../view/controls-view';
import type { Dispatch } from '../common/types';

interface Props {
  readonly empty: NoResult;
  readonly dispatch: Dispatch;
}

/** Nothing answers: what to lift, and what comes back. */
export const Lifts = ({ empty, dispatch }: Props) => (
  <>
    <p>
      <strong>{empty.text}</strong>
      {empty.lifts.length > 0 ? ' Retirer un filtre suffit\u00a0:' : ' Retirez plusieurs filtres.'}
    </p>
    {empty.lifts.map(({ label, result, command }) => (
      <button key={label} type="button" className="button" onClick={() => dispatch(command)}>
        Sans {label.startsWith('«') ? label : <>«&nbsp;{label}&nbsp;»</>}&nbsp;: {result}
      </button>
    ))}
    {empty.lifts.length === 0 ? (
      <button type="button" className="button" onClick={() => dispatch({ kind: 'clear-filters' })}>
        Retirer tous les filtres
      </button>
    ) : null}
  </>
);

/** The same over a map that shows nothing, heard as it comes. */
export const Empty = (props: Props) => (
  <div className="no-result" role="status" data-over-map>
    <Lifts {...props} />
  </div>
);
