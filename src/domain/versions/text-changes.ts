import type { Pacts } from '../pacts';
import type { Show } from '../show/scene';
import { besides, type LineChange, type Said, type Table, table, within } from './compared-table';

/** One line of a table that is not what it was, amounts and perimeters apart: these are told by themselves. */
export interface TextChange extends LineChange {
  readonly table: TextTable;
}

const nothing = (): string => '';

const SCENES = table(
  ({ scenes }: Show) => scenes,
  ({ titre }) => titre,
  ({ titre }) => titre,
  ({ genre, vue, liste }) => [genre, vue, liste].join(' '),
);

/** Scenes of a show that are not what they were. */
export const sceneChanges = (before: Show, after: Show): readonly TextChange[] =>
  SCENES.changes(before, after).map((change): TextChange => ({ table: 'scenes', ...change }));

/**
 * Every table and every text of a version. What is told as an amount or a perimeter is left out by its name, and all
 * the rest of a record is compared, so that a column that comes later is too; a table that comes later does not compile
 * until it stands here.
 */
const TABLES = {
  version: table(({ pacts: { version } }) => [{ version }], nothing),
  edition: table(({ pacts }) => [pacts.edition], nothing),
  natures: table(
    ({ pacts }) => pacts.natures,
    ({ singulier }) => singulier,
    ({ id }) => id,
  ),
  vagues: table(
    ({ pacts }) => pacts.vagues,
    ({ num }) => String(num),
    ({ num }) => num,
  ),
  parties: table(
    ({ pacts }) => pacts.parties,
    ({ nom }) => nom,
    ({ code }) => code,
  ),
  axes: table(
    ({ pacts }) => pacts.axes,
    ({ titre }) => titre,
    ({ num }) => num,
  ),
  thematiques: table(
    ({ pacts }) => pacts.thematiques,
    ({ titre }) => titre,
    ({ id }) => id,
  ),
  rubriques: table(
    ({ pacts }) => pacts.rubriques,
    ({ titre }) => titre,
    ({ id }) => id,
  ),
  sujets: table(
    ({ pacts }) => pacts.sujets,
    ({ titre }) => titre,
    ({ id }) => id,
  ),
  // Their amounts and their places are told one by one.
  actions: table(
    ({ pacts }) => pacts.actions.map(({ lignes: _, lieux: __, ...one }) => one),
    ({ titre }) => titre,
    ({ id }) => id,
    // The id of an action is ours, and may be written anew.
    ({ titre }) => titre,
  ),
  lieux: besides(
    table(
      ({ pacts }) =>
        pacts.actions.flatMap(({ id, lieux }) =>
          lieux.map(({ perimeter: { members: _, precision: __, ...why }, ...one }) => ({
            ...{ action: id, ...one, ...why },
          })),
        ),
      ({ libelle }) => libelle,
      ({ action, libelle }) => `${action} ${libelle}`,
    ),
  ),
  franceTravail: besides(
    table(
      ({ pacts }) =>
        pacts.franceTravail.map(
          ({ vague: _, perimeter: { members: __, precision: ___, ...why }, ...one }) => ({
            ...{ ...one, ...why },
          }),
        ),
      ({ nom }) => nom,
      ({ id }) => id,
      ({ nom }) => nom,
    ),
    'nom',
  ),
  pactesTerritoriaux: besides(
    table(
      ({ pacts }) =>
        pacts.pactesTerritoriaux.map(
          ({
            thematiques: _,
            publics: __,
            perimeter: { members: ___, precision: ____, ...why },
            ...one
          }) => ({
            ...{ ...one, ...why },
          }),
        ),
      ({ nom }) => nom,
      ({ id }) => id,
      ({ nom }) => nom,
    ),
    'nom',
  ),
  ptsThematiques: table(
    ({ pacts }) => pacts.ptsThematiques,
    ({ titre }) => titre,
    ({ id }) => id,
  ),
  ptsPublics: table(
    ({ pacts }) => pacts.ptsPublics,
    ({ titre }) => titre,
    ({ id }) => id,
  ),
  enveloppes: besides(
    table(
      ({ pacts }) => pacts.enveloppes.map(({ montantEur: _, ...one }) => one),
      ({ titre }) => titre,
      ({ volet }) => volet,
    ),
  ),
  appels: besides(
    table(
      ({ pacts }) => pacts.appels.map(({ montantEur: _, ...one }) => one),
      ({ titre }) => titre,
      ({ id }) => id,
    ),
  ),
  melContrat: table(
    ({ pacts }) => pacts.melContrat,
    ({ titre }) => titre,
    ({ partie, axe, titre }) => `${partie} ${axe} ${titre}`,
    ({ partie, axe }) => `${partie} ${axe}`,
  ),
  methode: table(
    ({ pacts }) => pacts.methode,
    ({ id }) => id,
    ({ id }) => id,
  ),
  indicateurs: table(
    ({ pacts }) => pacts.indicateurs.map(({ valeurs: _, ...one }) => one),
    ({ nom }) => nom,
    ({ id }) => id,
  ),
  valeurs: table(
    ({ pacts }) =>
      pacts.indicateurs.flatMap(({ id, nom, valeurs }) =>
        valeurs.map(([code, valeur]) => ({ indicateur: id, nom, code, valeur })),
      ),
    ({ nom, code }) => `${nom}, ${code}`,
    ({ indicateur, code }) => `${indicateur} ${code}`,
  ),
  glossaire: table(
    ({ glossaire }) => glossaire,
    ({ sigle }) => sigle,
    ({ sigle }) => sigle,
  ),
  presentation: table(({ show: { scenes: _, ...one } }) => [one], nothing),
  scenes: within(SCENES, ({ show }) => show),
} satisfies Readonly<
  Record<
    Exclude<keyof Pacts, 'chiffres'> | Exclude<keyof Said, 'pacts' | 'show'>,
    Pick<Table<object>, 'changes'>
  >
> &
  Readonly<Record<string, Pick<Table<object>, 'changes'>>>;

export type TextTable = keyof typeof TABLES;
type KeysOf<R> = R extends object ? keyof R : never;
/** Every column of every table: each has its words on screen, or does not compile. */
export type TextField = {
  [T in TextTable]: KeysOf<ReturnType<(typeof TABLES)[T]['of']>[number]>;
}[TextTable];

const isTable = (name: string): name is TextTable => Object.hasOwn(TABLES, name);
/** In the order of the tables of a pack. */
export const TEXT_TABLES: readonly TextTable[] = Object.keys(TABLES).filter(isTable);

/** Every line of every table that is not what it was. Pure. */
export const textChanges = (before: Said, after: Said): readonly TextChange[] =>
  TEXT_TABLES.flatMap((name) =>
    TABLES[name].changes(before, after).map((change): TextChange => ({ table: name, ...change })),
  );
