import type { ComparisonSheet, StartSheet } from '../../view/panel-view';
import { FigureButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import { CrossList } from './cross-list';
import { Groups, Units } from './lists';
import { Bars, Cards, Notes, Section } from './parts';

interface Base {
  readonly dispatch: Dispatch;
}

export function Comparison({ sheet, dispatch }: Base & { readonly sheet: ComparisonSheet }) {
  return (
    <>
      <h2>{sheet.places.length} territoires choisis</h2>
      <Cards figures={sheet.sum} about="ensemble des territoires choisis" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="table-scroll" aria-label="Comparaison" tabIndex={0}>
        <table className="compare">
          <caption className="sr-only">Comparaison des territoires choisis</caption>
          <thead>
            <tr>
              <td />
              {sheet.places.map((link) => (
                <th key={link.key} scope="col">
                  <PlaceButton link={link} dispatch={dispatch} />
                  <button
                    type="button"
                    className="remove"
                    aria-label={`Retirer ${link.label}`}
                    onClick={() => dispatch({ kind: 'unselect', place: link.place })}
                  >
                    ×
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, i) => (
                  <td key={sheet.places[i]?.key ?? i}>
                    <FigureButton
                      figure={cell}
                      about={`${row.label}, ${sheet.places[i]?.label ?? ''}`}
                      look="row"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Notes notes={sheet.notes} />
    </>
  );
}

interface StartProps extends Base {
  readonly sheet: StartSheet;
  readonly onHighlight: Highlight;
  readonly onTry: (id: StartSheet['tries'][number]['id']) => void;
}

export function Start({ sheet, dispatch, onHighlight, onTry }: StartProps) {
  return (
    <>
      <h2>{sheet.titre}</h2>
      <p>{sheet.intro}</p>
      <Cards figures={sheet.figures} about={sheet.titre} />
      <Section title="Pour commencer">
        <ul className="tries">
          {sheet.tries.map((entry) => (
            <li key={entry.id}>
              <button type="button" className="try" onClick={() => onTry(entry.id)}>
                {entry.label}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={sheet.unitsTitle}>
        <Units rows={sheet.units} dispatch={dispatch} onHighlight={onHighlight} />
      </Section>
      {sheet.cross.length > 0 ? (
        <Section title="Couverture croisée">
          <CrossList rows={sheet.cross} dispatch={dispatch} onHighlight={onHighlight} />
        </Section>
      ) : null}
      <Section title="Montants cités dans la région, par axe">
        <Bars bars={sheet.bars} about={sheet.titre} />
      </Section>
      <Section title="Enveloppes 2024-2027">
        <ul className="amounts">
          {sheet.enveloppes.map((row) => (
            <li key={row.titre} className="amount-row">
              <span>{row.titre}</span>
              <span>
                <FigureButton figure={row.figure} />
                <span className="quiet"> dont État </span>
                <FigureButton figure={row.partEtat} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {sheet.groups.length > 0 ? (
        <Section title="Actions citées">
          <Groups groups={sheet.groups} open={false} dispatch={dispatch} />
        </Section>
      ) : null}
      <Section title="Appels à projets nationaux">
        <ul className="amounts">
          {sheet.appels.map((row) => (
            <li key={row.titre} className="amount-row">
              <span>
                {row.titre}
                {row.note ? <span className="quiet"> · {row.note}</span> : null}
              </span>
              <FigureButton figure={row.figure} look="row" />
            </li>
          ))}
        </ul>
      </Section>
      <Notes notes={sheet.notes} />
    </>
  );
}
