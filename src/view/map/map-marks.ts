import { foldText, textMatches } from '../../domain/fold-text';
import type { Model } from '../../domain/model';
import type { FranceTravailTerritory, PactTerritory, Perimeter } from '../../domain/pacts';
import { type Place, placeKey } from '../../domain/place';
import type { FtChoice } from '../../themes/france-travail/choice';
import type { PtsChoice } from '../../themes/pactes-territoriaux/choice';
import type {
  AreaMark,
  CategoryToken,
  Fill,
  LabelMark,
  SelectedMark,
  SymbolMark,
  UncoveredKind,
} from '../map-view';
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

const upper = (text: string): string => text.toLocaleUpperCase('fr-FR');

/**
 * What a part of a symbol is called, by thématique: its first letter where no other has the same, else two letters, else
 * its rank: two parts never read alike.
 */
export function ptsLetters({ pacts }: Model): ReadonlyMap<string, string> {
  const { ptsThematiques: rows } = pacts;
  const forms = rows.map(({ titre }, i) => {
    const [first = '', ...rest] = titre.match(/\p{L}/gu) ?? [];
    return [upper(first), upper(first) + (rest[0] ?? '').toLocaleLowerCase('fr-FR'), String(i + 1)] as const;
  });
  const alone = (form: 0 | 1, i: number): boolean =>
    forms.filter((other) => foldText(other[form]) === foldText(forms[i]?.[form] ?? '')).length === 1;
  return new Map(
    rows.map(({ id }, i) => {
      const [one = '', two = '', rank = ''] = forms[i] ?? [];
      return [id, alone(0, i) ? one : alone(1, i) ? two : rank];
    }),
  );
}

export const perimeterArea = (
  key: string,
  perimeter: Perimeter,
  fill: Fill,
  overlay: boolean,
): AreaMark | null => {
  const shape = perimeterShape(perimeter);
  // What a filter leaves out keeps one quiet outline, whatever its precision: it is no territory of the view.
  const outline = fill.kind === 'land' ? 'left-out' : 'perimeter';
  return shape && { key, shape, fill, precision: perimeter.precision, overlay, outline };
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

/** Ground of the scheme themes: what no perimeter drawn over it reaches. */
export const uncoveredLand = (model: Model, why: UncoveredKind, asked = false): AreaMark[] =>
  model.cog.departements.map((departement) => ({
    key: placeKey({ kind: 'departement', code: departement.code }),
    shape: { niveau: 'departement', codes: [departement.code] },
    fill: { kind: 'uncovered', why, asked },
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
