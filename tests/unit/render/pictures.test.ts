import { describe, expect, test } from 'vitest';
import { fitCamera } from '../../../src/domain/projection';
import { NO_CONTEXT } from '../../../src/load/boundaries-context';
import { svgMarkup } from '../../../src/render/svg/svg-markup';
import { decode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import type { TokenSetName } from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { realModel } from '../../fixtures/real-model';
import { CONTEXT, LIGHT } from './map-fixtures';

/** Pictures of the real data, to be looked at when one changes. `npx vitest run pictures -u` writes them again. */
const PICTURES: readonly (readonly [name: string, link: string, theme: TokenSetName])[] = [
  ['depart', '', 'light'],
  ['euros', 'indicateur=euros&limites=departement', 'light'],
  ['actions-mobilite', 'indicateur=actions&sujet=mobilite&limites=aucun', 'light'],
  ['france-travail', 'theme=france-travail&limites=aucun', 'light'],
  ['france-travail-vague-1', 'theme=france-travail&vague=1&limites=departement&sel=ft-thierache', 'light'],
  ['pactes-territoriaux', 'theme=pactes-territoriaux&limites=departement', 'light'],
  [
    'superposition',
    'theme=pactes-territoriaux&pts=logement&superposer=france-travail&limites=aucun',
    'light',
  ],
  ['couverture', 'theme=couverture&limites=departement', 'light'],
  ['couverture-aucun', 'theme=couverture&croisement=aucun&limites=departement', 'light'],
  ['classe-jenks', 'classes=jenks&classe=classe-3&limites=departement', 'light'],
  ['projecteur', 'sel=departement-62&limites=departement', 'projector'],
  ['sombre', 'indicateur=euros&limites=departement', 'dark'],
];
const SIZE = { width: 400, height: 340 };
const CAMERA = fitCamera(realModel.cog.region.bbox, SIZE, { top: 16, right: 16, bottom: 16, left: 16 });
/** The neighbours weigh more than the region, and change with no view: only their names stay. */
const SURROUNDINGS = { ...NO_CONTEXT, landmarks: CONTEXT.landmarks };
/** Bytes; the 92 EPCI, in the start view and in the crossed coverage, weigh a third. */
const LIMIT = 60_000;
const LIMIT_WITH_EPCI = 90_000;

const withEpci = (link: string): boolean => link === '' || link.startsWith('theme=couverture');

function picture(link: string, theme: TokenSetName): string {
  const { state, ignored } = decode(link, vocabularyOf(realModel));
  expect(ignored).toEqual([]);
  const view = buildMapView(realModel, state, cogAnchors(realModel));
  // A coarse grid, one element a line: small files, and a change that shows where it is.
  const markup = svgMarkup(view, LIGHT, SURROUNDINGS, TOKENS[theme], CAMERA, SIZE, { grid: 1 });
  return `${markup.replaceAll('><', '>\n<')}\n`;
}

describe('the pictures of the views', () => {
  test.each(PICTURES)('%s', async (name, link, theme) => {
    const markup = picture(link, theme);
    expect(Buffer.byteLength(markup)).toBeLessThan(withEpci(link) ? LIMIT_WITH_EPCI : LIMIT);
    await expect(markup).toMatchFileSnapshot(`../../snapshots/${name}.svg`);
  });

  test('differ from one another', () => {
    const drawn = PICTURES.map(([, link, theme]) => picture(link, theme));
    expect(new Set(drawn).size).toBe(PICTURES.length);
  });
});
