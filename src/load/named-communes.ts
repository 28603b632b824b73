import type { Cog, CommuneNames } from '../domain/cog';
import type { Pacts, Perimeter } from '../domain/pacts';

/** Communes that are perimeters by themselves, or hold one: schemes, then places of action. In code order. */
export function namedCommunes({ franceTravail, pactesTerritoriaux, actions }: Pacts): readonly string[] {
  const perimeters: readonly Perimeter[] = [
    ...[...franceTravail, ...pactesTerritoriaux].map((row) => row.perimeter),
    ...actions.flatMap(({ lieux }) => lieux.map((lieu) => lieu.perimeter)),
  ];
  const codes = perimeters.flatMap(({ members }): readonly string[] =>
    members.niveau === 'commune' || members.niveau === 'infracommunal' ? members.codes : [],
  );
  return [...new Set(codes)].sort();
}

/** The composition of the region with name and point of each commune that these figures name. */
export function withNamedCommunes(cog: Cog, { noms, points }: CommuneNames, pacts: Pacts): Cog {
  const named = new Set(namedCommunes(pacts));
  return {
    ...cog,
    nommees: cog.communes.codes.flatMap((code, at) => {
      const [nom, point] = [noms[at], points[at]];
      return named.has(code) && nom !== undefined && point !== undefined ? [{ code, nom, point }] : [];
    }),
  };
}
