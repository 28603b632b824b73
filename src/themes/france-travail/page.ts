import { perimeterCount, placeCertainty } from '../../domain/certainty/schemes';
import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { FranceTravailTerritory } from '../../domain/pacts';
import { type Place, placeKey } from '../../domain/place';
import { hasFranceTravail } from '../../domain/schemes/deck-schemes';
import { waveAdds } from '../../domain/schemes/waves';
import type { ExplorerState } from '../../state/explorer-state';
import { perimeterPlaces } from '../../view/map/level-places';
import type { UnitRow } from '../../view/panel-view';
import { crossRows } from '../../view/schemes/cross-rows';
import { COUNTED, coverageSentence, schemeFigures } from '../../view/schemes/scheme-figures';
import { schemeLines } from '../../view/schemes/scheme-lines';
import { OUT_OF_FILTER, WITH_FILTERS } from '../../view/text/absence';
import { distinctRefs, extentFigures } from '../../view/text/figures';
import { DOT, GAP, plural } from '../../view/text/formats';
import { capital } from '../../view/text/grammar';
import { placeLink, schemeTags } from '../../view/text/links';
import { allWaves, askedWaves, nextWave } from '../../view/text/waves';
import { reachConclusion } from '../../view/title/conclusion';
import { precisionName } from '../precisions';
import type { ThemePage } from '../theme-page';
import { CHOICE } from './choice';
import { franceTravailControls } from './controls';
import { NONE } from './draw';
import { epciWithoutFranceTravail } from './epci-without';
import { ftLegend } from './legend';
import { askedTerritories, territoriesCertainty } from './reading';

/** What the last wave shown adds to those before it. */
function detail(model: Model, { ft }: ExplorerState): string | null {
  const vague = ft.vague ?? model.vagues.at(-1);
  if (vague === undefined || vague === model.vagues[0]) return null;
  const chosen = askedTerritories(model, { ...ft, vague: null });
  const added = waveAdds(model, vague, chosen);
  const some = chosen.length < model.pacts.franceTravail.length ? `, ${WITH_FILTERS}` : '';
  return added.perimeters === 0 ? null : `La vague ${vague} ajoute ${coverageSentence(added)}${some}.`;
}

function unitRow(model: Model, row: FranceTravailTerritory): UnitRow {
  const place: Place = { kind: 'ft', id: row.id };
  const figures = extentFigures(model, placeExtent(model, place), placeCertainty(model, place));
  return {
    link: placeLink(model, place),
    value: `vague ${row.vague}`,
    detail:
      figures.length === 1
        ? 'point, non compté'
        : figures
            .map(({ text, label }) => `${text}${GAP}${label === 'habitants' ? 'hab.' : label}`)
            .join(DOT),
    ...(figures[0] ? { sure: figures[0] } : {}),
  };
}

export const PAGE: ThemePage<(typeof CHOICE)['filterIds'][number]> = {
  isOffered: hasFranceTravail,
  label: 'France Travail',
  inSentence: 'France Travail',
  unitsLabel: 'Territoires France Travail',
  unitsTitle: 'Périmètres de l’expérimentation',
  pickable: (model, { ft }) => perimeterPlaces(model, 'ft', askedTerritories(model, ft)),
  subject: (model, { ft }) => `Expérimentation France Travail, ${askedWaves(model, ft)}`,
  inSubject: { filter: 'vague', named: (model, { ft }) => askedWaves(model, ft) },
  conclusion: (model, { ft }) => {
    const rows = askedTerritories(model, ft);
    return reachConclusion(model, plural(rows.length, 'périmètre'), rows);
  },
  detail,
  filterLabels: {
    vague: (model, { ft }) => (ft.cumul ? capital(askedWaves(model, ft)) : `Vague ${ft.vague} seule`),
    precision: (_, __, value) => precisionName(value),
    texte: (_, { ft }) => `«${GAP}${ft.texte}${GAP}»`,
  },
  moreFilters: true,
  about: 'Périmètres France Travail',
  source: ({ pacts }) => ({
    kind: 'calcul',
    rule: COUNTED,
    refs: distinctRefs(pacts.franceTravail.map(({ source }) => source)),
  }),
  certainty: (model, { ft }) => territoriesCertainty(askedTerritories(model, ft)),
  count: (model, { ft }) => askedTerritories(model, ft).length,
  counted: (_, __, count) => plural(count, 'territoire'),
  legend: ftLegend,
  controls: franceTravailControls,
  figures: (model, { ft }) => {
    const rows = askedTerritories(model, ft);
    return schemeFigures(model, rows, 'perimetres', perimeterCount(rows));
  },
  units: (model, { ft }) => askedTerritories(model, ft).map((row) => unitRow(model, row)),
  hover: (model, { ft }, place) =>
    schemeLines(
      model,
      schemeTags(model, place).filter(({ scheme }) => scheme === 'ft'),
      NONE,
      ({ link }) =>
        askedTerritories(model, ft).some(({ id }) => link.key === placeKey({ kind: 'ft', id }))
          ? null
          : OUT_OF_FILTER,
    ),
  start: (model) => ({ cross: [epciWithoutFranceTravail(model), ...crossRows(model)], groups: [] }),
  questions: ({ vagues }) =>
    vagues.slice(0, 1).map((vague) => ({
      kind: 'vue',
      change: { theme: 'france-travail', ft: { ...CHOICE.start, vague } },
      label: `Quels territoires dans la vague ${vague} de France Travail${GAP}?`,
    })),
  step: (model, { ft }) => {
    if (model.vagues.length < 2) return null;
    const vague = nextWave(model, ft.vague);
    return {
      label: vague === null ? allWaves(model) : `Vague ${vague} seule`,
      command: { kind: 'choose', change: { ft: { vague } } },
    };
  },
};
