import { usualDegree, withDegree } from '../../domain/certainty/words';
import type { ShareBars } from '../../view/chart/share-bars';
import type { Fill } from '../../view/map-view';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import { SureLine, SureWord } from '../panel/sure';

interface Props {
  readonly shares: ShareBars;
  readonly colorOf: (fill: Fill) => string;
  readonly onHighlight: Highlight;
  readonly dispatch: Dispatch;
}

/** Full bars, one a territory: what they are made of, in words too; pointing at one lights it on the map. */
export function ShareBarsChart({ shares: { rows, ended, note }, colorOf, onHighlight, dispatch }: Props) {
  const figures = rows.map(({ end }) => end);
  const { usual } = usualDegree(figures);
  return (
    <>
      <p className="share-ended quiet">{ended}</p>
      <ul className="share-bars">
        {rows.map(({ link, parts, end }) => (
          <li
            key={link.key}
            onPointerEnter={() => onHighlight([link.key])}
            onPointerLeave={() => onHighlight(null)}
          >
            <PlaceButton link={link} dispatch={dispatch} />
            <span
              className="share-bar"
              role="img"
              aria-label={parts
                .map(({ figure }) => `${withDegree(figure.label, figure)} ${figure.text}`)
                .join(', ')}
            >
              {parts.map(({ id, fill, figure }) => (
                <span
                  key={id}
                  title={`${withDegree(figure.label, figure)}\u00a0: ${figure.text}`}
                  style={{ flexGrow: figure.value ?? 0, background: colorOf(fill) }}
                />
              ))}
            </span>
            <span>
              <FigureButton figure={end} about={`${link.label}, ${end.label}`} look="row" />
              <SureWord figure={end} usual={usual} />
            </span>
          </li>
        ))}
      </ul>
      <SureLine figures={figures} />
      <p className="quiet">{note}</p>
    </>
  );
}
