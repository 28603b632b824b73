import { sharedDegree } from '../../domain/certainty/words';
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

/** The two schemes crossed: a class lights its EPCI on the map, and lists them. */
export function CrossList({ rows, dispatch, onHighlight }: Props) {
  return (
    <ul className="cross">
      {rows.map((row) => {
        const keys = row.places.map(({ link }) => link.key);
        const { marked } = sharedDegree(row.figures);
        return (
          <li key={row.id} onPointerEnter={() => onHighlight(keys)} onPointerLeave={() => onHighlight(null)}>
            <span className="bar-line">
              <strong>{row.label}</strong>
              <span className="cross-figures">
                {row.figures.map((figure) => (
                  <span key={figure.label}>
                    <FigureButton figure={figure} about={`${figure.label}, ${row.label}`} />{' '}
                    <span className="quiet">{figure.label}</span>{' '}
                    {marked ? <SureWord figure={figure} /> : null}
                  </span>
                ))}
              </span>
            </span>
            <SureLine figures={row.figures} />
            {row.shares.length > 0 ? (
              <p className="cross-shares quiet">
                {'Part des habitants\u00a0: '}
                {row.shares.map((figure) => (
                  <span key={figure.label}>
                    {figure.label} <FigureButton figure={figure} about={`${figure.label}, ${row.label}`} />{' '}
                    <SureWord figure={figure} all />
                  </span>
                ))}
              </p>
            ) : null}
            {row.note ? <p className="quiet">{row.note}</p> : null}
            {row.places.length > 0 ? (
              <details onToggle={(event) => onHighlight(event.currentTarget.open ? keys : null)}>
                <summary>{row.title}</summary>
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
