import { describe, expect, test } from 'vitest';
import { type ExplorerState, START, THEME_KINDS } from '../../../src/state/explorer-state';
import { TOKENS } from '../../../src/tokens/token-sets';
import { Controls } from '../../../src/ui/controls/controls';
import { SearchBox } from '../../../src/ui/controls/search-box';
import { LegendBlock } from '../../../src/ui/legend/legend-block';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildControls } from '../../../src/view/page/build-controls';
import { buildLegend } from '../../../src/view/page/build-legend';
import { madeModel } from '../../fixtures/made-model';
import { elements, forbidden, markup, namelessButtons, namelessFields, plain } from './markup';

const nothing = (): void => {};
const controls = (change: Partial<ExplorerState>): string =>
  markup(
    <Controls
      controls={buildControls(madeModel, { ...START, ...change })}
      tokens={TOKENS.light}
      dispatch={nothing}
    />,
  );

describe.each(THEME_KINDS)('the settings of the theme %s', (theme) => {
  const out = controls({ theme });

  test('name each field, in groups that have a title', () => {
    expect(namelessFields(out)).toEqual([]);
    expect(elements(out, 'fieldset').every(({ inside }) => inside.startsWith('<legend'))).toBe(true);
  });

  test('hold nothing that a strict policy or a sandboxed frame refuses', () => {
    expect(forbidden(out)).toEqual([]);
  });

  test('give each level a box for its boundaries and a radio for what a click selects; the theme has no boundary', () => {
    const rows = elements(elements(out, 'tbody')[0]?.inside ?? '', 'tr').map(({ inside }) => inside);
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.includes('type="radio"'))).toHaveLength(5);
    expect(rows.filter((row) => row.includes('type="checkbox"'))).toHaveLength(4);
    expect(rows[0]).not.toContain('type="checkbox"');
  });
});

describe('the legend', () => {
  const legend = (change: Partial<ExplorerState>): string => {
    const state = { ...START, ...change };
    const view = buildMapView(madeModel, state, cogAnchors(madeModel));
    return markup(
      <LegendBlock
        legend={buildLegend(madeModel, state, view)}
        tokens={TOKENS.light}
        dispatch={() => {}}
        onHighlight={nothing}
      />,
    );
  };

  test.each(THEME_KINDS)(
    'draws each sign of the theme %s without inline style, and names each entry',
    (theme) => {
      const out = legend({ theme });
      expect(forbidden(out)).toEqual([]);
      expect(namelessButtons(out)).toEqual([]);
      expect(elements(out, 'svg').every(({ attributes }) => attributes.includes('aria-hidden="true"'))).toBe(
        true,
      );
    },
  );

  test('always explains absences, precisions and marks of what is small', () => {
    const signs = plain(elements(legend({}), 'details')[0]?.inside ?? '');
    for (const sign of [
      'Aucune action citée',
      'Partagé, non réparti',
      'Périmètre approché',
      'Périmètre interprété',
      'Périmètre exact',
      'Point',
      'Anneau',
    ]) {
      expect(signs).toContain(sign);
    }
  });
});

test('a search that is closed points at no list', () => {
  const out = markup(
    <SearchBox
      inputId="recherche"
      find={() => []}
      onChoose={nothing}
      onOpen={nothing}
      onLeave={nothing}
      onRetry={nothing}
      onLocate={nothing}
      status="ready"
      adding={false}
    />,
  );
  expect(namelessFields(out)).toEqual([]);
  expect(out).toContain('role="combobox"');
  expect(out).toContain('aria-expanded="false"');
  expect(out).not.toContain('aria-controls');
  expect(forbidden(out)).toEqual([]);
});
