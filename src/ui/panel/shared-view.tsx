import '../styles/later/compare.css';
import { usualDegree } from '../../domain/certainty/words';
import type { SharedSheet } from '../../view/panel-view';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import { Choices } from '../common/radios';
import type { Dispatch } from '../common/types';
import { Cards, Section } from './parts';
import { SureLine, SureWord } from './sure';

interface Props {
  readonly sheet: SharedSheet;
  readonly dispatch: Dispatch;
}

/** Question 7: which amounts are shared, what a hypothesis gives to each party, what moves on the map. */
export function SharedView({ sheet, dispatch }: Props) {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const amounts = sheet.amounts.map(({ figure }) => figure);
  const usual = { cells: usualDegree(cells).usual, amounts: usualDegree(amounts).usual };
  const chosen = sheet.options.find((option) => option.on);
  return (
    <>
      <h2>{sheet.titre}</h2>
      <p>{sheet.intro}</p>
      <Cards figures={[sheet.total, sheet.region]} about={sheet.titre} />
      <fieldset className="group hypotheses">
        <legend>Hypothèse sur la carte</legend>
        <Choices
          name="partage"
          options={sheet.options}
          onChoose={(partage) => dispatch({ kind: 'choose', change: { funding: { partage } } })}
        />
      </fieldset>
      {chosen ? <p className="quiet">{chosen.rule}</p> : null}
      <Section title="Ce que cela change pour chaque département">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
        <section className="table-scroll" aria-label="Montants selon l’hypothèse" tabIndex={0}>
          <table className="compare compare-tight">
            <caption className="sr-only">
              Montants de chaque département, tous axes, selon l’hypothèse
            </caption>
            <thead>
              <tr>
                <td />
                {sheet.options.map((option) => (
                  <th key={option.value} scope="col" className={option.on ? 'column-on' : undefined}>
                    {option.short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((row) => (
                <tr key={row.link.key}>
                  <th scope="row">
                    <PlaceButton link={row.link} dispatch={dispatch} />
                    {row.moves.map((move) => (
                      <span key={move} className="quiet move">
                        {move}
                      </span>
                    ))}
                  </th>
                  {row.cells.map((cell, i) => (
                    <td key={sheet.options[i]?.value ?? i}>
                      <FigureButton figure={cell} about={`${cell.label}, ${row.link.label}`} look="row" />
                      <SureWord figure={cell} usual={usual.cells} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <SureLine figures={cells} what="Montants" />
        <p className="quiet">{sheet.change}</p>
      </Section>
      <Section title="Les montants partagés">
        <ul className="amounts">
          {sheet.amounts.map((row) => (
            <li key={row.id} className="amount-row">
              <span>
                <button
                  type="button"
                  className="link"
                  onClick={() => dispatch({ kind: 'select-action', id: row.actionId })}
                >
                  {row.titre}
                </button>
                <span className="quiet"> · {row.parties}</span>{' '}
                <SureWord figure={row.figure} usual={usual.amounts} />
              </span>
              <FigureButton figure={row.figure} look="row" />
            </li>
          ))}
        </ul>
        <SureLine figures={amounts} what="Montants" />
      </Section>
    </>
  );
}
