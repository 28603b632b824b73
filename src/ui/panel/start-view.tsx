import type { StartSheet, StartTry } from '../../view/panel-view';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import { CrossList } from './cross-list';
import { Groups, Units } from './lists';
import { Bars, Cards, Notes, Section } from './parts';

interface Props {
  readonly dispatch: Dispatch;
  readonly sheet: StartSheet;
  readonly onHighlight: Highlight;
  readonly onTry: (asked: StartTry) => void;
}

/** Nothing is selected: what the map shows, what to try, the units of the map, the region. */
export function Start({ sheet, dispatch, onHighlight, onTry }: Props) {
  const units = (
    <Section title={sheet.unitsTitle}>
      {sheet.units.length > 0 ? (
        <Units rows={sheet.units} dispatch={dispatch} onHighlight={onHighlight} />
      ) : (
        <p className="quiet">Aucun résultat pour ces filtres.</p>
      )}
    </Section>
  );
  // Bars say at once what the fills only class: they come before anything to try.
  const ranked = sheet.units.some(({ ratio }) => ratio !== undefined);
  return (
    <>
      <h2>{sheet.titre}</h2>
      <p>{sheet.intro}</p>
      <p className="start-map">{sheet.carte}</p>
      <Cards figures={sheet.figures} about={sheet.titre} />
      {ranked ? units : null}
      <Section title="Pour commencer">
        <ul className="tries">
          {sheet.tries.map((entry) => (
            <li key={entry.label}>
              <button type="button" className="try" onClick={() => onTry(entry)}>
                {entry.label}
              </button>
            </li>
          ))}
        </ul>
        <p className="start-region">
          <PlaceButton link={{ ...sheet.region, label: 'La région en détail' }} dispatch={dispatch} />
          <span className="quiet"> {sheet.regionParts}</span>
        </p>
      </Section>
      {ranked ? null : units}
      {sheet.cross.length > 0 ? (
        <Section title={sheet.crossTitle}>
          <CrossList rows={sheet.cross} dispatch={dispatch} onHighlight={onHighlight} />
        </Section>
      ) : null}
      <Section title={sheet.barsTitle}>
        <Bars bars={sheet.bars} about={sheet.titre} />
      </Section>
      {sheet.groups.length > 0 ? (
        <Section title="Actions citées">
          <Groups groups={sheet.groups} open={false} dispatch={dispatch} />
        </Section>
      ) : null}
      <Notes notes={sheet.notes} />
      <p className="quiet">{sheet.maj}</p>
    </>
  );
}
