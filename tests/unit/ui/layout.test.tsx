import { describe, expect, test } from 'vitest';
import { START } from '../../../src/state/explorer-state';
import { DesktopFrame } from '../../../src/ui/layout/app-frame';
import { AppHeader } from '../../../src/ui/layout/app-header';
import {
  CaptionBar,
  FatalScreen,
  MapToolbar,
  NoticeBar,
  SiteLinks,
  SourceLine,
} from '../../../src/ui/layout/bars';
import { PhoneFrame } from '../../../src/ui/layout/phone-frame';
import { DataTable } from '../../../src/ui/panel/data-table';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildTable } from '../../../src/view/page/build-table';
import { madeModel } from '../../fixtures/made-model';
import { elements, forbidden, headingLevels, markup, namelessButtons, plain } from './markup';

const nothing = (): void => {};
const slots = {
  header: (
    <AppHeader
      tableau={false}
      search={null}
      look={null}
      onTable={nothing}
      onExport={nothing}
      onShare={nothing}
      onHelp={nothing}
      onPresent={nothing}
    />
  ),
  controls: <p>réglages</p>,
  legend: <p>légende</p>,
  caption: <CaptionBar caption={buildCaption(madeModel, START)} dispatch={nothing} />,
  map: <MapToolbar onZoom={nothing} onHome={nothing} />,
  panel: <p>fiche</p>,
  table: null,
  source: <SourceLine text="source" />,
  links: <SiteLinks links={[{ label: 'Accessibilité', href: './accessibilite.html' }]} />,
  notices: <NoticeBar notices={[{ id: 'a', text: 'Un message.', retry: nothing }]} onClose={nothing} />,
};
const wide = markup(<DesktopFrame {...slots} />);
const phone = markup(<PhoneFrame {...slots} tab="reglages" stop="moitie" onTab={nothing} onStop={nothing} />);

describe.each([
  ['wide', wide],
  ['phone', phone],
])('the %s frame', (_, out) => {
  test('has one title, one banner, one main part, and a way straight to the sheet', () => {
    expect(headingLevels(out).filter((level) => level === 1)).toHaveLength(1);
    expect(elements(out, 'header')).toHaveLength(1);
    expect(elements(out, 'main')).toHaveLength(1);
    expect(out).toContain('href="#fiche"');
    expect(out.match(/\sid="fiche"/g)).toHaveLength(1);
  });

  test('shows the links of a public site, once, to everyone', () => {
    expect(out.match(/href="\.\/accessibilite\.html"/g)).toHaveLength(1);
    // Links inside what is hidden from screen readers would be reached by Tab and say nothing.
    expect(out).not.toMatch(/aria-hidden="true">(?:(?!<\/div>).)*<a /);
  });

  test('names each button and holds nothing that a strict policy or a sandboxed frame refuses', () => {
    expect(namelessButtons(out)).toEqual([]);
    expect(forbidden(out)).toEqual([]);
  });
});

test('both columns fold by a button that says so', () => {
  const folds = elements(wide, 'button').filter(({ attributes }) =>
    attributes.includes('aria-expanded="true"'),
  );
  expect(folds.map(({ attributes }) => /aria-label="([^"]+)"/.exec(attributes)?.[1])).toEqual([
    'Replier les réglages',
    'Replier la fiche',
  ]);
});

test('the legend leaves with the map when the table takes its place', () => {
  expect(plain(wide)).toContain('légende');
  expect(plain(markup(<DesktopFrame {...slots} table={<p>tableau</p>} />))).not.toContain('légende');
});

test('on a phone one tab shows, the others keep their place, and the keys stop at one tab', () => {
  const tabs = phone.match(/role="tab"[^>]*/g) ?? [];
  expect(tabs).toHaveLength(3);
  expect(tabs.filter((tab) => tab.includes('aria-selected="true"'))).toHaveLength(1);
  expect(tabs.filter((tab) => tab.includes('tabindex="0"'))).toHaveLength(1);
  const panels = phone.match(/role="tabpanel"[^>]*/g) ?? [];
  expect(panels).toHaveLength(3);
  expect(panels.filter((panel) => panel.includes('hidden'))).toHaveLength(2);
});

test('the table has a caption, headers that sort, and the same total as the data', () => {
  const table = buildTable(madeModel, START);
  const out = markup(<DataTable table={table} onOpen={nothing} dispatch={() => {}} />);
  expect(plain(elements(out, 'caption')[0]?.inside ?? '')).toBe(table.caption);
  expect(out.match(/aria-sort="none"/g)).toHaveLength(table.columns.length + 1);
  expect(elements(out, 'tr').length).toBe(table.rows.length + 1 + (table.total ? 1 : 0));
  expect(namelessButtons(out)).toEqual([]);
  expect(forbidden(out)).toEqual([]);
});

test('the last resort says what failed and gives the figures all the same', () => {
  const out = markup(<FatalScreen message="Le fichier manque." startHref="./" />);
  expect(headingLevels(out)).toEqual([1]);
  expect(plain(elements(out, 'p')[0]?.inside ?? '')).toBe('Le fichier manque.');
  expect(out).toContain('href="./donnees/financements.csv"');
});
