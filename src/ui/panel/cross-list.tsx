import { usualDegree } from '../../domain/certainty/words';
import type { CrossRowView } from '../../view/panel-view';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import { SureLine, SureWord } from './sure';

interface Props {
  readonly rows: readonly CrossRowView[];
  readonly dispatch: Dispatch;
  readonly onHighlight: Highlight;
}

/** Of the inhabitants of each département. */
function Shares({ row: { shares, label } }: { readonly row: CrossRowView }) {
  const { usual } = usualDegree(shares);
  return (
    <>
      <p className="cross-figures">
        {'Part des habitants\u00a0: '}
        {shares.map((figure) => (
          <span key={figure.label}>
            <span className="quiet">{figure.label}</span>{' '}
            <FigureButton figure={figure} about={`${figure.label}, ${label}`} />{' '}
            <SureWord figure={figure} usual={usual} />
          </span>
        ))}
      </p>
      <SureLine figures={shares} />
    </>
  );
}

/** The two schemes crossed: a class lights its EPCI on the map, and lists them. */
export function CrossList({ rows, dispatch, onHighlight }: Props) {
  return (
    <ul className="cross">
      {rows.map((row) => {
        const keys = row.places.map(({ link }) => link.key);
        const { usual } = usualDegree(row.figures);
        return (
          <li key={row.id} onPointerEnter={() => onHighlight(keys)} onPointerLeave={() => onHighlight(null)}>
            <strong>{row.label}</strong>
            <p className="cross-figures">
              {row.figures.map((figure) => (
                <span key={figure.label}>
                  <FigureButton figure={figure} about={`${figure.label}, ${row.label}`} />{' '}
                  <span className="quiet">{figure.label}</span> <SureWord figure={figure} usual={usual} />
                </span>
              ))}
            </p>
            <SureLine figures={row.figures} />
            {row.note ? <p className="quiet">{row.note}</p> : null}
            {row.places.length > 0 ? (
              <details onToggle={(event) => onHighlight(event.currentTarget.open ? keys : null)}>
                <summary>{row.title}</summary>
                {row.shares.length > 0 ? <Shares row={row} /> : null}
                <ul className="places">
                  {row.places.map(({ link, detail }) => (
                    <li key={link.key}>
                      <PlaceButton link={link} dispatch={dispatch} /> <span className="quiet">{detail}</span>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
