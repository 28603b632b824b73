import { type CrossClass, communeCross, crossOf, type UnitCross } from '../../domain/cross-coverage';
import type { Model } from '../../domain/model';
import type { BoundaryLevel, ExplorerState } from '../../state/explorer-state';
import { CROSS_LABEL } from '../map/legend/coverage';
import type { TableCell, TableView } from '../table-view';
import { plural } from '../text/formats';
import {
  count,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  levelUnits,
  none,
  reachCell,
  rowOf,
  text,
} from './cells';

const approachedCell = (unit: UnitCross): TableCell => {
  const { counts } = unit;
  return count(
    counts['les-deux'].populationApprochee +
      counts['france-travail'].populationApprochee +
      counts.pacte.populationApprochee,
  );
};

const NOTES = [
  '«\u00a0Les deux\u00a0» seulement là où une même commune a les deux dispositifs. Communes entières, COG 2026.',
  'Ce qui est plus petit qu’une commune («\u00a0part inconnue\u00a0») n’est pas compté.',
];

/** EPCI, arrondissements or départements across the two schemes; the list of what is not covered is one class of it. */
function unitsTable(
  model: Model,
  { couverture }: ExplorerState,
  level: BoundaryLevel,
  isSelected: IsSelected,
): TableView {
  const units = levelUnits(model, level)
    .map((unit) => ({ ...unit, cross: crossOf(model, unit.communes) }))
    .filter(({ cross }) => couverture.classe === null || cross.kind === couverture.classe);
  const everyone = crossOf(
    model,
    units.flatMap(({ communes }) => communes),
  );
  const cells = (cross: UnitCross): readonly TableCell[] => [
    count(cross.lesDeux),
    count(cross.counts.aucun.communes),
    count(cross.counts.aucun.population),
    approachedCell(cross),
  ];
  return {
    caption: `${couverture.classe === null ? 'Couverture croisée' : CROSS_LABEL[couverture.classe]}, par ${LEVEL_PLURAL[level]}`,
    columns: [
      { id: 'classe', label: 'Classe', numeric: false },
      { id: 'habitants', label: 'Habitants', numeric: true },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'france-travail', label: 'France Travail', numeric: false },
      { id: 'pacte', label: 'Pacte territorial', numeric: false },
      { id: 'les-deux', label: 'Communes avec les deux', numeric: true },
      { id: 'aucun', label: 'Communes sans aucun', numeric: true },
      { id: 'habitants-aucun', label: 'Habitants sans aucun', numeric: true },
      { id: 'approche', label: 'Habitants en périmètre approché', numeric: true },
    ],
    rows: units.map(({ place, communes, cross }) =>
      rowOf(model, place, isSelected, [
        text(CROSS_LABEL[cross.kind]),
        count(inhabitants(model, communes)),
        count(cross.sur),
        reachCell(cross.franceTravail, cross.sur, cross.counts.inconnu.communes > 0),
        reachCell(cross.pacte, cross.sur, cross.counts.inconnu.communes > 0),
        ...cells(cross),
      ]),
    ),
    totalLabel: 'Ensemble des lignes, chaque commune une fois',
    total: [
      text(plural(units.length, 'territoire')),
      count(units.reduce((sum, { communes }) => sum + inhabitants(model, communes), 0)),
      count(everyone.sur),
      none,
      none,
      ...cells(everyone),
    ],
    notes: NOTES,
  };
}

function communesTable(model: Model, { couverture }: ExplorerState, isSelected: IsSelected): TableView {
  const all = communeCross(model);
  const asked = (kind: CrossClass | undefined): boolean =>
    kind !== undefined && (couverture.classe === null || kind === couverture.classe);
  const units = levelUnits(model, 'commune').filter((_, i) => asked(all[i]?.kind));
  const approached = units.flatMap(({ communes }) => communes).filter((i) => all[i]?.approche);
  return {
    caption: `${couverture.classe === null ? 'Couverture croisée' : CROSS_LABEL[couverture.classe]}, par communes`,
    columns: [
      { id: 'classe', label: 'Classe', numeric: false },
      { id: 'epci', label: 'EPCI', numeric: false },
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'approche', label: 'Périmètre approché', numeric: false },
      { id: 'habitants', label: 'Habitants', numeric: true },
    ],
    rows: units.map(({ place, communes }) => {
      const i = communes[0] ?? -1;
      const arrondissement = model.cog.arrondissements[model.cog.communes.arrondissement[i] ?? -1];
      const departement = arrondissement && model.departement.get(arrondissement.departement);
      return rowOf(model, place, isSelected, [
        text(CROSS_LABEL[all[i]?.kind ?? 'aucun']),
        text(model.cog.epci[model.cog.communes.epci[i] ?? -1]?.nom ?? '—'),
        text(departement?.nom ?? '—'),
        text(all[i]?.approche ? 'oui' : 'non'),
        count(inhabitants(model, communes)),
      ]);
    }),
    totalLabel: 'Ensemble des lignes',
    total: [
      text(plural(units.length, 'commune')),
      none,
      none,
      text(`${plural(inhabitants(model, approached), 'habitant')}`),
      count(
        inhabitants(
          model,
          units.flatMap(({ communes }) => communes),
        ),
      ),
    ],
    notes: NOTES,
  };
}

/** The theme’s own unit, or the level that a click selects. */
export function coverageTable(model: Model, state: ExplorerState, isSelected: IsSelected): TableView {
  const level = state.maille === 'theme' ? state.couverture.unite : state.maille;
  return level === 'commune'
    ? communesTable(model, state, isSelected)
    : unitsTable(model, state, level, isSelected);
}
