import type { ThemeTable } from '../theme-later';
import { FUNDING_LINES, type FundingLines } from './choice';
import { actionTable } from './tables/action-table';
import { axesTable } from './tables/axes-table';
import { placesTable } from './tables/places-table';

const FORMS: Readonly<Record<FundingLines, { readonly label: string; readonly table: ThemeTable }>> = {
  parties: { label: 'Territoires', table: placesTable },
  actions: { label: 'Actions', table: actionTable },
  axes: { label: 'Parties et axes', table: axesTable },
};

/** The table of the map, or another one of the same money. */
export const TABLE: ThemeTable = (model, state, isSelected) => ({
  ...FORMS[state.funding.lignes].table(model, state, isSelected),
  forms: FUNDING_LINES.map((lignes) => ({
    value: lignes,
    label: FORMS[lignes].label,
    on: state.funding.lignes === lignes,
    command: { kind: 'choose', change: { funding: { lignes } } },
  })),
});
