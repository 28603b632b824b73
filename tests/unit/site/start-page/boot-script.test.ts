import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASK_VIEW, BOOT, epciOf, viewsOf } from '../../../../scripts/start-page/boot-script';
import { type AskedView, placeViews } from '../../../../scripts/start-page/near-views';
import { asked as askedBy, FIND_ASKED } from '../../../../scripts/start-page/several-views';
import { SHOW_LINKS } from '../../../../scripts/start-page/start-show';
import {
  linkViews,
  viewFile,
  writtenLinks,
  writtenViews,
} from '../../../../scripts/start-page/written-views';
import { START } from '../../../../src/state/explorer-state';
import { decode, encode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';
import { whole } from '../../state/link-arbitraries';

/** As the first map has it: names of communes come after. */
const model = { ...realModel, names: null };
const [words, anchors] = [vocabularyOf(model), cogAnchors(model)];
const links = writtenLinks(model, true);
/** The first scene of the show, by its ranks after those of the links. */
const scene: AskedView = { asked: askedBy(''), state: START, look: null };
const scenes = SHOW_LINKS.map((_, rank) => [`${links.length + rank}`, [scene]] as const);
const files = new Map([...linkViews(model, links, true), ...placeViews(model), ...scenes]);
const written = writtenViews(
  [...links, ...SHOW_LINKS.map((query) => ({ query }))],
  new Map([...files].map(([name, views]) => [name, views.map(({ asked }) => asked).join(';')])),
);
const names = new Map([...files.keys()].map((name) => [viewFile(written.hash, name), name]));

const run: unknown = new Function(
  ...['location', 'document', 'localStorage', 'addEventListener', 'fetch', 'told'],
  `${BOOT};${ASK_VIEW};told(v?u:null)`,
);

/** What the script of the page finds for a link: which file it asks for, and the view that it takes out of it. */
function found(
  query: string,
  hash = '',
): { readonly asked: string | null; readonly view: AskedView | undefined } {
  if (typeof run !== 'function') throw new Error('no function');
  let asked: string | null = null;
  let end: string | null = null;
  const page = {
    documentElement: { dataset: {} },
    currentScript: {
      dataset: {
        vues: viewsOf(written),
        ici: model.cog.departements.map(({ code }) => code).join(' '),
        epci: epciOf(model.cog.epci.map(({ code }) => code)),
      },
    },
  };
  run(
    { search: `?${query}`, hash },
    page,
    { getItem: () => null },
    () => {},
    (address: string) => {
      asked = address;
      return Promise.resolve({ ok: true, text: () => Promise.resolve('') });
    },
    (told: string | null) => {
      end = told;
    },
  );
  const views = asked === null ? undefined : files.get(names.get(asked) ?? '');
  const rank: unknown = new Function('n', 'u', `return ${FIND_ASKED}`)(
    [views?.map((view) => view.asked).join(';') ?? ''],
    end,
  );
  return { asked, view: typeof rank === 'number' ? views?.[rank] : undefined };
}

describe('the script of the page', () => {
  test('finds the view of each link that is written, in its file', () => {
    const all = [...files].flatMap(([name, views]) =>
      name.startsWith('commune-') || name.startsWith('epci-') ? views.slice(0, 1) : views,
    );
    expect(all.length).toBeGreaterThan(files.size);
    for (const { state } of all.filter((view) => view !== scene))
      expect(found(encode(state)).view?.state, encode(state)).toEqual(state);
  });

  test('finds those of two choices, and of a choice and a département', () => {
    const [first, second] = model.cog.departements;
    for (const query of [
      `indicateur=euros&axe=2&sel=departement-${first?.code}`,
      `theme=couverture&unite=commune&sel=departement-${second?.code}`,
      'utm_source=lettre&indicateur=actions&axe=1',
      `sel=arrondissement-${model.cog.arrondissements[0]?.code}`,
      'limites=departement,commune',
      `limites=aucun&sel=departement-${second?.code}`,
      'theme=besoins&limites=commune',
    ])
      expect(found(query).view, query).toBeDefined();
  });

  test('takes a view by the whole of what is asked', () => {
    const [code = ''] = model.cog.communes.codes;
    expect(found(`sel=commune-${code}`).view).toBeDefined();
    for (const query of [
      ...[`sel=commune-${code.slice(0, -1)}`, `sel=commune-${code.slice(0, 2)}`, `sel=commune-${code}0`],
      // Of another kind than the code says.
      ...['sel=departement-591', 'sel=arrondissement-59', 'axe=2&sel=departement-591'],
      ...['indicateur=euros&axe=', 'indicateur=euros&carte=1,2,3', 'axe=2&indicateur=euros'],
    ])
      expect(found(query).view, query).toBeUndefined();
  });

  test('finds the first scene of the show, and nothing for another scene, other figures or scenes of the link', () => {
    for (const query of SHOW_LINKS) {
      expect(found(query).view, query).toBe(scene);
      expect(found(`${query}&utm_source=lettre`).view, query).toBe(scene);
      expect(found(query, '#scenes=abc').asked, query).toBeNull();
      // A link that was cut in its scenes.
      expect(found(query, '#sc').asked, query).toBeNull();
    }
    for (const more of [
      'scene=2',
      'scene=10',
      'scene=01',
      'ecran=notes',
      'donnees=2026-06-12-1a2b3c4d',
      'axe=2',
    ])
      expect(found(`mode=presentation&${more}`).view, more).toBeUndefined();
    expect(found('scene=1').asked).toBeNull();
    // What stands behind `#` changes no other link.
    expect(found('axe=2', '#xtor=EPR-1').view).toBeDefined();
  });

  test('asks for no file of a place that is not of this region', () => {
    for (const query of ['sel=departement-99', 'sel=commune-99999', 'sel=epci-123456789'])
      expect(found(query).asked, query).toBeNull();
  });

  test('asks for no file that is not there, and takes no view but that of the link, whatever the link', () => {
    const parts = fc.constantFrom(
      ...[...files.values()].flat().flatMap(({ state }) => encode(state).split('&')),
      ...[
        'sel=departement-99',
        'sel=arrondissement-599',
        'sel=commune-99999',
        'sel=commune-59',
        'sel=commune-5900',
        'sel=epci-123456789',
        'carte=1,2,3',
        'axe=9',
      ],
    );
    const mixed = fc.uniqueArray(parts, { maxLength: 4 }).map((some) => some.join('&'));
    fc.assert(
      fc.property(
        fc.oneof(
          whole.map(([state, shell]) => encode(state, shell)),
          mixed,
        ),
        (query) => {
          const { asked, view } = found(query);
          if (asked !== null) expect(names.has(asked), query).toBe(true);
          if (!view) return;
          const { state } = decode(query, words);
          expect(buildMapView(model, view.state, anchors)).toEqual(
            buildMapView(model, { ...state, camera: null }, anchors),
          );
          expect(state.camera, query).toBe(START.camera);
        },
      ),
      { numRuns: 300 },
    );
  });
});
