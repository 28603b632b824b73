import fc from 'fast-check';
import { CROSS_CLASSES } from '../../../src/domain/cross-coverage';
import { SHARINGS } from '../../../src/domain/money/sharing';
import { AXES, type Precision } from '../../../src/domain/pacts';
import type { Place } from '../../../src/domain/place';
import { MAX_ZOOM, MIN_ZOOM } from '../../../src/domain/projection';
import {
  BOUNDARY_LEVELS,
  CLASSINGS,
  COVERAGE_UNITS,
  type ExplorerState,
  FUNDING_CLASSES,
  INDICATORS,
  MAILLES,
  OVERLAYS,
  type Selection,
  THEME_KINDS,
} from '../../../src/state/explorer-state';
import { cleanText } from '../../../src/state/filters';
import {
  APPEARANCES,
  EMBED_PARTS,
  type EmbedShell,
  EXPLORER_SHELL,
  type Shell,
} from '../../../src/state/shell';
import { realModel } from '../../fixtures/real-model';

const { cog, pacts } = realModel;
/** States and shells that a reader of the real data may have. */
const oneOfIds = (list: readonly { readonly id: string }[]): fc.Arbitrary<string> =>
  fc.constantFrom(...list.map(({ id }) => id));
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constant<Place>({ kind: 'region' }),
  fc.constantFrom(...cog.departements).map(({ code }): Place => ({ kind: 'departement', code })),
  fc.constantFrom(...cog.arrondissements).map(({ code }): Place => ({ kind: 'arrondissement', code })),
  fc.constantFrom(...cog.epci).map(({ code }): Place => ({ kind: 'epci', code })),
  fc.constantFrom(...cog.communes.codes).map((code): Place => ({ kind: 'commune', code })),
  oneOfIds(pacts.franceTravail).map((id): Place => ({ kind: 'ft', id })),
  oneOfIds(pacts.pactesTerritoriaux).map((id): Place => ({ kind: 'pts', id })),
);
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'none' }),
  fc.constant<Selection>({ kind: 'partages' }),
  oneOfIds(pacts.actions).map((id): Selection => ({ kind: 'action', id })),
  fc
    .uniqueArray(place, { minLength: 1, maxLength: 5, selector: (item) => JSON.stringify(item) })
    .map(
      ([first, ...rest]): Selection =>
        first ? { kind: 'places', places: [first, ...rest] } : { kind: 'none' },
    ),
);
/** As the reader's field leaves it. */
const texte = fc.oneof(fc.constant(''), fc.string({ maxLength: 30 }).map(cleanText));
const precisions = fc.uniqueArray(fc.constantFrom<Precision>('exact', 'interprete', 'approche'));
const euros = fc.option(fc.nat(999_999_999));
const funding: fc.Arbitrary<ExplorerState['funding']> = fc
  .record({
    choice: fc.oneof(
      fc.constantFrom(null, ...AXES).map((axe) => ({ axe, thematique: null, sujet: null })),
      fc.constantFrom(...pacts.thematiques).map(({ id, axe }) => ({ axe, thematique: id, sujet: null })),
      oneOfIds(pacts.sujets).map((id) => ({ axe: null, thematique: null, sujet: id })),
    ),
    limits: fc
      .tuple(euros, euros)
      .map(([a, b]) =>
        a !== null && b !== null && a > b
          ? { montantMin: b, montantMax: a }
          : { montantMin: a, montantMax: b },
      ),
    rest: fc.record({
      indicator: fc.constantFrom(...INDICATORS),
      parties: fc.uniqueArray(fc.constantFrom(...pacts.parties).map(({ code }) => code)),
      inspirante: fc.boolean(),
      texte,
      classe: fc.constantFrom(null, ...FUNDING_CLASSES),
      classement: fc.constantFrom(...CLASSINGS),
      partage: fc.constantFrom(...SHARINGS),
    }),
  })
  .map(({ choice, limits, rest }) => ({ ...choice, ...limits, ...rest }));
/** Kept to what a link writes: four decimals and two. */
const camera = fc
  .record({
    lon: fc.integer({ min: -20_000, max: 80_000 }),
    lat: fc.integer({ min: 470_000, max: 530_000 }),
    zoom: fc.integer({ min: MIN_ZOOM * 100, max: MAX_ZOOM * 100 }),
  })
  .map(({ lon, lat, zoom }) => ({ center: [lon / 1e4, lat / 1e4] as const, zoom: zoom / 100 }));
const state: fc.Arbitrary<ExplorerState> = fc.record({
  theme: fc.constantFrom(...THEME_KINDS),
  funding,
  ft: fc.record({ vague: fc.constantFrom(null, 1 as const, 2 as const), precisions, texte }),
  pts: fc.record({
    thematiques: fc.uniqueArray(oneOfIds(pacts.ptsThematiques)),
    publics: fc.uniqueArray(oneOfIds(pacts.ptsPublics)),
    precisions,
    texte,
  }),
  couverture: fc.record({
    unite: fc.constantFrom(...COVERAGE_UNITS),
    classe: fc.constantFrom(null, ...CROSS_CLASSES),
  }),
  limites: fc.subarray([...BOUNDARY_LEVELS]),
  maille: fc.constantFrom(...MAILLES),
  overlays: fc.subarray([...OVERLAYS]),
  selection,
  camera: fc.option(camera),
  tableau: fc.boolean(),
});

const shell: fc.Arbitrary<Shell> = fc.oneof(
  fc.constant(EXPLORER_SHELL),
  fc.integer({ min: 1, max: 999 }).map((scene): Shell => ({ kind: 'presentation', scene })),
  fc.record<EmbedShell>({
    kind: fc.constant('integration'),
    parts: fc.subarray([...EMBED_PARTS]),
    appearance: fc.constantFrom(...APPEARANCES),
    frameId: fc.option(fc.stringMatching(/^[\w-]{1,40}$/)),
  }),
);
/** A view in its shell. */
export const anyView = fc.tuple(state, shell);
