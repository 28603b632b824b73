import { noFilters, noSubjects, type ThemeNarrowing } from '../theme-later';

export const FILTERS: ThemeNarrowing = { filters: noFilters, subjects: noSubjects };
