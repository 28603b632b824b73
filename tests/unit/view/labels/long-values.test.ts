import { describe, expect, test } from 'vitest';
import { START } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { measureBlocks } from '../../../../src/view/labels/label-block';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import type { LabelMark } from '../../../../src/view/map-view';
import { measureText } from '../../../../src/view/text-width';
import { realModel as model } from '../../../fixtures/real-model';

const FONTS = TOKENS.light.labels;
const values = (text: string) => {
  const mark: LabelMark = {
    key: 'a',
    at: [2.8, 49.9],
    name: 'Aisne',
    value: text,
    priority: 1,
    minZoom: 0,
    bbox: [2.4, 49.6, 3.2, 50.2],
    kind: 'unit',
    clearRadius: 0,
  };
  return measureBlocks(mark, FONTS, measureText)
    .one.lines.filter(({ role }) => role === 'value')
    .map((line) => line.text);
};

describe('the values of a label that has several', () => {
  test('are one line where it is short, and are cut where they say else', () => {
    expect(values('2 vagues\nen tout')).toEqual(['2 vagues en tout']);
    const long = ['Somme : partagé, non réparti', 'aucune en propre, filtrée'];
    expect(values(long.join('\n'))).toEqual(long);
  });

  test('reach over no neighbour: no line of a contract on another is wider than thirty letters', () => {
    const most = measureText('n'.repeat(30), FONTS.value);
    let several = 0;
    for (const { id, axe } of model.pacts.thematiques) {
      const funding = { ...START.funding, axe, thematique: id };
      for (const label of buildMapView(model, { ...START, funding }, cogAnchors(model)).labels) {
        if (!label.value?.includes('\n')) continue;
        several += 1;
        // About: one piece that no break cuts may be a word longer.
        expect(measureBlocks(label, FONTS, measureText).one.width, label.value).toBeLessThan(most * 1.1);
      }
    }
    expect(several).toBeGreaterThan(0);
  });
});
