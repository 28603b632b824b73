import type { StartSheet } from '../../view/panel-view';
import { FigureButton } from '../common/figure-button';
import type { Dispatch, Highlight } from '../common/types';
import { CrossList } from './cross-list';
import { Groups, Units } from './lists';
import { Bars, Cards, Notes, Section } from './parts';

interface Base {
  readonly dispatch: Dispatch;
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
