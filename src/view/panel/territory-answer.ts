import { schemesAt } from '../../domain/coverage';
import type { Model } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { ContractBlock } from '../contract-view';
import { NO_SCHEME, schemeAbsence } from '../schemes/scheme-absence';
import { ABSENCE_LABEL } from '../text/absence';
import { GAP, plural } from '../text/formats';
import { at, joined, lowered } from '../text/grammar';

/** A scheme that reaches part of the place says so. */
const part = (entier: boolean): string => (entier ? '' : ', sur une partie');

/** « France Travail (vague 1) »: perimeters of the experimentation by their waves. */
function experiment(model: Model, place: Place): readonly string[] {
  const found = schemesAt(model, place).flatMap(({ scheme, coverage }) =>
    scheme.kind === 'ft' && placeKey({ kind: 'ft', id: scheme.territory.id }) !== placeKey(place)
      ? [{ vague: scheme.territory.vague, entier: coverage.kind === 'entier' }]
      : [],
  );
  if (found.length === 0) return [];
  const waves = [...new Set(found.map(({ vague }) => vague))].sort((a, b) => a - b);
  const whole = found.some(({ entier }) => entier);
  return [
    `France Travail (${waves.length > 1 ? 'vagues' : 'vague'} ${joined(waves.map(String))}${part(whole)})`,
  ];
}

/** « pacte Logement et Mobilité », or how many where there are several. */
function pacts(model: Model, place: Place): readonly string[] {
  const found = schemesAt(model, place).flatMap(({ scheme, coverage }) =>
    scheme.kind === 'pts' ? [{ pact: scheme.territory, entier: coverage.kind === 'entier' }] : [],
  );
  const [only, ...others] = found;
  if (!only) return [];
  const whole = found.some(({ entier }) => entier);
  if (others.length > 0) {
    const several = plural(found.length, 'pacte territorial', 'pactes territoriaux');
    return [whole ? several : `${several} (sur une partie)`];
  }
  const themes = only.pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id);
  return [`pacte ${joined(themes)}${whole ? '' : ' (sur une partie)'}`];
}

/** « 11 actions citées du département », « 11 actions citées en propre et 2 partagées (contrat du département) »: what each contract counts, by whose contract it is. */
function actions(model: Model, blocks: readonly ContractBlock[], filtered: boolean): readonly string[] {
  const asked = filtered ? ' (filtre en cours)' : '';
  const told = blocks.map(({ own, party: { place }, court, counted }) => {
    const nature =
      place.kind === 'departement' || place.kind === 'collectivite' || place.kind === 'epci'
        ? model.party.get(place.code)?.nature
        : undefined;
    return { counted, court, scale: own ? undefined : model.nature.get(nature ?? '')?.echelle };
  });
  return told.map(({ counted, court, scale }) => {
    // Two of one nature are told apart by their names.
    const which = told.filter((one) => one.scale === scale).length > 1 ? ` (${court})` : '';
    if (scale === undefined) return `${counted}${asked}`;
    // After two counts, « du département » would be read with the second alone.
    const whose = counted.includes(' et ') ? ` (contrat ${scale}${which})` : ` ${scale}${which}`;
    return `${counted}${whose}${asked}`;
  });
}

/**
 * The one sentence that answers for a place: what reaches it, scheme by scheme, then the actions of its contracts. « À
 * Péronne : France Travail (vague 1), pacte Logement et Mobilité, 11 actions citées du département. »
 */
export function territoryAnswer(
  model: Model,
  place: Place,
  name: string,
  blocks: readonly ContractBlock[],
  filtered: boolean,
): string {
  const schemes = [...experiment(model, place), ...pacts(model, place)];
  const none = schemeAbsence(model);
  const said = [
    ...(schemes.length > 0 || none === null ? schemes : [NO_SCHEME[none]]),
    ...(blocks.length === 0 ? [lowered(ABSENCE_LABEL['sans-contrat'])] : actions(model, blocks, filtered)),
  ];
  const start = place.kind === 'commune' ? at(name) : name;
  return `${start}${GAP}: ${said.join(', ')}.`;
}
