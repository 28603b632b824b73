import type { ThemeKind } from '../state/explorer-state';
import { fundingSubjects } from './financements/filters';
import { pactsSubjects } from './pactes-territoriaux/filters';
import { noSubjects, type ThemeSubjects } from './theme-later';

/** What the search offers besides places, actions and calls. */
export const SUBJECTS: Readonly<Record<ThemeKind, ThemeSubjects>> = {
  financements: fundingSubjects,
  'france-travail': noSubjects,
  'pactes-territoriaux': pactsSubjects,
  couverture: noSubjects,
};
