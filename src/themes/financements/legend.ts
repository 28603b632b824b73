import type { Model } from '../../domain/model';
import { type PlaceKey, partyPlace, placeKey } from '../../domain/place';
import { narrows } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { circleSteps } from '../../view/choropleth/circle-steps';
import { absenceEntries, classEntries } from '../../view/choropleth/class-entries';
import type { Legend, LegendEntry, LegendFilter, LegendScale } from '../../view/legend';
import {
  emphasisEntries,
  laidOver,
  leftOutEntry,
  territories,
  uncoveredEntry,
} from '../../view/legend/entries';
import { moneySigns } from '../../view/legend/signs';
import type { MapView } from '../../view/map-view';
import { scaleOf } from '../../view/money/contract-words';
import { inhabitantsNote } from '../../view/text/copy';
import { absenceText } from '../../view/text/figures';
import {
  formatDecimal,
  formatEuros,
  formatEurosShort,
  formatPerCapita,
  GAP,
  plural,
} from '../../view/text/formats';
import { lowered } from '../../view/text/grammar';
import { SHARING_CHIP } from '../../view/text/sharing';
import { CLASSINGS, type Classing, type FundingClass, type FundingMeasure } from './choice';
import { type FundingUnit, fundingMapOf, fundingUnits } from './reading';
import { besideCircles, nestedCircles } from './said/circle-notes';
import { circleRadius } from './scale';

export const CLASSING_LABEL: Readonly<Record<Classing, string>> = {
  arrondi: 'Naturelles, arrondies',
  jenks: 'Naturelles (Jenks)',
  quantiles: 'Quantiles',
  'intervalles-egaux': 'Intervalles égaux',
};

/** « échelle propre à l’axe 3 »: a colour or a circle means nothing without it. */
function scaleName({ echelle, axe, thematique, sujet }: ExplorerState['funding']): string {
  if (echelle === 'commune') return 'échelle commune à tous les axes';
  if (thematique !== null) return 'échelle propre à cette thématique';
  if (sujet !== null) return 'échelle propre à ce sujet';
  return axe === null ? 'échelle de l’ensemble des axes' : `échelle propre à l’axe ${axe}`;
}

const scaleSwitch = ({ echelle }: ExplorerState['funding']): LegendScale => {
  const on = echelle === 'commune';
  return {
    label: 'Même échelle pour tous les axes',
    on,
    command: { kind: 'choose', change: { funding: { echelle: on ? 'indicateur' : 'commune' } } },
  };
};

const FOUND: Readonly<Record<Classing, string>> = {
  arrondi: 'seuils naturels, arrondis',
  jenks: 'seuils naturels',
  quantiles: 'quantiles',
  'intervalles-egaux': 'intervalles égaux',
};

/** How the breaks were found, and that no filter moves them. */
function breaksText(breaks: readonly number[], { classement, echelle }: ExplorerState['funding']): string {
  if (breaks.length === 0) return 'Une seule classe';
  const values = breaks.map(formatDecimal).join(' · ');
  const of = echelle === 'commune' ? 'de tous les axes, ensemble et un par un' : 'de cet indicateur seul';
  return `Seuils ${values}${GAP}€/hab. (${FOUND[classement]} des valeurs ${of}, montants non répartis)${GAP}: aucun filtre ne les déplace`;
}

const keysOf = (units: readonly FundingUnit[]): readonly PlaceKey[] =>
  units.map(({ party }) => placeKey(partyPlace(party.code)));

/** « MEL 0,35 €/hab. » */
function ownValue({ party, figures: { amount, perCapita } }: FundingUnit): string {
  const value =
    amount.kind !== 'euros'
      ? lowered(absenceText(amount))
      : perCapita === null
        ? formatEuros(amount.value)
        : formatPerCapita(perCapita);
  return `${party.nomCourt}\u00a0${value}`;
}

/** The sign of a contract on top of a wider one, where the map has it. */
function nestedEntries(
  model: Model,
  units: readonly FundingUnit[],
  { symbols, areas }: MapView,
  measure: FundingMeasure,
): readonly LegendEntry[] {
  const discs = symbols.flatMap((symbol) => (symbol.kind === 'disc' ? [symbol] : []));
  const [first] = discs;
  if (!first) return [];
  const keys = discs.map(({ key }) => key);
  const on = units.filter(({ party }) => keys.includes(placeKey(partyPlace(party.code))));
  const under = on.flatMap((unit) => unit.under.map(({ party }) => placeKey(partyPlace(party.code))));
  const ground = areas.flatMap(({ key, fill }) =>
    under.includes(key) && fill.kind !== 'through' ? [fill] : [],
  )[0];
  const kinds = (some: readonly FundingUnit[]): string =>
    [...new Set(some.map(({ party }) => scaleOf(model, [party])))].join(' ou ');
  return [
    {
      id: 'contrat-en-plus',
      label:
        measure === 'par-habitant'
          ? `Contrat ${kinds(on)}, en plus de celui ${kinds(on.flatMap(({ under }) => under))} (fond)`
          : `Contrat ${kinds(on)} sans montant, en plus de celui ${kinds(on.flatMap(({ under }) => under))}`,
      swatch: { kind: 'disc', fill: first.fill, ground: ground ?? { kind: 'land' } },
      keys,
      // Of the fill: each is counted by the class of its own value.
      count: measure === 'par-habitant' ? null : territories(keys.length),
      values: measure === 'par-habitant' ? on.map(ownValue).join(' · ') : undefined,
    },
  ];
}

export function fundingLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const { measure, classement, classe, partage } = state.funding;
  const filter = (id: FundingClass): LegendFilter => ({
    command: { kind: 'choose', change: { funding: { classe: classe === id ? null : id } } },
    on: classe === id,
  });
  const units = fundingUnits(model, state.funding);
  const map = fundingMapOf(model, state.funding);
  const shown = units.filter((unit) => unit.asked);
  const out = new Set(keysOf(units.filter((unit) => !unit.asked)));
  const others = [
    // By party, not by area: what stands on a wider contract is filled by that one, and is counted all the same.
    ...absenceEntries(map, filter, narrows(state.funding)),
    ...nestedEntries(model, shown, view, measure),
    // By party too: one that stands on a wider contract has the fill of that one.
    ...leftOutEntry({ ...view, areas: view.areas.filter(({ key }) => out.has(key)) }, 'Hors du filtre').map(
      (entry) => ({ ...entry, keys: [...out], count: territories(out.size) }),
    ),
    ...uncoveredEntry(model, view),
    ...laidOver(model, view),
    ...emphasisEntries(view),
  ];
  const hypothesis = partage === 'non-ventile' ? '' : `${SHARING_CHIP[partage]}. `;
  if (measure === 'par-habitant') {
    return {
      title: `Euros cités par habitant, ${scaleName(state.funding)}`,
      method: `${hypothesis}${breaksText(map.breaks, state.funding)}. ${inhabitantsNote(model.pacts.edition)}`,
      entries: [...classEntries(map, filter), ...others],
      classing: CLASSINGS.map((value) => ({
        value,
        label: CLASSING_LABEL[value],
        on: classement === value,
        command: { kind: 'choose', change: { funding: { classement: value } } },
      })),
      scale: scaleSwitch(state.funding),
      signs: moneySigns(model),
    };
  }
  const values = shown.map(({ figures: { amount, actions } }) =>
    amount.kind !== 'euros' ? 0 : measure === 'euros' ? amount.value : actions,
  );
  const note = besideCircles(model, state.funding, shown);
  const nested = nestedCircles(shown, measure);
  const circles: LegendEntry[] = circleSteps(values).map((step, i) => ({
    id: `cercle-${step}`,
    label: measure === 'euros' ? formatEurosShort(step).replace(',00', '') : plural(step, 'action'),
    swatch: { kind: 'circle', radius: circleRadius(model, state.funding, measure, step) },
    keys: [],
    count: null,
    // Beside the largest, which leaves the room.
    values: i === 0 && nested !== '' ? nested : undefined,
    note: i === 0 && note !== '' ? note : undefined,
  }));
  return {
    title: `${measure === 'euros' ? 'Euros cités' : 'Actions citées'}, ${scaleName(state.funding)}`,
    method: `${hypothesis}Surface du cercle proportionnelle ${measure === 'euros' ? 'au montant' : 'au nombre'}\u00a0; ${territories(shown.length)}. Aucun filtre ne change l’échelle des cercles.`,
    entries: [...circles, ...others],
    classing: null,
    scale: scaleSwitch(state.funding),
    signs: moneySigns(model),
  };
}
