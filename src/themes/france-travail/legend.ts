import type { Model } from '../../domain/model';
import type { FranceTravailTerritory } from '../../domain/pacts';
import { territoryAsked } from '../../domain/schemes/asked';
import { waveAdds } from '../../domain/schemes/waves';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend, LegendEntry, Swatch } from '../../view/legend';
import {
  emphasisEntries,
  leftOutEntry,
  overlayEntries,
  pointEntry,
  precisionEntries,
  uncoveredEntry,
} from '../../view/legend/entries';
import { schemeSigns } from '../../view/legend/signs';
import type { CategoryToken, MapView } from '../../view/map-view';
import { shortCoverage } from '../../view/schemes/scheme-figures';
import { WITH_FILTERS } from '../../view/text/absence';
import { cogLabel, inhabitantsNote } from '../../view/text/copy';
import { GAP } from '../../view/text/formats';
import { capital, inWords } from '../../view/text/grammar';
import { isAsked, waveSources, waveToken } from '../../view/text/waves';
import { precisionFilter } from '../precisions';
import { NONE } from './draw';
import { askedTerritories } from './reading';

/** "Onze lignes du support, treize périmètres": three perimeters may share a line. */
function linesText({ pacts: { franceTravail } }: Model): string {
  const lines = new Set(franceTravail.map(({ libelleSupport }) => libelleSupport)).size;
  const perimeters = franceTravail.length;
  return `${capital(inWords(lines, 'f'))} ${lines > 1 ? 'lignes' : 'ligne'} du support, ${inWords(perimeters)} ${perimeters > 1 ? 'périmètres' : 'périmètre'}`;
}

/** A wave of which only points answer has no ground on the map: its sign is what is drawn of it. */
const waveSwatch = (category: CategoryToken, rows: readonly FranceTravailTerritory[]): Swatch =>
  rows.every(({ perimeter }) => perimeter.members.niveau === 'infracommunal')
    ? { kind: 'point', discs: [{ category, overlay: false }] }
    : { kind: 'fill', fill: { kind: 'category', category } };

export function ftLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  // Counts stay those of the wave, asked for or not; the other filters hold.
  const chosen = askedTerritories(model, { ...state.ft, vague: null });
  const entries: LegendEntry[] = model.pacts.vagues.flatMap(({ num: vague, annee }, rank) => {
    const rows = chosen.filter((territory) => territory.vague === vague);
    const whole = model.pacts.franceTravail.filter((territory) => territory.vague === vague).length;
    const alone = state.ft.vague === vague && !state.ft.cumul;
    const asked = isAsked(state.ft, vague);
    // Nothing of this wave answers the other filters: nothing of it is on the map.
    const some = asked ? rows : rows.filter(({ perimeter }) => perimeter.members.niveau !== 'infracommunal');
    if (some.length === 0) return [];
    return [
      {
        id: `vague-${vague}`,
        label: `Vague ${vague}${GAP}: ${annee}${asked ? '' : ' (contour seul)'}`,
        swatch: asked
          ? waveSwatch(waveToken(model, vague), rows)
          : { kind: 'fill', fill: { kind: 'outlined', category: waveToken(model, vague) } },
        keys: rows.filter((row) => territoryAsked(row, state.ft)).map((territory) => `ft-${territory.id}`),
        count: `${rank === 0 ? '' : 'ajoute '}${shortCoverage(waveAdds(model, vague, chosen))}${rows.length < whole ? `, ${WITH_FILTERS}` : ''}`,
        filter: {
          command: { kind: 'choose', change: { ft: { vague: alone ? null : vague } } },
          on: alone,
        },
      } satisfies LegendEntry,
    ];
  });
  return {
    title: 'Vagues de l’expérimentation',
    method: `${linesText(model)}${GAP}; communes entières, ${cogLabel(model.pacts.edition)}. ${inhabitantsNote(model.pacts.edition)} ${waveSources(model)}`,
    entries: [
      ...entries,
      ...leftOutEntry(
        view,
        'Ne répond pas au filtre',
        model.pacts.franceTravail.filter(
          (row) => !chosen.includes(row) && row.perimeter.members.niveau === 'infracommunal',
        ).length,
      ),
      ...pointEntry(view),
      ...precisionEntries(
        view,
        precisionFilter(state.ft, (precisions) => ({ ft: { precisions } })),
      ),
      ...uncoveredEntry(model, view),
      ...overlayEntries(model, view),
      ...emphasisEntries(view),
    ],
    classing: null,
    signs: schemeSigns(model, NONE),
  };
}
