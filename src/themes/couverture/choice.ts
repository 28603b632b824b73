import { CROSS_CLASSES, type CrossClass } from '../../domain/schemes/cross-coverage';
import { optionKey, wordKey } from '../../state/url/choice-keys';
import { plain, themeChoice } from '../theme-choice';

export type CoverageUnit = 'epci' | 'commune';
export const COVERAGE_UNITS: readonly CoverageUnit[] = ['epci', 'commune'];

export interface CoverageChoice {
  readonly unite: CoverageUnit;
  /** One class of the two schemes crossed only. */
  readonly classe: CrossClass | null;
}

const START: CoverageChoice = { unite: 'commune', classe: null };

export const CHOICE = themeChoice({
  slot: 'couverture',
  start: START,
  // Links of the theme without a unit were written when EPCI came first, and still mean them.
  begun: (own): CoverageChoice => (own ? { ...START, unite: 'epci' } : START),
  link: {
    unite: wordKey('unite', 'unite', COVERAGE_UNITS, 'les unités sont epci et commune'),
    classe: optionKey('croisement', 'classe', CROSS_CLASSES, 'cette classe de couverture n’existe pas'),
  },
  filters: { croisement: plain<CoverageChoice>((choice) => choice.classe !== null, { classe: null }) },
});
