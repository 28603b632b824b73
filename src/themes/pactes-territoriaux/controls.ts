import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { ControlGroup } from '../../view/controls-view';
import type { PtsChoice } from './choice';
import { ptsLetters, ptsToken } from './letters';
import { pactReading, pactsText } from './reading';

/** Thématiques and publics. */
export function pactsControls(model: Model, { pts }: ExplorerState): readonly ControlGroup[] {
  // What choosing one leaves, every other filter in force held, as in the legend.
  const left = (change: Partial<PtsChoice>): string => pactsText(pactReading(model, { ...pts, ...change }));
  const letters = ptsLetters(model);
  return [
    {
      kind: 'checks',
      inLegend: true,
      titre: 'Thématiques (toutes celles cochées)',
      options: model.pacts.ptsThematiques.map(({ id, titre }, i) => ({
        value: id,
        label: titre,
        on: pts.thematiques.includes(id),
        swatch: { kind: 'part', token: ptsToken(i), letter: letters.get(id) ?? '' },
        count: left({ thematiques: [...pts.thematiques, id] }),
        command: { kind: 'toggle', values: { pts: { thematiques: [id] } } },
      })),
    },
    {
      kind: 'checks',
      titre: 'Publics cibles (tous ceux cochés)',
      options: model.pacts.ptsPublics.map(({ id, titre }) => ({
        value: id,
        label: titre,
        on: pts.publics.includes(id),
        swatch: null,
        count: left({ publics: [...pts.publics, id] }),
        command: { kind: 'toggle', values: { pts: { publics: [id] } } },
      })),
    },
  ];
}
