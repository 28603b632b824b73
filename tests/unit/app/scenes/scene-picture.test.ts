import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenePicture } from '../../../../src/app/presentation/scene-picture';
import type { Boundaries } from '../../../../src/domain/geometry';
import { parseBoundaries } from '../../../../src/load/boundaries';
import { NO_CONTEXT } from '../../../../src/load/boundaries-context';
import { parseCommunes } from '../../../../src/load/communes/parse-communes';
import { type ExplorerState, START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { ROOT, realModel } from '../../../fixtures/real-model';

const file = (name: string): Buffer => readFileSync(`${ROOT}/geodata/boundaries/${name}`);
const light = parseBoundaries(file('niveaux.topo.json').toString(), 'niveaux.topo.json');
const communes = parseCommunes(new Uint8Array(file('communes.arcs')), realModel.cog);

const drawn = (state: ExplorerState, boundaries: Boundaries | null) =>
  scenePicture({
    model: realModel,
    boundaries,
    context: NO_CONTEXT,
    state,
    tokens: TOKENS.print,
    width: 300,
    height: 300,
    circles: 1,
    prefix: 'essai-',
  });
const byCommune: ExplorerState = {
  ...START,
  theme: 'couverture',
  couverture: { ...START.couverture, unite: 'commune' },
};

test('a map by commune is not drawn before the outlines of the communes have come', () => {
  expect(drawn(byCommune, light)).toBeNull();
  expect(drawn(byCommune, communes)).not.toBeNull();
});

test('no map is drawn without outlines; those of the levels are enough for the views that open', () => {
  for (const theme of THEME_KINDS) {
    expect(drawn({ ...START, theme }, null)).toBeNull();
  }
  expect(drawn(START, light)).not.toBeNull();
});
