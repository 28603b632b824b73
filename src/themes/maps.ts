import type { ThemeKind } from '../state/explorer-state';
import { needMap } from './besoins/draw';
import { coverageMap } from './couverture/draw';
import { fundingMap } from './financements/draw';
import { franceTravailMap } from './france-travail/draw';
import { pactsMap } from './pactes-territoriaux/draw';
import type { ThemeMap } from './theme-map';

export const MAPS: Readonly<Record<ThemeKind, ThemeMap>> = {
  financements: fundingMap,
  'france-travail': franceTravailMap,
  'pactes-territoriaux': pactsMap,
  couverture: coverageMap,
  besoins: needMap,
};
