import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/domain/model';
import { readPacts } from '../../../src/load/read-pacts';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { DataTable } from '../../../src/ui/panel/data-table';
import { loadSheets, Panel } from '../../../src/ui/panel/panel';
import { buildHover } from '../../../src/view/map/build-hover';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { createSearch } from '../../../src/view/search/search';
import { known, messages, spoil, withText } from '../../fixtures/data/spoiled';
import { realModel } from '../../fixtures/real-model';
import { forbidden, markup } from './markup';

/** Markup typed into the spreadsheet: read as text, shown as characters, on every screen that quotes it. */
const TITLE = '<img src=x onerror="alert(1)">';
const NAME = '<b>Laon</b>';
const ID = 'a1-alses-milieu-rural';
const CSV = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const actions = spoil('actions.csv', /(?<=a1-alses-milieu-rural,1,decrochage-isolement,)[^,]+/, CSV(TITLE));
const territories = spoil('france-travail.csv', /(?<=,approche,)Laon(?=,)/, CSV(NAME));
const files = new Map(withText('actions.csv', actions)).set(
  'france-travail.csv',
  new TextEncoder().encode(territories),
);

const read = readPacts(files, known);
if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join('\n'));
const model = buildModel(read.pacts, realModel.cog, realModel.names);
const nothing = (): void => {};
const action: ExplorerState = { ...START, selection: { kind: 'action', id: ID } };
const laon: ExplorerState = {
  ...START,
  theme: 'france-travail',
  selection: { kind: 'places', places: [{ kind: 'ft', id: 'laon' }] },
};
const sheet = (state: ExplorerState): string =>
  markup(
    <Panel
      view={buildPanel(model, state, () => [])}
      dispatch={nothing}
      onHighlight={nothing}
      onQuestion={nothing}
      onFiche={() => undefined}
      onBack={null}
      onAdd={nothing}
      comparative={null}
    />,
  );

// Sheets come when something is chosen: what has been asked for once is there.
for (const state of [action, laon]) sheet(state);
await loadSheets();
await new Promise(setImmediate);

describe('markup in a cell', () => {
  test('is read as it was typed', () => {
    expect(model.action.get(ID)?.titre).toBe(TITLE);
    expect(model.ft.get('laon')?.nom).toBe(NAME);
  });

  test.each([
    ['the sheet of the action', sheet(action), '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'],
    ['the sheet of the perimeter', sheet(laon), '&lt;b&gt;Laon&lt;/b&gt;'],
    [
      'the table',
      markup(
        <DataTable
          table={buildTable(model, { ...laon, tableau: true })}
          onOpen={nothing}
          dispatch={() => {}}
        />,
      ),
      '&lt;b&gt;Laon&lt;/b&gt;',
    ],
  ])('is shown as characters in %s', (_, html, escaped) => {
    expect(html).toContain(escaped);
    expect(html).not.toMatch(/<img|<b>/);
    expect(forbidden(html)).toEqual([]);
  });

  test('is found, and hovered, as text', () => {
    const found = createSearch(model)
      .find('onerror alert')
      .flatMap(({ items }) => items);
    expect(found.map(({ label }) => label)).toContain(TITLE);
    expect(buildHover(model, laon, { kind: 'ft', id: 'laon' }).title).toBe(NAME);
  });
});

describe('a formula in a cell', () => {
  test.each(['=1+1', '=HYPERLINK("http://exemple.fr")', '+33 3 20', '@SOMME(A1)', '-1 action', '\t=1+1'])(
    '%s is refused with a sentence, before anything is built',
    (formula) => {
      const spoiled = spoil(
        'actions.csv',
        /(?<=a1-alses-milieu-rural,1,decrochage-isolement,)[^,]+/,
        CSV(formula),
      );
      const [first] = messages(withText('actions.csv', spoiled));
      expect(first).toMatch(
        /^actions\.csv, ligne 2, colonne « titre » : texte qui commence comme une formule/,
      );
    },
  );
});
