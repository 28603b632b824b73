import '../styles/later/compare.css';
import { usualDegree } from '../../domain/certainty/words';
import type { ComparisonSheet } from '../../view/comparative-view';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch } from '../common/types';
import { CompareWith } from '../panel/compare-with';
import { Cards, Notes, Section } from '../panel/parts';
import { SureLine, SureWord } from '../panel/sure';
import { Chart } from './chart';
import './comparative.css';

interface Props {
  readonly sheet: ComparisonSheet;
  readonly dispatch: Dispatch;
  readonly onSearch: (() => void) | null;
}

function Chosen({ sheet, dispatch }: Omit<Props, 'onSearch'>) {
  return (
    <ul className="chosen">
      {sheet.places.map((link) => (
        <li key={link.key}>
          <PlaceButton link={link} dispatch={dispatch} />
          <button
            type="button"
            className="remove"
            aria-label={`Retirer ${link.label}`}
            onClick={() => dispatch({ kind: 'unselect', place: link.place })}
          >
            ×
          </button>
        </li>
      ))}
      <li className="chosen-reference">
        {/* No button: it would leave the comparison that it is the measure of. */}
        {sheet.reference.label} <span className="quiet">(pour comparer)</span>
      </li>
    </ul>
  );
}

/** Territories side by side, the region as reference. */
export function Comparison({ sheet, dispatch, onSearch }: Props) {
  const columns = [...sheet.places, sheet.reference];
  const cells = sheet.rows.flatMap((row) => row.cells);
  const { usual } = usualDegree(cells);
  return (
    <>
      <h2>{sheet.titre}</h2>
      <Chosen sheet={sheet} dispatch={dispatch} />
      {sheet.choices.length > 0 ? (
        <details className="more">
          <summary>Comparer avec…</summary>
          <CompareWith choices={sheet.choices} dispatch={dispatch} onSearch={onSearch} />
        </details>
      ) : null}
      {sheet.sum.length > 0 ? (
        <Section title="Ensemble">
          <Cards figures={sheet.sum} about="ensemble des territoires choisis" />
        </Section>
      ) : null}
      <Section title="Côte à côte">
        <div className="charts">
          {sheet.charts.map((chart) => (
            <Chart key={chart.id} chart={chart} />
          ))}
        </div>
      </Section>
      <Section title="Territoires, dispositifs et publics">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
        <section className="table-scroll" aria-label="Comparaison" tabIndex={0}>
          <table className="compare">
            <caption className="sr-only">Comparaison des territoires choisis</caption>
            <thead>
              <tr>
                <td />
                {columns.map((link) => (
                  <th key={link.key} scope="col">
                    {link.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((cell, i) => (
                    <td key={columns[i]?.key ?? i}>
                      <FigureButton
                        figure={cell}
                        about={`${row.label}, ${columns[i]?.label ?? ''}`}
                        look="row"
                      />
                      <SureWord figure={cell} usual={usual} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <SureLine figures={cells} />
      </Section>
      <Notes notes={sheet.notes} />
    </>
  );
}
