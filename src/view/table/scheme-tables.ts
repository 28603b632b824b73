import { compose } from '../../domain/certainty/certainty';
import { pactCount, placeCertainty, reachCertainty } from '../../domain/certainty/schemes';
import { type CoverageTotal, coverageTotal, perimeterExtent } from '../../domain/extent';
import type { CommuneIndex, Model } from '../../domain/model';
import type { FranceTravailTerritory, PactTerritory } from '../../domain/pacts';
import type { BoundaryLevel, ExplorerState } from '../../state/explorer-state';
import { ftMatches, pactMatches } from '../map/map-marks';
import type { TableView } from '../table-view';
import { ABSENCE_LABEL, generalRule } from '../text/absence';
import { GAP, plural, precisionLabel } from '../text/formats';
import { publicsText } from '../text/publics';
import { waveSources } from '../text/waves';
import {
  count,
  extentCells,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  levelUnits,
  none,
  reachCell,
  rowOf,
  text,
} from './cells';

const NOT_COUNTED = 'Un périmètre plus petit qu’une commune n’est pas compté.';

const totalNote = (total: CoverageTotal): readonly string[] =>
  total.populationApprochee > 0
    ? [
        `Total en deux parts${GAP}: dont ${plural(total.communesApprochees, 'commune')} et ${plural(total.populationApprochee, 'habitant')} en périmètre approché.`,
      ]
    : [];

/** What holds where the experimentation is not. */
const outside = (model: Model): readonly string[] => {
  const rule = generalRule(model);
  return rule === null ? [] : [`${ABSENCE_LABEL['hors-experimentation']}${GAP}: ${rule}`];
};

const askedFt = (model: Model, state: ExplorerState) =>
  model.pacts.franceTravail.filter((row) => ftMatches(row, state.ft));
const askedPacts = (model: Model, state: ExplorerState) =>
  model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts));

export function ftTable(model: Model, state: ExplorerState, isSelected: IsSelected): TableView {
  const rows = askedFt(model, state);
  const total = coverageTotal(model, rows);
  return {
    caption: 'Territoires de l’expérimentation France Travail',
    columns: [
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'vague', label: 'Vague', numeric: true },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'habitants', label: 'Habitants', numeric: true },
      { id: 'precision', label: 'Précision', numeric: false },
      { id: 'support', label: 'Libellé du support', numeric: false },
    ],
    rows: rows.map((row) => {
      const place = { kind: 'ft', id: row.id } as const;
      return rowOf(model, place, isSelected, placeCertainty(model, place), [
        text(model.departement.get(row.departement)?.nom ?? row.departement),
        count(row.vague),
        ...extentCells(model, place),
        text(precisionLabel[row.perimeter.precision]),
        text(row.libelleSupport),
      ]);
    }),
    certainty: total.certainty,
    totalLabel: 'Total, chaque commune une fois',
    total: [none, none, count(total.communes), count(total.population), none, none],
    notes: [...totalNote(total), NOT_COUNTED, waveSources(model), ...outside(model)],
  };
}

export function ptsTable(model: Model, state: ExplorerState, isSelected: IsSelected): TableView {
  const rows = askedPacts(model, state);
  const total = coverageTotal(model, rows);
  return {
    caption: 'Pactes territoriaux des solidarités',
    columns: [
      { id: 'departement', label: 'Département', numeric: false },
      { id: 'thematiques', label: 'Thématiques, dans l’ordre', numeric: false },
      { id: 'publics', label: 'Publics cibles', numeric: false },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'habitants', label: 'Habitants', numeric: true },
      { id: 'precision', label: 'Précision', numeric: false },
    ],
    rows: rows.map((pact) => {
      const place = { kind: 'pts', id: pact.id } as const;
      return rowOf(model, place, isSelected, placeCertainty(model, place), [
        text(model.departement.get(pact.departement)?.nom ?? pact.departement),
        text(pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', ')),
        text(publicsText(model, pact)),
        ...extentCells(model, place),
        text(precisionLabel[pact.perimeter.precision]),
      ]);
    }),
    certainty: compose([total.certainty, pactCount(model, state.pts.publics)]),
    totalLabel: 'Total, chaque commune une fois',
    total: [none, none, none, count(total.communes), count(total.population), none],
    notes: totalNote(total),
  };
}

interface Reached {
  readonly row: FranceTravailTerritory | PactTerritory;
  readonly communes: ReadonlySet<CommuneIndex>;
  /** Holds a perimeter below its level: the share is not known. */
  readonly dans: CommuneIndex | null;
}

const reachedBy = (
  model: Model,
  rows: readonly (FranceTravailTerritory | PactTerritory)[],
): readonly Reached[] =>
  rows.map((row) => {
    const extent = perimeterExtent(model, row.perimeter);
    return extent.kind === 'counted'
      ? { row, communes: new Set(extent.communes), dans: null }
      : { row, communes: new Set(), dans: extent.dans };
  });

/** Every unit of a level, and how far the perimeters that the filters leave reach into it. */
export function reachTable(
  model: Model,
  state: ExplorerState,
  level: BoundaryLevel,
  isSelected: IsSelected,
): TableView {
  const ft = state.theme === 'france-travail';
  const rows = ft ? askedFt(model, state) : askedPacts(model, state);
  const reached = reachedBy(model, rows);
  const total = coverageTotal(model, rows);
  const units = levelUnits(model, level);
  return {
    caption: `${ft ? 'Expérimentation France Travail' : 'Pactes territoriaux'}${GAP}: ce qui est atteint, par ${LEVEL_PLURAL[level]}`,
    columns: [
      { id: 'couverture', label: 'Couverture', numeric: false },
      { id: 'territoires', label: ft ? 'Territoires' : 'Pactes', numeric: false },
      { id: 'atteintes', label: 'Communes atteintes', numeric: true },
      { id: 'habitants-atteints', label: 'Habitants atteints', numeric: true },
      { id: 'communes', label: 'Communes', numeric: true },
      { id: 'habitants', label: 'Habitants', numeric: true },
    ],
    rows: units.map(({ place, communes }) => {
      const inside = communes.filter((i) => reached.some((one) => one.communes.has(i)));
      const touching = reached.filter(
        (one) =>
          communes.some((i) => one.communes.has(i)) || (one.dans !== null && communes.includes(one.dans)),
      );
      return rowOf(model, place, isSelected, reachCertainty(model, communes, rows), [
        reachCell(
          inside.length,
          communes.length,
          touching.some((one) => one.dans !== null),
        ),
        touching.length === 0 ? none : text(touching.map(({ row }) => row.nom).join(', ')),
        count(inside.length),
        count(inhabitants(model, inside)),
        count(communes.length),
        count(inhabitants(model, communes)),
      ]);
    }),
    certainty: total.certainty,
    totalLabel: 'Région, chaque commune une fois',
    total: [
      none,
      text(plural(rows.length, ft ? 'territoire' : 'pacte')),
      count(total.communes),
      count(total.population),
      count(model.cog.communes.codes.length),
      count(
        inhabitants(
          model,
          model.cog.communes.codes.map((_, i) => i),
        ),
      ),
    ],
    notes: [...totalNote(total), NOT_COUNTED, ...(ft ? outside(model) : [])],
  };
}
