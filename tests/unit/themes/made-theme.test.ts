import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { themeRecords } from '../../../scripts/themes/records';
import type { ClassId } from '../../../src/domain/indicators/classes';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { optionKey } from '../../../src/state/url/choice-keys';
import { readKeys, writeKeys } from '../../../src/state/url/key';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { THEMES } from '../../../src/themes/list';
import { MAPS } from '../../../src/themes/maps';
import { plain, themeChoice } from '../../../src/themes/theme-choice';
import type { ThemeMap } from '../../../src/themes/theme-map';
import { breaksOf } from '../../../src/view/choropleth/breaks';
import { type Choropleth, classedOf, classFill } from '../../../src/view/choropleth/choropleth';
import { absenceEntries, classEntries } from '../../../src/view/choropleth/class-entries';
import { drawUnits } from '../../../src/view/map/draw-units';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { realModel as model } from '../../fixtures/real-model';

/** A theme made of the forms alone, as `docs/architecture.md` says: what a folder of `src/themes` holds. */
interface MadeChoice {
  readonly classe: ClassId | null;
}
const CLASSES: readonly ClassId[] = ['classe-0', 'classe-1', 'classe-2', 'classe-3', 'classe-4'];
const start: MadeChoice = { classe: null };
const made = themeChoice({
  slot: 'made',
  start,
  begun: (own): MadeChoice => (own ? { classe: 'classe-1' } : start),
  link: {
    classe: optionKey('made', 'classe', CLASSES, 'cette classe n’existe pas'),
  },
  filters: { classe: plain<MadeChoice>(({ classe }) => classe !== null, { classe: null }) },
});
const words = vocabularyOf(model);

describe('a choice', () => {
  const chosen = { made: { classe: 'classe-0' } as MadeChoice };

  test('is written and read by the key of its field, and nothing else of the state is touched', () => {
    expect(writeKeys(made.further, chosen, { made: start })).toEqual(['made=classe-0']);
    const state = { made: start, other: 1 };
    const { state: read, ignored } = readKeys(
      made.further,
      new URLSearchParams('made=classe-0'),
      state,
      words,
    );
    expect([read, ignored]).toEqual([{ ...state, ...chosen }, []]);
    expect(readKeys(made.further, new URLSearchParams('made=x'), state, words).ignored).toEqual([
      '« made=x » : cette classe n’existe pas.',
    ]);
  });

  test('begins otherwise in a link of its theme', () => {
    expect(made.begun({ made: start }, true).made.classe).toBe('classe-1');
    expect(made.begun(chosen, false).made).toEqual(start);
  });

  test('has a chip, which lifts it; a filter of another theme changes nothing', () => {
    expect(made.active(chosen)).toEqual([{ filter: 'classe' }]);
    expect(made.without(chosen, { filter: 'classe' }).made).toEqual(start);
    expect(made.without(chosen, { filter: 'toString' })).toBe(chosen);
    expect(made.changed(chosen, {})).toBe(chosen);
  });
});

describe('an indicator as data', () => {
  const values = model.cog.epci.map(({ code }, i) => ({
    code,
    value: i === 0 ? ('aucune-action-citee' as const) : i * i,
  }));
  const breaks = breaksOf(
    values.flatMap(({ value }) => (typeof value === 'number' ? value : [])),
    'jenks',
  );
  const map: Choropleth = {
    ...{ unit: 'u', breaks, single: 'une classe' },
    rows: values.map(({ code, value }) => ({
      ...{ key: `epci-${code}`, classed: classedOf(value, breaks), asked: true },
    })),
  };
  const theme: ThemeMap = {
    sentence: 'Fait pour un essai',
    draw: (data, _, anchorOf) =>
      drawUnits(
        data,
        values.map(({ code, value }) => ({
          place: { kind: 'epci', code },
          fill: classFill(classedOf(value, breaks), map),
          label: { name: code, value: String(value) },
        })),
        anchorOf,
      ),
  };

  test('is drawn, and each place is in the entry of its fill', () => {
    const { areas, labels } = theme.draw(model, START, cogAnchors(model));
    expect(areas).toHaveLength(values.length);
    expect(labels.length).toBeGreaterThan(0);
    const entries = [...classEntries(map, () => undefined), ...absenceEntries(map, () => undefined, false)];
    expect(entries).toHaveLength(breaks.length + 2);
    for (const { key, fill } of areas) {
      const own = entries.filter(({ keys }) => keys.includes(key));
      expect(own.map(({ swatch }) => swatch)).toEqual([{ kind: 'fill', fill }]);
    }
  });

  test('names its classes with its unit, from the lowest up without a gap', () => {
    const labels = classEntries(map, () => undefined).map(({ label }) => label);
    expect(labels[0]).toMatch(/^moins de .*\u00a0u$/);
    expect(labels.at(-1)).toMatch(/\u00a0u et plus$/);
  });
});

test('a field without a link key, and a theme without its map, do not compile', () => {
  // @ts-expect-error each field of a choice has its key
  const choice = themeChoice({ slot: 'made', start: { classe: null, autre: '' }, link: {}, filters: {} });
  expect(choice.further).toEqual([]);
  // @ts-expect-error each theme is in each record
  const maps: typeof MAPS = { financements: MAPS.financements };
  expect(Object.keys(maps)).not.toEqual(THEME_KINDS);
});

describe('the records of the themes', () => {
  test('are those of the list', () => {
    for (const [name, text] of themeRecords(THEMES))
      expect(readFileSync(`src/themes/${name}`, 'utf8'), `${name}: npm run themes writes it again`).toBe(
        text,
      );
  });

  test('have an entry more each for a line more of the list, and nothing else', () => {
    const before = themeRecords(THEMES);
    for (const [name, text] of themeRecords([...THEMES, 'eau-potable'])) {
      const lines = before.get(name)?.split('\n') ?? [];
      expect(text.split('\n').filter((line) => !lines.includes(line))).toEqual([
        expect.stringMatching(/^import \{ [A-Z]+ as eauPotable \} from '\.\/eau-potable\/\w+';$/),
        "  'eau-potable': eauPotable,",
      ]);
    }
  });
});
