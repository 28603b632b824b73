import { type CrossClass, type CrossRow, crossCoverage, crossOf } from '../../../domain/cross-coverage';
import type { Model } from '../../../domain/model';
import { placeKey } from '../../../domain/place';
import type { ExplorerState } from '../../../state/explorer-state';
import type { Legend, LegendEntry } from '../../legend';
import type { MapView } from '../../map-view';
import { formatInteger, formatPercent, GAP, plural } from '../../text/formats';
import { crossKey } from '../draw-coverage';
import { SIGNS } from '../legend-signs';
import { overlayEntries } from './entries';

export const CROSS_LABEL: Readonly<Record<CrossClass, string>> = {
  'les-deux': 'Les deux dispositifs',
  'france-travail': 'France Travail seul',
  pacte: 'Pacte territorial seul',
  aucun: 'Aucun des deux',
  inconnu: 'Part inconnue',
};

/** Communes, inhabitants, share of the region, and the part that rests on an approached perimeter. */
export const crossCount = (row: CrossRow): string =>
  row.kind === 'inconnu'
    ? `non compté${GAP}: plus petit qu’une commune`
    : `${plural(row.communes, 'commune')} · ${formatInteger(row.population)} hab. (${formatPercent(row.ratio)})${
        row.populationApprochee > 0 ? `, dont ${formatInteger(row.populationApprochee)} approchés` : ''
      }`;

export function coverageLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const { unite, classe } = state.couverture;
  const byEpci = unite === 'epci';
  const units = byEpci
    ? model.cog.epci.map(({ code }) => ({
        key: placeKey({ kind: 'epci', code }),
        unit: crossOf(model, model.communesByEpci.get(code) ?? []),
      }))
    : [];
  const entries = crossCoverage(model).rows.map((row): LegendEntry => {
    const own = units.filter(({ unit }) => unit.kind === row.kind);
    const partial = own.filter(({ unit }) => !unit.entier).length;
    const epci = `${own.length} EPCI${
      partial > 0 && row.kind !== 'inconnu' && row.kind !== 'aucun' ? `, dont ${partial} en partie` : ''
    }`;
    return {
      id: `croisement-${row.kind}`,
      label: CROSS_LABEL[row.kind],
      swatch: {
        kind: 'fill',
        fill:
          row.kind === 'aucun'
            ? { kind: 'absence', absence: 'hors-contractualisation' }
            : { kind: 'crossed', crossed: row.kind, partial: false },
      },
      keys: byEpci ? own.map(({ key }) => key) : row.kind === 'aucun' ? [] : [crossKey(row.kind)],
      count: byEpci ? `${epci} · ${crossCount(row)}` : crossCount(row),
      filter: {
        command: { kind: 'couverture', change: { classe: classe === row.kind ? null : row.kind } },
        on: classe === row.kind,
      },
    };
  });
  const partial: LegendEntry = {
    id: 'croisement-partiel',
    label: `Fond pâle${GAP}: EPCI atteint en partie`,
    swatch: { kind: 'fill', fill: { kind: 'crossed', crossed: 'france-travail', partial: true } },
    keys: units.filter(({ unit }) => !unit.entier && unit.kind !== 'inconnu').map(({ key }) => key),
    count: null,
  };
  return {
    title: byEpci ? 'Dispositifs par EPCI' : 'Dispositifs par commune',
    method: `Communes entières du COG. «${GAP}Les deux${GAP}»${GAP}: une même commune a les deux. Plus petit qu’une commune${GAP}: non compté. Approchés${GAP}: en périmètre approché.`,
    entries: [...entries, ...(byEpci ? [partial] : []), ...overlayEntries(view, state.theme)],
    classing: null,
    signs: SIGNS,
  };
}
