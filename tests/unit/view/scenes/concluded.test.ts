import { expect, test } from 'vitest';
import { openScene } from '../../../../src/app/scenes/open-scene';
import { buildModel } from '../../../../src/domain/model';
import { EMPTY_SCENE } from '../../../../src/domain/show/scene';
import { START } from '../../../../src/state/explorer-state';
import { PAGES } from '../../../../src/themes/pages';
import { titleText, viewTitle } from '../../../../src/view/title/view-title';
import { dep, madeCog, madeModel, madePacts } from '../../../fixtures/made-model';
import { realModel } from '../../../fixtures/real-model';

const scene = { ...EMPTY_SCENE, titre: '{conclusion}', vue: 'indicateur=euros' };
const euros = { ...START, funding: { ...START.funding, measure: 'euros' as const } };

test('a scene that concludes says what its map shows to be so, as the map itself says it', () => {
  for (const model of [realModel, madeModel]) {
    const { titre, faults } = openScene(model, scene);
    expect(titre).toBe(PAGES.financements.conclusion(model, euros));
    expect(faults).toEqual([]);
  }
});

test('never for a tie: it is then called by what it shows', () => {
  const actions = madePacts.actions.map((action) => ({
    ...action,
    lignes: action.lignes.map((line) => ({ ...line, parties: [dep('59'), dep('62')], partage: true })),
  }));
  const even = buildModel({ ...madePacts, actions }, madeCog);
  expect(openScene(even, scene).titre).toBe(titleText(viewTitle(even, euros)));
});

test('a scene without a map has nothing to conclude from, and its check says so', () => {
  expect(openScene(realModel, { ...scene, genre: 'texte' }).faults.join()).toContain('{conclusion}');
});
