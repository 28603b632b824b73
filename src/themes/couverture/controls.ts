import type { Model } from '../../domain/model';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import type { ExplorerState } from '../../state/explorer-state';
import type { Command } from '../../state/store';
import type { ControlGroup } from '../../view/controls-view';
import { CROSS_LABEL, crossCount } from '../../view/text/cross-words';
import { LEVELS_LABEL } from '../../view/text/formats';
import { COVERAGE_UNITS, type CoverageChoice } from './choice';

const choose = (couverture: Partial<CoverageChoice>): Command => ({ kind: 'choose', change: { couverture } });

/** Unit and class. */
export const coverageControls = (model: Model, { couverture }: ExplorerState): readonly ControlGroup[] => [
  {
    kind: 'segments',
    name: 'unite',
    titre: 'Unité',
    options: COVERAGE_UNITS.map((unite) => ({
      value: unite,
      label: LEVELS_LABEL[unite],
      on: couverture.unite === unite,
      command: choose({ unite }),
    })),
  },
  {
    kind: 'choices',
    inLegend: true,
    name: 'croisement',
    titre: 'Classe',
    options: [
      {
        value: 'null',
        label: 'Toutes les classes',
        on: couverture.classe === null,
        detail: '',
        command: choose({ classe: null }),
      },
      ...crossCoverage(model).rows.map((row) => ({
        value: row.kind,
        label: CROSS_LABEL[row.kind],
        on: couverture.classe === row.kind,
        detail: crossCount(row),
        command: choose({ classe: row.kind }),
      })),
    ],
  },
];
