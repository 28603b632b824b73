import type { Model } from '../../domain/model';
import {
  type CrossClass,
  type CrossRow,
  epciCross,
  reachedApart,
  type UnitCross,
} from '../../domain/schemes/cross-coverage';
import { ABSENCE_LABEL, generalRule } from './absence';
import { DOT, formatInteger, formatPercent, GAP, plural } from './formats';
import { joined, lowered } from './grammar';

/** Classes of the two schemes crossed. A perimeter below commune level makes a class of its own: its share is not known. */
export const CROSS_LABEL: Readonly<Record<CrossClass, string>> = {
  'les-deux': 'Les deux dispositifs',
  'france-travail': 'France Travail seul',
  pacte: 'Pacte territorial seul',
  aucun: ABSENCE_LABEL['aucun-des-deux'],
  inconnu: 'Part inconnue',
};

/** A whole unit: « seul » would hide the scheme of its other communes. */
export const unitLabel = (unit: UnitCross): string =>
  reachedApart(unit)
    ? 'France Travail et pacte territorial, dans des communes différentes'
    : CROSS_LABEL[unit.kind];

/** The class in the middle of a sentence. */
export const crossInSentence = (kind: CrossClass): string =>
  kind === 'france-travail' ? CROSS_LABEL[kind] : lowered(CROSS_LABEL[kind]);

/** What must stand beside a class that the experimentation does not reach; `null` for the others. */
export const crossNote = (model: Model, kind: CrossClass): string | null => {
  const rule = kind === 'aucun' || kind === 'pacte' ? generalRule(model) : null;
  return rule === null ? null : `France Travail${GAP}: ${rule}`;
};

/** The rule that stands beside a unit of which a commune at least, or all, is out of the experimentation. */
export const outsideRule = (model: Model, { franceTravail, sur }: UnitCross): string | undefined =>
  (franceTravail < sur ? crossNote(model, 'aucun') : null) ?? undefined;

const crossParts = (row: CrossRow, share: string): string =>
  `${plural(row.communes, 'commune')}${DOT}${formatInteger(row.population)}${GAP}hab.${share}${
    row.kind === 'inconnu'
      ? ', dont une part inconnue atteinte'
      : row.populationApprochee > 0
        ? `, dont ${formatInteger(row.populationApprochee)} approchés`
        : ''
  }`;
/** Communes, inhabitants, share of the region, and the part that rests on an approached perimeter. */
export const crossCount = (row: CrossRow): string => crossParts(row, ` (${formatPercent(row.ratio)})`);
/** The same for a sign that says the share by itself. */
export const crossShare = (row: CrossRow): { readonly share: string; readonly count: string } => ({
  share: `${formatPercent(row.ratio)}${GAP}hab.`,
  count: crossParts(row, ''),
});

/**
 * How far each scheme reaches into a unit that is not of one class, each with its own count over the same communes:
 * "les deux 1 / 66, France Travail 66 / 66". `null` where the class says it all.
 */
export function reachParts(unit: UnitCross): string | null {
  if (unit.entier || unit.kind === 'inconnu' || unit.kind === 'aucun') return null;
  const { lesDeux, franceTravail, pacte, sur } = unit;
  const parts = [
    { name: 'les deux', count: lesDeux },
    { name: 'France Travail', count: franceTravail > lesDeux ? franceTravail : 0 },
    { name: 'pacte', count: pacte > lesDeux ? pacte : 0 },
  ].filter(({ count }) => count > 0);
  const share = (count: number): string => `${formatInteger(count)}${GAP}/${GAP}${formatInteger(sur)}`;
  const [only, ...others] = parts;
  return only && others.length === 0
    ? `${share(only.count)} communes`
    : parts.map(({ name, count }) => `${name} ${share(count)}`).join(', ');
}

/** How the EPCI that have communes of a class are classed as wholes: two counts of EPCI, and what leads from one to the other. */
export function epciReconciled(model: Model, { kind, epci }: CrossRow): string | null {
  const codes = new Set(epci.map((row) => row.epci.code));
  const others = epciCross(model).flatMap(({ epci: { code }, unit }) =>
    codes.has(code) && unit.kind !== kind ? [unit.kind] : [],
  );
  if (others.length === 0) return null;
  const classes = [...new Set(others)].map((other) => `«${GAP}${crossInSentence(other)}${GAP}»`);
  const own = epci.length - others.length;
  return `${plural(own, 'EPCI', 'EPCI')} de cette classe sur la carte par EPCI, et ${formatInteger(others.length)} ${
    others.length > 1 ? 'classés' : 'classé'
  } ${joined(classes)}, qui ${others.length > 1 ? 'ont' : 'a'} aussi de ces communes`;
}
