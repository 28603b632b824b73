import type { ReactNode } from 'react';
import type { FirstQuestion, StartSheet } from '../../view/panel-view';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import { Lifts } from '../layout/empty';
import { CrossList } from './cross-list';
import { Groups, Units } from './lists';
import { Bars, Cards, Folded, Notes, Section } from './parts';

interface Props {
  readonly dispatch: Dispatch;
  readonly sheet: StartSheet;
  readonly onHighlight: Highlight;
  /** `null` once the reader has used the map: what to try first has been said. */
  readonly onQuestion: ((asked: FirstQuestion) => void) | null;
  readonly chart: ReactNode;
}

/** More rows than a screen holds are no answer: they fold. */
const FEW = 16;

const Fold = ({ folded, title, children }: { folded: boolean; title: string; children: ReactNode }) =>
  folded ? <Folded title={title}>{children}</Folded> : <Section title={title}>{children}</Section>;

/** Nothing is selected: the answer of the map first, then its units, then first questions; the rest folds. */
export function Start({ sheet, dispatch, onHighlight, onQuestion, chart }: Props) {
  const many = sheet.units.length > FEW;
  const units = (
    <Fold folded={many} title={sheet.unitsTitle}>
      {sheet.units.length > 0 ? (
        <Units rows={sheet.units} dispatch={dispatch} onHighlight={onHighlight} />
      ) : (
        <p className="quiet">Aucun résultat pour ces filtres.</p>
      )}
    </Fold>
  );
  const cross =
    sheet.cross.length > 0 ? (
      // Where its units are too many to be read, the crossing is what there is to read.
      <Fold folded={!many} title={sheet.crossTitle}>
        <CrossList rows={sheet.cross} dispatch={dispatch} onHighlight={onHighlight} />
      </Fold>
    ) : null;
  return (
    <>
      <h2>{sheet.titre}</h2>
      <Cards figures={sheet.figures} about={sheet.titre} />
      {sheet.empty ? (
        <div className="sheet-empty">
          <Lifts empty={sheet.empty} dispatch={dispatch} />
        </div>
      ) : null}
      {chart}
      {many ? cross : units}
      {many ? units : cross}
      {onQuestion ? (
        <Section title="Pour commencer">
          <ul className="questions">
            {sheet.questions.map((entry) => (
              <li key={entry.label}>
                <button type="button" className="try" onClick={() => onQuestion(entry)}>
                  {entry.label}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Folded title={sheet.barsTitle}>
        <Bars bars={sheet.bars} about={sheet.titre} />
      </Folded>
      {sheet.groups.length > 0 ? (
        <Folded title="Actions citées">
          <Groups groups={sheet.groups} open={false} dispatch={dispatch} />
        </Folded>
      ) : null}
      <Folded title="Lire cette carte">
        <p>{sheet.intro}</p>
        <p>{sheet.carte}</p>
        <Notes notes={sheet.notes} />
        <p className="quiet">{sheet.maj}</p>
      </Folded>
      <p className="start-region">
        <PlaceButton link={{ ...sheet.region, label: 'La région en détail' }} dispatch={dispatch} />
        <span className="quiet"> {sheet.regionParts}</span>
      </p>
    </>
  );
}
