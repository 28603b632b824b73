import { compose } from '../../domain/certainty/certainty';
import { reachCertainty } from '../../domain/certainty/schemes';
import type { Model } from '../../domain/model';
import {
  type CrossClass,
  type CrossCount,
  communeCross,
  crossCoverage,
  crossOf,
  reachedApart,
  type UnitCross,
} from '../../domain/schemes/cross-coverage';
import type { BoundaryLevel, ExplorerState } from '../../state/explorer-state';
import {
  absent,
  count,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  levelUnits,
  none,
  PLACES,
  reachCell,
  rowOf,
  text,
} from '../../view/table/cells';
import type { TableCell, TableView } from '../../view/table-view';
import { CROSS_LABEL, crossNote, outsideRule, unitLabel } from '../../view/text/cross-words';
import { plural } from '../../view/text/formats';
import type { ThemeTable } from '../theme-later';
import { classCertainty } from './figures';

const approachedCell = (unit: UnitCross): TableCell => {
  const { counts } = unit;
  if (unit.kind === 'inconnu') return absent('part inconnue');
  return count(
    counts['les-deux'].populationApprochee +
      counts['france-travail'].populationApprochee +
      counts.pacte.populationApprochee,
  );
};

const NOTES = [
  '«\u00a0Les deux\u00a0» seulement là où une même commune a les deux dispositifs. Communes entières du COG.',
  'Part inconnue\u00a0: un quartier de la commune est atteint, sans que l’on sache pour combien d’habitants\u00a0; classe à part.',
];

/** The notes of any table of the theme, with the rule that holds where the experimentation is not. */
const notesOf = (model: Model): readonly string[] => {
  const rule = crossNote(model, 'aucun');
  return rule === null ? NOTES : [...NOTES, `${CROSS_LABEL.aucun}, ou pacte seul. ${rule}`];
};

/** What a row of a file says where a commune of it, or all, are out of the experimentation. */
const ruleOf = (model: Model, outside: boolean): string | undefined =>
  (outside ? crossNote(model, 'aucun') : null) ?? undefined;

/** "191 communes, 93 066 habitants". */
const counted = ({ communes, population }: Pick<CrossCount, 'communes' | 'population'>): string =>
  `${plural(communes, 'commune')}, ${plural(population, 'habitant')}`;

/** The rows count whole units, the legend and the sheet the communes of a class: what leads from one to the other. */
function reconciled(
  model: Model,
  classe: CrossClass | null,
  level: BoundaryLevel,
  rows: UnitCross,
  listed: string,
): string {
  const { rows: region } = crossCoverage(model);
  if (classe === null) {
    const reached = region.filter(({ kind }) => kind !== 'aucun' && kind !== 'inconnu');
    const sum = (value: (row: CrossCount) => number): number =>
      reached.reduce((total, row) => total + value(row), 0);
    const { aucun, inconnu } = rows.counts;
    return `L’ensemble compte toutes les communes (${listed})\u00a0: celles que la fiche compte avec un dispositif au moins (${counted(
      { communes: sum((row) => row.communes), population: sum((row) => row.population) },
    )}), celles sans aucun (${counted(aucun)}) et celles à part inconnue (${counted(inconnu)}).`;
  }
  const own = rows.counts[classe];
  const all = region.find(({ kind }) => kind === classe) ?? own;
  const elsewhere = {
    communes: all.communes - own.communes,
    population: all.population - own.population,
  };
  const rest =
    elsewhere.communes > 0
      ? `, dont ${counted(elsewhere)} dans des ${LEVEL_PLURAL[level]} d’une autre classe`
      : '';
  const told = `La légende et la fiche comptent les communes de cette classe dans toute la région\u00a0: ${counted(all)}${rest}`;
  return `L’ensemble compte toutes les communes des ${LEVEL_PLURAL[level]} de cette classe (${listed}), dont ${counted(own)} de la classe elle-même. ${told}.`;
}

/** EPCI, arrondissements or départements across the two schemes; the list of what is not covered is one class of it. */
function unitsTable(
  model: Model,
  { couverture }: ExplorerState,
  level: BoundaryLevel,
  isSelected: IsSelected,
): TableView {
  const units = levelUnits(model, level)
    .map((unit) => ({ ...unit, cross: crossOf(model, unit.communes) }))
    .filter(
      ({ cross }) =>
        couverture.classe === null ||
        (cross.kind === couverture.classe && (level === 'epci' || !reachedApart(cross))),
    );
  const everyone = crossOf(
    model,
    units.flatMap(({ communes }) => communes),
  );
  const population = inhabitants(
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
    heading: PLACES,
    caption: `Couverture croisée, par ${LEVEL_PLURAL[level]}`,
    columns: [
      { id: 'classe', label: 'Classe', numeric: false },
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
      { id: 'communes', label: 'Communes', numeric: true, unit: 'communes' },
      { id: 'france-travail', label: 'France Travail', numeric: false },
      { id: 'pacte', label: 'Pacte territorial', numeric: false },
      { id: 'les-deux', label: 'Communes avec les deux', numeric: true, unit: 'communes' },
      { id: 'aucun', label: 'Communes sans aucun', numeric: true, unit: 'communes' },
      { id: 'habitants-aucun', label: 'Habitants sans aucun', numeric: true, unit: 'habitants' },
      { id: 'approche', label: 'Habitants en périmètre approché', numeric: true, unit: 'habitants' },
    ],
    rows: units.map(({ place, communes, cross }) => ({
      ...rowOf(model, place, isSelected, cross.certainty, [
        text(unitLabel(cross)),
        count(inhabitants(model, communes)),
        count(cross.sur),
        reachCell(cross.franceTravail, cross.sur, cross.inconnus.franceTravail > 0),
        reachCell(cross.pacte, cross.sur, cross.inconnus.pacte > 0),
        ...cells(cross),
      ]),
      note: outsideRule(model, cross),
    })),
    // Of what the rows tell: each by its own perimeters, and those around it.
    certainty: compose(units.map(({ cross }) => cross.certainty)),
    totalLabel: 'Ensemble des lignes, chaque commune une fois',
    totalNote: outsideRule(model, everyone),
    total: [
      text(plural(units.length, 'territoire')),
      count(population),
      count(everyone.sur),
      none,
      none,
      ...cells(everyone),
    ],
    notes: [
      reconciled(model, couverture.classe, level, everyone, counted({ communes: everyone.sur, population })),
      ...notesOf(model),
    ],
  };
}

function communesTable(model: Model, { couverture }: ExplorerState, isSelected: IsSelected): TableView {
  const all = communeCross(model);
  const asked = (kind: CrossClass | undefined): boolean =>
    kind !== undefined && (couverture.classe === null || kind === couverture.classe);
  const units = levelUnits(model, 'commune').filter((_, i) => asked(all[i]?.kind));
  const approached = units.flatMap(({ communes }) => communes).filter((i) => all[i]?.approche);
  return {
    heading: PLACES,
    caption: `Couverture croisée, par communes`,
    columns: [
      { id: 'classe', label: 'Classe', numeric: false },
      { id: 'epci', label: 'EPCI', numeric: false },
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'approche', label: 'Périmètre approché', numeric: false },
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
    ],
    rows: units.map(({ place, communes }) => {
      const i = communes[0] ?? -1;
      const arrondissement = model.cog.arrondissements[model.cog.communes.arrondissement[i] ?? -1];
      const departement = arrondissement && model.departement.get(arrondissement.departement);
      const kind = all[i]?.kind ?? 'aucun';
      const row = rowOf(model, place, isSelected, reachCertainty(model, communes), [
        text(CROSS_LABEL[kind]),
        text(model.cog.epci[model.cog.communes.epci[i] ?? -1]?.nom ?? '—'),
        text(departement?.nom ?? '—'),
        // The share is not known: neither is how much of it an approached perimeter holds.
        kind === 'inconnu' ? absent('part inconnue') : text(all[i]?.approche ? 'oui' : 'non'),
        count(inhabitants(model, communes)),
      ]);
      return { ...row, note: ruleOf(model, crossNote(model, kind) !== null) };
    }),
    certainty: classCertainty(model, couverture.classe),
    totalLabel: 'Ensemble des lignes',
    totalNote: ruleOf(
      model,
      units.some(({ communes }) => crossNote(model, all[communes[0] ?? -1]?.kind ?? 'aucun') !== null),
    ),
    total: [
      text(plural(units.length, 'commune')),
      none,
      none,
      couverture.classe === 'inconnu'
        ? absent('part inconnue')
        : text(`${plural(inhabitants(model, approached), 'habitant')}`),
      count(
        inhabitants(
          model,
          units.flatMap(({ communes }) => communes),
        ),
      ),
    ],
    notes: notesOf(model),
  };
}

/** The theme’s own unit, or the level that a click selects. */
export const TABLE: ThemeTable = (model, state, isSelected) => {
  const level = state.maille === 'theme' ? state.couverture.unite : state.maille;
  return level === 'commune'
    ? communesTable(model, state, isSelected)
    : unitsTable(model, state, level, isSelected);
};
