import type { Axe, Pacts } from '../../domain/pacts';

/** Axes of which an action has an amount: those that a scene can show. */
export const axesWithAmounts = ({ axes, actions }: Pacts): readonly Axe[] =>
  axes.filter(({ num }) => actions.some((action) => action.axe === num && action.lignes.length > 0));
