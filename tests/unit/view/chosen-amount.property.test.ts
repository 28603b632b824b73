import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExplorerState, NO_SELECTION } from '../../../src/state/explorer-state';
import { apply } from '../../../src/state/store';
import { FUNDING_CLASSES } from '../../../src/themes/financements/choice';
import { fundingReading } from '../../../src/themes/financements/reading';
import { regionSheet } from '../../../src/view/comparative/region-sheet';
import { buildControls } from '../../../src/view/page/build-controls';
import { realModel } from '../../fixtures/real-model';
import { whole } from '../state/link-arbitraries';
import { groupsOf } from '../themes/control-groups';

const money = fc.tuple(whole, fc.constantFrom(null, ...FUNDING_CLASSES)).map(
  ([[one], classe]): ExplorerState => ({
    ...one,
    theme: 'financements',
    selection: NO_SELECTION,
    funding: { ...one.funding, texte: '', classe },
  }),
);

test('the amount beside an axe or a thématique is the one that choosing it shows, with a class of the legend too', () => {
  fc.assert(
    fc.property(money, (one) => {
      // A class that no party is of leaves nothing to carry.
      fc.pre(fundingReading(realModel, one.funding).montantMax !== -1);
      const axes = groupsOf(buildControls(realModel, one), 'measured').flatMap(({ options }) => options);
      for (const { label, on, figure, command } of axes) {
        // The axe of the thématique in force is on already: « Toutes » shows it whole.
        if (on) continue;
        const after = groupsOf(buildControls(realModel, apply(one, command)), 'measured');
        const chosen = after.flatMap(({ options }) => options).find((option) => option.on);
        expect(`${chosen?.label} ${chosen?.figure.value}`).toBe(`${label} ${figure.value}`);
      }
      // The sheet of the region tells what the filters in force leave: of another thématique than theirs, nothing.
      if (one.funding.thematique !== null || one.funding.sujet !== null) return;
      for (const { thematiques } of regionSheet(realModel, one).axes)
        for (const { id, total, command } of thematiques) {
          const sheet = regionSheet(realModel, apply(one, command));
          const rows = sheet.axes.flatMap((axe) => axe.thematiques);
          expect(rows.find((row) => row.id === id)?.total.value).toBe(total.value);
        }
    }),
    { numRuns: 25 },
  );
}, 60_000);
