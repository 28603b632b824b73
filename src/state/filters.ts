import type { PartyCode } from '../domain/codes';
import type { Precision } from '../domain/pacts';
import { type ExplorerState, START } from './explorer-state';

/** One filter in force, as a reader removes it: a chip. */
export type FilterRef =
  | {
      readonly filter:
        | 'axe'
        | 'thematique'
        | 'sujet'
        | 'montant'
        | 'inspirante'
        | 'texte'
        | 'classe'
        | 'vague'
        | 'croisement';
    }
  | { readonly filter: 'partie'; readonly value: PartyCode }
  | { readonly filter: 'precision'; readonly value: Precision }
  | { readonly filter: 'pts-thematique' | 'pts-public'; readonly value: string };

type Plain = Exclude<FilterRef, { readonly value: string }>['filter'];
const plain = (filter: Plain, on: boolean): readonly FilterRef[] => (on ? [{ filter }] : []);

/** Filters of the theme in force, in the order of its controls. */
export function activeFilters(state: ExplorerState): readonly FilterRef[] {
  const { funding, ft, pts, couverture } = state;
  const precision = (value: Precision): FilterRef => ({ filter: 'precision', value });
  switch (state.theme) {
    case 'financements':
      return [
        ...plain('sujet', funding.sujet !== null),
        // A thématique brings its axe: one chip says both.
        ...plain('thematique', funding.thematique !== null),
        ...plain('axe', funding.axe !== null && funding.thematique === null),
        ...funding.parties.map((value): FilterRef => ({ filter: 'partie', value })),
        ...plain('montant', funding.montantMin !== null || funding.montantMax !== null),
        ...plain('inspirante', funding.inspirante),
        ...plain('texte', funding.texte !== ''),
        ...plain('classe', funding.classe !== null),
      ];
    case 'france-travail':
      return [
        ...plain('vague', ft.vague !== null),
        ...ft.precisions.map(precision),
        ...plain('texte', ft.texte !== ''),
      ];
    case 'pactes-territoriaux':
      return [
        ...pts.thematiques.map((value): FilterRef => ({ filter: 'pts-thematique', value })),
        ...pts.publics.map((value): FilterRef => ({ filter: 'pts-public', value })),
        ...pts.precisions.map(precision),
        ...plain('texte', pts.texte !== ''),
      ];
    case 'couverture':
      return plain('croisement', couverture.classe !== null);
  }
}

const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter((other) => other !== item);

/** The state with one filter of its theme lifted, and nothing else changed. */
export function withoutFilter(state: ExplorerState, ref: FilterRef): ExplorerState {
  const { funding, ft, pts } = state;
  const money = (change: Partial<ExplorerState['funding']>): ExplorerState => ({
    ...state,
    funding: { ...funding, ...change },
  });
  switch (ref.filter) {
    case 'axe':
    case 'thematique':
      return money({ axe: null, thematique: null });
    case 'sujet':
      return money({ sujet: null });
    case 'partie':
      return money({ parties: without(funding.parties, ref.value) });
    case 'montant':
      return money({ montantMin: null, montantMax: null });
    case 'inspirante':
      return money({ inspirante: false });
    case 'classe':
      return money({ classe: null });
    case 'vague':
      return { ...state, ft: { ...ft, vague: null, cumul: false } };
    case 'pts-thematique':
      return { ...state, pts: { ...pts, thematiques: without(pts.thematiques, ref.value) } };
    case 'pts-public':
      return { ...state, pts: { ...pts, publics: without(pts.publics, ref.value) } };
    case 'croisement':
      return { ...state, couverture: { ...state.couverture, classe: START.couverture.classe } };
    case 'precision':
      return state.theme === 'france-travail'
        ? { ...state, ft: { ...ft, precisions: without(ft.precisions, ref.value) } }
        : { ...state, pts: { ...pts, precisions: without(pts.precisions, ref.value) } };
    case 'texte':
      return state.theme === 'financements'
        ? money({ texte: '' })
        : state.theme === 'france-travail'
          ? { ...state, ft: { ...ft, texte: '' } }
          : { ...state, pts: { ...pts, texte: '' } };
  }
}

/** Longest text that a link carries, in characters. */
export const TEXT_LIMIT = 60;

/** One space between words, none around; without halves of characters, which a link cannot write. */
export const spacedText = (text: string): string =>
  text
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A typed text as the state and the link keep it: spaced, and cut. */
export const cleanText = (text: string): string => [...spacedText(text)].slice(0, TEXT_LIMIT).join('').trim();
