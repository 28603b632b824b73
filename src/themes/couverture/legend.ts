import type { Model } from '../../domain/model';
import { type PlaceKey, placeKey } from '../../domain/place';
import { type CrossRow, crossCoverage, epciCross, type UnitCross } from '../../domain/schemes/cross-coverage';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend, LegendEntry } from '../../view/legend';
import { emphasisEntries, laidOver } from '../../view/legend/entries';
import { PRECISION_SIGNS, schemeSigns } from '../../view/legend/signs';
import type { Fill, MapView } from '../../view/map-view';
import { inhabitantsNote } from '../../view/text/copy';
import { CROSS_LABEL, crossNote, crossShare, epciReconciled } from '../../view/text/cross-words';
import { formatInteger, GAP, plural } from '../../view/text/formats';
import { crossKey, fillOf, NONE } from './draw';
import { inOwnEpci } from './figures';

interface EpciUnit {
  readonly key: PlaceKey;
  readonly unit: UnitCross;
}

/** "23 EPCI, dont 7 en partie", and why a list may count another number of them. */
function epciCount(model: Model, row: CrossRow, units: readonly EpciUnit[]): string {
  const own = units.filter(({ unit }) => unit.kind === row.kind);
  const partial = own.filter(({ unit }) => !unit.entier).length;
  const told = partial > 0 && row.kind !== 'inconnu' ? `, dont ${formatInteger(partial)} en partie` : '';
  const some =
    epciReconciled(model, row) === null
      ? ''
      : ` (${formatInteger(row.epci.length)} ont de ces communes, dont ${formatInteger(
          row.epci.length - own.length,
        )} d’une autre classe)`;
  return `${plural(own.length, 'EPCI', 'EPCI')}${told}${some}`;
}

/** Of the communes of a class that is asked for, those in its own EPCI: after their count, which it is a part of. */
function insideEpci(model: Model, { kind }: CrossRow): string {
  const inside = inOwnEpci(model, kind);
  return inside ? ` · ${formatInteger(inside.communes)} de ces communes dans ces EPCI` : '';
}

/** Pale fills on the map, all of one meaning. */
function partialEntry(view: MapView, units: readonly EpciUnit[]): LegendEntry[] {
  const pale = new Map<string, Fill>();
  const keys = new Set<string>();
  for (const { fill, key } of view.areas) {
    if (fill.kind !== 'crossed' || !fill.partial) continue;
    pale.set(fill.crossed, fill);
    keys.add(key);
  }
  if (pale.size === 0) return [];
  return [
    {
      id: 'croisement-partiel',
      label: `Fond pâle${GAP}: EPCI atteint en partie`,
      swatch: { kind: 'bands', fills: [...pale.values()] },
      keys: units.flatMap(({ key }) => (keys.has(key) ? [key] : [])),
      count: null,
    },
  ];
}

/** Hatch over communes that only an approached perimeter brings. */
const approachedEntry = ({ areas }: MapView): LegendEntry[] => {
  const keys = areas.flatMap(({ key, fill, precision }) =>
    fill.kind === 'crossed' && precision === 'approche' ? [key] : [],
  );
  return PRECISION_SIGNS.flatMap(({ id, label, swatch }) =>
    id === 'approche' && keys.length > 0
      ? [{ id: 'croisement-approche', label, swatch, keys, count: null }]
      : [],
  );
};

export function coverageLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const { unite, classe } = state.couverture;
  const byEpci = unite === 'epci';
  const units = byEpci
    ? epciCross(model).map(({ epci, unit }) => ({ key: placeKey({ kind: 'epci', code: epci.code }), unit }))
    : [];
  const drawn = new Set(view.areas.map(({ key }) => key));
  const entries = crossCoverage(model).rows.map((row): LegendEntry => {
    const shown = classe === null || classe === row.kind;
    const { share, count } = crossShare(row);
    return {
      id: `croisement-${row.kind}`,
      label: shown ? CROSS_LABEL[row.kind] : `${CROSS_LABEL[row.kind]} (non affichée)`,
      swatch: { kind: 'fill', fill: fillOf(row.kind, false, classe) },
      keys: byEpci
        ? units.flatMap(({ key, unit }) => (unit.kind === row.kind ? [key] : []))
        : [crossKey(row.kind), crossKey(row.kind, true)].filter((key) => drawn.has(key)),
      share,
      count: byEpci
        ? `${epciCount(model, row, units)} · ${count}${classe === row.kind ? insideEpci(model, row) : ''}`
        : count,
      // Once for both classes that the experimentation does not reach.
      note: (row.kind === 'aucun' ? crossNote(model, row.kind) : null) ?? undefined,
      filter: {
        command: {
          kind: 'choose',
          change: { couverture: { classe: classe === row.kind ? null : row.kind } },
        },
        on: classe === row.kind,
      },
    };
  });
  return {
    title: byEpci ? 'Dispositifs par EPCI' : 'Dispositifs par commune',
    method: `Communes entières du COG. ${inhabitantsNote(model.pacts.edition)} «${GAP}Les deux${GAP}»${GAP}: une même commune a les deux. Part inconnue${GAP}: un quartier de la commune est atteint, sans que l’on sache pour combien d’habitants. Approchés${GAP}: en périmètre approché. Les parts font 100${GAP}%, aux arrondis près.`,
    entries: [
      ...entries,
      ...partialEntry(view, units),
      ...approachedEntry(view),
      ...laidOver(model, view),
      ...emphasisEntries(view),
    ],
    classing: null,
    signs: schemeSigns(model, NONE),
  };
}
