import { textMatches } from '../../domain/fold-text';
import type { Model } from '../../domain/model';
import type { FranceTravailTerritory, PactTerritory, Perimeter } from '../../domain/pacts';
import { type Place, placeKey } from '../../domain/place';
import type { FtChoice, PtsChoice } from '../../state/explorer-state';
import type { AreaMark, CategoryToken, Fill, LabelMark, SelectedMark, SymbolMark } from '../map-view';
import { type AnchorOf, perimeterShape, placeShape } from './map-shapes';

/** Small makers of marks, shared by the themes. */

/** What a theme draws, before overlays and selection. */
export interface Drawn {
  readonly areas: readonly AreaMark[];
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly LabelMark[];
}

/** PTS thématique tokens: a colour of the theme and a letter, so that colour is never alone. */
export const ptsToken = (index: number): string => `pts-${index + 1}`;

/**
 * First letter of the thématique (Éducation → É, Logement → L); a second letter where one before it in the data has taken
 * the first.
 */
export function ptsLetter({ pacts: { ptsThematiques } }: Model, id: string): string {
  const first = (titre: string): string => titre.charAt(0).toLocaleUpperCase('fr-FR');
  const rank = ptsThematiques.findIndex((row) => row.id === id);
  const titre = ptsThematiques[rank]?.titre ?? id;
  const taken = ptsThematiques.slice(0, Math.max(rank, 0)).some((row) => first(row.titre) === first(titre));
  return taken ? first(titre) + titre.charAt(1) : first(titre);
}

export const perimeterArea = (
  key: string,
  perimeter: Perimeter,
  fill: Fill,
  overlay: boolean,
): AreaMark | null => {
  const shape = perimeterShape(perimeter);
  return shape && { key, shape, fill, precision: perimeter.precision, overlay, outline: 'perimeter' };
};

export function label(
  anchorOf: AnchorOf,
  place: Place,
  name: string,
  value: string | null,
  priority: number,
  clearRadius = 0,
): LabelMark[] {
  const anchor = anchorOf(place);
  if (!anchor) return [];
  return [
    {
      key: placeKey(place),
      at: anchor.at,
      name,
      value,
      priority,
      minZoom: 0,
      bbox: anchor.bbox,
      kind: 'unit',
      clearRadius,
    },
  ];
}

/** Departement land of schemes themes: no contract there unless a perimeter is drawn over it. */
export const uncoveredLand = (model: Model): AreaMark[] =>
  model.cog.departements.map((departement) => ({
    key: placeKey({ kind: 'departement', code: departement.code }),
    shape: { niveau: 'departement', codes: [departement.code] },
    fill: { kind: 'absence', absence: 'hors-contractualisation' },
    precision: 'exact',
    overlay: false,
    outline: 'none',
  }));

export function selectedMark(model: Model, anchorOf: AnchorOf, place: Place): SelectedMark[] {
  const anchor = anchorOf(place);
  return anchor ? [{ key: placeKey(place), shape: placeShape(model, place), at: anchor.at }] : [];
}

export const ftPoint = (
  territory: FranceTravailTerritory,
  anchorOf: AnchorOf,
  category: CategoryToken,
): SymbolMark[] => {
  const place: Place = { kind: 'ft', id: territory.id };
  const anchor = territory.perimeter.members.niveau === 'infracommunal' ? anchorOf(place) : null;
  return anchor
    ? [
        {
          kind: 'point',
          key: placeKey(place),
          at: anchor.at,
          text: `${territory.nom}, vague ${territory.vague}\u00a0: point, contour non publié`,
          category,
          precision: territory.perimeter.precision,
        },
      ]
    : [];
};

type Common = Pick<FtChoice, 'precisions' | 'texte'>;
const commonMatches = (perimeter: Perimeter, texts: readonly string[], choice: Common): boolean =>
  (choice.precisions.length === 0 || choice.precisions.includes(perimeter.precision)) &&
  textMatches(texts.join(' '), choice.texte);

/** A France Travail territory answers a choice by its wave, its precision and its names. */
export const ftMatches = (territory: FranceTravailTerritory, choice: FtChoice): boolean =>
  (choice.vague === null ||
    (choice.cumul ? territory.vague <= choice.vague : territory.vague === choice.vague)) &&
  commonMatches(territory.perimeter, [territory.nom, territory.libelleSupport], choice);

/** A PTS answers a choice when it has every thématique and every public asked for. */
export const pactMatches = (pact: PactTerritory, choice: PtsChoice): boolean =>
  choice.thematiques.every((id) => pact.thematiques.includes(id)) &&
  choice.publics.every((id) => pact.publics.includes(id)) &&
  commonMatches(pact.perimeter, [pact.nom, ...pact.libellesSupport, pact.arrondissement], choice);
