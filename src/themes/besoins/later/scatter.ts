import type { Model } from '../../../domain/model';
import { placeKey } from '../../../domain/place';
import { schemesCrossed } from '../../../domain/schemes/deck-schemes';
import type { ExplorerState } from '../../../state/explorer-state';
import {
  axisOf,
  type Scatter,
  type ScatterPoint,
  tickMargin,
  walked,
} from '../../../view/chart/scatter-view';
import { formatPercent, GAP } from '../../../view/text/formats';
import { placeLink } from '../../../view/text/links';
import { fillOf } from '../draw';
import { needReading, shareReached } from '../reading';
import { thresholdText, unitName, unitsText, valueText } from '../words';

/** More points than a small graphic can part: communes. */
const MOST = 400;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** A tick with as many decimals as its step needs: two of an axis never read alike. */
function tickText(value: number, [first = 0, second = first]: readonly number[]): string {
  const step = Math.abs(second - first);
  const decimals = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
  return decimals === 0
    ? valueText(value, { unite: '' }).trim()
    : value.toFixed(decimals).replace('.', ',').replace('-', '−');
}

/** The value of each territory against the part of its inhabitants in communes that a scheme reaches. */
export function needScatter(model: Model, state: ExplorerState): Scatter | null {
  const choice = state.besoins;
  const reading = needReading(model, choice);
  if (reading === null || !schemesCrossed(model)) return null;
  const { indicator, units, threshold } = reading;
  const measured = units.flatMap((unit) => {
    const share = shareReached(unit);
    return typeof unit.value === 'number' && share !== null ? [{ unit, value: unit.value, share }] : [];
  });
  // Two points at least, or there is nothing to compare; thousands are a stain, and the map tells them better.
  if (measured.length < 2 || measured.length > MOST) return null;
  const y = axisOf(measured.map(({ value }) => value));
  const chosen = new Set(state.selection.kind === 'places' ? state.selection.places.map(placeKey) : []);
  const unit = unitName(indicator.niveau);
  const left = units.length - measured.length;
  const points = measured.map(({ unit: own, value, share }): ScatterPoint => {
    const link = placeLink(model, own.place);
    return {
      link,
      x: share,
      y: y.at(value),
      fill: fillOf(own, reading, choice) ?? { kind: 'land' },
      text: `${link.label}${GAP}: ${valueText(value, indicator)}, ${formatPercent(share)} des habitants`,
      selected: chosen.has(link.key),
    };
  });
  const yTicks = y.ticks.map((value) => ({ at: y.at(value), text: tickText(value, y.ticks) }));
  return {
    titre: 'Valeur et part des habitants atteinte',
    xLabel: 'Habitants des communes qu’un dispositif atteint, en %',
    yLabel: `${indicator.nom}, en ${indicator.unite}${y.log ? ' (échelle logarithmique)' : ''}`,
    xTicks: QUARTERS.map((at) => ({ at, text: `${at * 100}` })),
    yTicks,
    yRoom: tickMargin(yTicks),
    points,
    walk: walked(points),
    line:
      threshold === null
        ? null
        : { at: y.at(threshold), text: `seuil${GAP}: ${thresholdText(threshold, indicator)}` },
    notes: [
      `Un point est un territoire de la carte (${unit}), de la même couleur. Les mêmes valeurs sont dans le tableau.`,
      ...(left > 0
        ? [
            `${unitsText(left, indicator.niveau)} hors du graphique${GAP}: sans valeur, ou part atteinte inconnue.`,
          ]
        : []),
      'Le graphique met deux valeurs côte à côte, et ne dit rien du lien entre elles.',
    ],
  };
}
