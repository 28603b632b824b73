import type { ThemeKind } from '../state/explorer-state';
import { needPage } from './besoins/page';
import type { CHOICES } from './choices';
import { coveragePage } from './couverture/page';
import { fundingPage } from './financements/page';
import { franceTravailPage } from './france-travail/page';
import { pactsPage } from './pactes-territoriaux/page';
import type { ThemePage } from './theme-page';

export const PAGES: {
  readonly [T in ThemeKind]: ThemePage<(typeof CHOICES)[T]['filterIds'][number]>;
} = {
  financements: fundingPage,
  'france-travail': franceTravailPage,
  'pactes-territoriaux': pactsPage,
  couverture: coveragePage,
  besoins: needPage,
};
