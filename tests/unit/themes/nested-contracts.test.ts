import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyPlace, placeKey } from '../../../src/domain/place';
import { START } from '../../../src/state/explorer-state';
import { fundingUnits } from '../../../src/themes/financements/reading';
import { classBreaks } from '../../../src/themes/financements/scale';
import { classRank, rampRank } from '../../../src/view/choropleth/classes';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { fundingChoice } from '../../fixtures/funding-choice';
import { realModel as model } from '../../fixtures/real-model';

const anchorOf = cogAnchors(model);

test('no fill says less than a wider contract on the same ground, and the narrow one has its disc or its circle', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(fundingChoice, (choice) => {
      const view = buildMapView(model, { ...START, funding: choice }, anchorOf);
      const breaks = classBreaks(model, choice);
      for (const { party, figures, asked, under, through } of fundingUnits(model, choice)) {
        const key = placeKey(partyPlace(party.code));
        const fill = view.areas.find((area) => area.key === key)?.fill;
        const symbol = view.symbols.find((mark) => mark.key === key);
        if (under.length === 0) {
          expect(fill?.kind).not.toBe('through');
          continue;
        }
        const most = Math.max(...under.map((wider) => wider.figures.perCapita ?? -1));
        if (most >= (figures.perCapita ?? -1) || !asked) expect(through).toBe(true);
        expect(fill?.kind === 'through').toBe(through);
        if (!through && fill?.kind === 'class') {
          expect(fill.rank).toBeGreaterThanOrEqual(rampRank(classRank(Math.max(most, 0), breaks), breaks));
        }
        if (!asked) expect(symbol).toBeUndefined();
        else if (figures.amount.kind === 'euros' && choice.indicator !== 'par-habitant') {
          expect(symbol?.kind).toBe('circle');
        } else if (through) expect(symbol?.kind).toBe('disc');
      }
    }),
    { numRuns: 200 },
  );
});
