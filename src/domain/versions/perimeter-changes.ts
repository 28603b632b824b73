import type { DepartementCode } from '../codes';
import type { Pacts, Perimeter, PerimeterMembers } from '../pacts';

/** `lieu`: a place that the deck names inside a party, where an action is. */
export type SchemeKind = 'ft' | 'pts' | 'lieu';

/** A perimeter of a scheme, or a place of an action, with what the deck says of it. */
export interface SchemePerimeter {
  readonly scheme: SchemeKind;
  readonly id: string;
  readonly nom: string;
  /** Title of the action of a place; empty for a scheme. */
  readonly action: string;
  /** `null` for a place of an action, which may be in several. */
  readonly departement: DepartementCode | null;
  readonly perimeter: Perimeter;
  /** Wave of the experimentation; `null` for a pact. */
  readonly vague: number | null;
  /** Thématiques and publics of a pact, in the order of the deck. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
}

/** `contour`: its units; `precision`: how sure they are; `choix`: thématiques or publics of a pact. */
export type PerimeterAspect = 'contour' | 'precision' | 'vague' | 'nom' | 'choix';

export interface PerimeterChange {
  readonly kind: 'ajout' | 'retrait' | 'changement';
  /** What has changed; empty where it came or went whole. */
  readonly aspects: readonly PerimeterAspect[];
  readonly before: SchemePerimeter | null;
  readonly after: SchemePerimeter | null;
}

/** Every perimeter that a state of the figures tells. */
export const schemePerimeters = ({
  franceTravail,
  pactesTerritoriaux,
  actions,
}: Pacts): readonly SchemePerimeter[] => [
  ...franceTravail.map(
    ({ id, nom, departement, perimeter, vague }): SchemePerimeter => ({
      ...{ scheme: 'ft', id, nom, departement, perimeter, vague, thematiques: [], publics: [], action: '' },
    }),
  ),
  ...pactesTerritoriaux.map(
    ({ id, nom, departement, perimeter, thematiques, publics }): SchemePerimeter => ({
      ...{ scheme: 'pts', id, nom, departement, perimeter, vague: null, thematiques, publics, action: '' },
    }),
  ),
  ...actions.flatMap(({ id, titre, lieux }) =>
    lieux.map(
      ({ libelle, perimeter }): SchemePerimeter => ({
        ...{ scheme: 'lieu', id: `${id} ${libelle}`, nom: libelle, action: titre, departement: null },
        ...{ perimeter, vague: null, thematiques: [], publics: [] },
      }),
    ),
  ),
];

const codesOf = ({ codes }: PerimeterMembers): readonly string[] => codes;
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
const sameMembers = (a: PerimeterMembers, b: PerimeterMembers): boolean =>
  a.niveau === b.niveau && sameList([...codesOf(a)].sort(), [...codesOf(b)].sort());

function aspectsOf(was: SchemePerimeter, is: SchemePerimeter): readonly PerimeterAspect[] {
  const changed: Readonly<Record<PerimeterAspect, boolean>> = {
    contour: !sameMembers(was.perimeter.members, is.perimeter.members),
    precision: was.perimeter.precision !== is.perimeter.precision,
    vague: was.vague !== is.vague,
    nom: was.nom !== is.nom,
    choix: !sameList(was.thematiques, is.thematiques) || !sameList(was.publics, is.publics),
  };
  const all: readonly PerimeterAspect[] = ['contour', 'precision', 'vague', 'nom', 'choix'];
  return all.filter((aspect) => changed[aspect]);
}

/** Perimeters that came, went or are not what they were; equal ones are left out. */
export function perimeterChanges(before: Pacts, after: Pacts): readonly PerimeterChange[] {
  const [old, now] = [schemePerimeters(before), schemePerimeters(after)];
  const byId = (list: readonly SchemePerimeter[], { scheme, id }: SchemePerimeter) =>
    list.find((one) => one.scheme === scheme && one.id === id);
  // An id is ours, and may be written anew: one name, alone on both sides, is then the same perimeter.
  const named = (list: readonly SchemePerimeter[], { scheme, nom, action }: SchemePerimeter) =>
    list.filter((one) => one.scheme === scheme && one.nom === nom && one.action === action);
  const other = (
    one: SchemePerimeter,
    own: readonly SchemePerimeter[],
    theirs: readonly SchemePerimeter[],
  ): SchemePerimeter | null => {
    const same = byId(theirs, one);
    if (same) return same;
    const [found, ...more] = named(theirs, one);
    return found && more.length === 0 && named(own, one).length === 1 && !byId(own, found) ? found : null;
  };
  return [
    ...now.flatMap((is): PerimeterChange[] => {
      const was = other(is, now, old);
      if (was === null) return [{ kind: 'ajout', aspects: [], before: null, after: is }];
      const aspects = aspectsOf(was, is);
      return aspects.length === 0 ? [] : [{ kind: 'changement', aspects, before: was, after: is }];
    }),
    ...old.flatMap((was): PerimeterChange[] =>
      other(was, old, now) === null ? [{ kind: 'retrait', aspects: [], before: was, after: null }] : [],
    ),
  ];
}

/** Units that came into a perimeter and that left it; `null` where it is told by units of another level. */
export function unitsBetween({ before, after }: PerimeterChange): {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
} | null {
  const [was, is] = [before?.perimeter.members, after?.perimeter.members];
  if (!was || !is || was.niveau !== is.niveau) return null;
  const [old, now] = [codesOf(was), codesOf(is)];
  return {
    gained: now.filter((code) => !old.includes(code)),
    lost: old.filter((code) => !now.includes(code)),
  };
}
