import type { Certainty } from '../certainty/certainty';
import { reachCertainty } from '../certainty/schemes';
import type { DepartementCode } from '../codes';
import type { Epci } from '../cog';
import { perimeterExtent } from '../extent';
import type { CommuneIndex, Model } from '../model';
import type { Perimeter } from '../pacts';
import { rememberedOnce } from '../remember';

/** What reaches a commune. `inconnu`: a perimeter below commune level lies inside; its share is not known. */
export type CrossClass = 'les-deux' | 'france-travail' | 'pacte' | 'aucun' | 'inconnu';
export const CROSS_CLASSES: readonly CrossClass[] = [
  'les-deux',
  'france-travail',
  'pacte',
  'aucun',
  'inconnu',
];

interface CommuneCross {
  readonly kind: CrossClass;
  /** True when one of the schemes reaches it through an approached perimeter only. */
  readonly approche: boolean;
  /** Of each scheme: a perimeter below its level lies inside, and none reaches it whole. */
  readonly inconnus: Readonly<Record<'franceTravail' | 'pacte', boolean>>;
}

/** Communes, inhabitants, and the part of both that rests on an approached perimeter. */
export interface CrossCount {
  readonly communes: number;
  readonly population: number;
  readonly communesApprochees: number;
  readonly populationApprochee: number;
}

/** One class over the region: whole communes, their inhabitants, and the EPCI that have some. */
export interface CrossRow extends CrossCount {
  readonly kind: CrossClass;
  /** Share of the inhabitants of the region, 0 to 1. */
  readonly ratio: number;
  /** Of its communes and inhabitants: by the perimeters that reach them, and those that might. */
  readonly certainty: Certainty;
  /** The same by département; those without any are left out. `ratio`: share of the département’s inhabitants. */
  readonly departements: readonly (CrossCount & {
    readonly code: DepartementCode;
    readonly ratio: number;
    readonly certainty: Certainty;
  })[];
  /** EPCI with at least one commune of the class; `communes` of `sur` inside the region. */
  readonly epci: readonly { readonly epci: Epci; readonly communes: number; readonly sur: number }[];
}

export interface CrossCoverage {
  readonly rows: readonly CrossRow[];
  /** EPCI where no commune has any scheme. */
  readonly horsDispositif: readonly Epci[];
  /** Of every count over the region. */
  readonly certainty: Certainty;
}

/** A set of whole communes seen across the two schemes. */
export interface UnitCross {
  /** "Both" only where one commune has both; otherwise the scheme that reaches most communes. */
  readonly kind: CrossClass;
  /** Whole communes reached by France Travail, by a pact, by both. */
  readonly franceTravail: number;
  readonly pacte: number;
  readonly lesDeux: number;
  readonly sur: number;
  /** Communes of which the share that a scheme reaches is not known, of each scheme. */
  readonly inconnus: Readonly<Record<'franceTravail' | 'pacte', number>>;
  /** True when every commune is of the unit’s class. */
  readonly entier: boolean;
  readonly counts: Readonly<Record<CrossClass, CrossCount>>;
  readonly certainty: Certainty;
}

/** Both schemes reach it, and no commune of it has both: of no class that a commune has. */
export const reachedApart = ({ lesDeux, franceTravail, pacte }: UnitCross): boolean =>
  lesDeux === 0 && franceTravail > 0 && pacte > 0;

interface Reach {
  /** Communes reached, and whether only through an approached perimeter. */
  readonly inside: ReadonlyMap<CommuneIndex, boolean>;
  readonly unknown: ReadonlySet<CommuneIndex>;
}

function reached(model: Model, rows: readonly { readonly perimeter: Perimeter }[]): Reach {
  const inside = new Map<CommuneIndex, boolean>();
  const unknown = new Set<CommuneIndex>();
  for (const { perimeter } of rows) {
    const extent = perimeterExtent(model, perimeter);
    if (extent.kind === 'infracommunal') unknown.add(extent.dans);
    else {
      const approached = perimeter.precision === 'approche';
      for (const i of extent.communes) inside.set(i, approached && (inside.get(i) ?? true));
    }
  }
  return { inside, unknown };
}

/** Class of every commune, in the order of the COG; computed once for the data. */
export const communeCross = rememberedOnce((model): readonly CommuneCross[] => {
  const ft = reached(model, model.pacts.franceTravail);
  const pts = reached(model, model.pacts.pactesTerritoriaux);
  return model.cog.communes.codes.map((_, i): CommuneCross => {
    const [byFt, byPts] = [ft.inside.get(i), pts.inside.get(i)];
    const approche = byFt === true || byPts === true;
    const inconnus = {
      franceTravail: byFt === undefined && ft.unknown.has(i),
      pacte: byPts === undefined && pts.unknown.has(i),
    };
    if (byFt !== undefined && byPts !== undefined) return { kind: 'les-deux', approche, inconnus };
    if (byFt !== undefined) return { kind: 'france-travail', approche, inconnus };
    if (byPts !== undefined) return { kind: 'pacte', approche, inconnus };
    const kind = inconnus.franceTravail || inconnus.pacte ? 'inconnu' : 'aucun';
    return { kind, approche: false, inconnus };
  });
});

function countOf(model: Model, all: readonly CommuneCross[], members: readonly CommuneIndex[]): CrossCount {
  const sum = (list: readonly CommuneIndex[]): number =>
    list.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);
  const approached = members.filter((i) => all[i]?.approche);
  return {
    communes: members.length,
    population: sum(members),
    communesApprochees: approached.length,
    populationApprochee: sum(approached),
  };
}

/** Any set of communes across the two schemes. */
export function crossOf(model: Model, communes: readonly CommuneIndex[]): UnitCross {
  const all = communeCross(model);
  const count = (kind: CrossClass): CrossCount =>
    countOf(
      model,
      all,
      communes.filter((i) => all[i]?.kind === kind),
    );
  const counts: Readonly<Record<CrossClass, CrossCount>> = {
    'les-deux': count('les-deux'),
    'france-travail': count('france-travail'),
    pacte: count('pacte'),
    aucun: count('aucun'),
    inconnu: count('inconnu'),
  };
  const lesDeux = counts['les-deux'].communes;
  const [seulFt, seulPts] = [counts['france-travail'].communes, counts.pacte.communes];
  const kind: CrossClass =
    lesDeux > 0
      ? 'les-deux'
      : seulFt > 0 && seulFt >= seulPts
        ? 'france-travail'
        : seulPts > 0
          ? 'pacte'
          : counts.inconnu.communes > 0
            ? 'inconnu'
            : 'aucun';
  return {
    kind,
    franceTravail: lesDeux + seulFt,
    pacte: lesDeux + seulPts,
    lesDeux,
    sur: communes.length,
    inconnus: {
      franceTravail: communes.filter((i) => all[i]?.inconnus.franceTravail).length,
      pacte: communes.filter((i) => all[i]?.inconnus.pacte).length,
    },
    entier: counts[kind].communes === communes.length,
    counts,
    certainty: reachCertainty(model, communes),
  };
}

/** Each EPCI across the two schemes. */
export const epciCross = rememberedOnce(
  (model): readonly { readonly epci: Model['cog']['epci'][number]; readonly unit: UnitCross }[] =>
    model.cog.epci.map((epci) => ({ epci, unit: crossOf(model, model.communesByEpci.get(epci.code) ?? []) })),
);

/**
 * The two schemes crossed, commune by commune, from member lists (COG 2026): "both" only where one commune has both.
 * A commune that holds a perimeter below its level is a class of its own, never counted as covered.
 */
export const crossCoverage = rememberedOnce((model): CrossCoverage => {
  const everyone = crossOf(
    model,
    model.cog.communes.codes.map((_, i) => i),
  );
  const inhabitants = CROSS_CLASSES.reduce((total, kind) => total + everyone.counts[kind].population, 0);
  const departements = model.cog.departements.map(({ code }) => {
    const unit = crossOf(model, model.communesByDepartement.get(code) ?? []);
    return {
      code,
      counts: unit.counts,
      certainty: unit.certainty,
      population: CROSS_CLASSES.reduce((total, kind) => total + unit.counts[kind].population, 0),
    };
  });
  const epci = epciCross(model);
  const communes = communeCross(model);
  return {
    rows: CROSS_CLASSES.map((kind): CrossRow => {
      const total = everyone.counts[kind];
      return {
        kind,
        ...total,
        ratio: inhabitants > 0 ? total.population / inhabitants : 0,
        certainty: reachCertainty(
          model,
          communes.flatMap(({ kind: own }, i) => (own === kind ? [i] : [])),
        ),
        departements: departements.flatMap(({ code, counts, certainty, population }) =>
          counts[kind].communes === 0
            ? []
            : [
                {
                  code,
                  ...counts[kind],
                  ratio: population > 0 ? counts[kind].population / population : 0,
                  certainty,
                },
              ],
        ),
        epci: epci.flatMap(({ epci: row, unit }) => {
          const { communes } = unit.counts[kind];
          return communes === 0 ? [] : [{ epci: row, communes, sur: unit.sur }];
        }),
      };
    }),
    horsDispositif: epci.filter(({ unit }) => unit.kind === 'aucun').map(({ epci: row }) => row),
    certainty: everyone.certainty,
  };
});
