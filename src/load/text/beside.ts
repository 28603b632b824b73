import { isValuesFile } from '../indicators/implied-schemas';
import { type Fault, fault } from '../tables/fault';
import { fold } from './nearest';

const WORKBOOK = /\.(xlsx?|xlsm|xlsb|ods|fods|numbers)$/i;
/** Left by a program while a file is open in it. */
const LOCK = /^(~\$|\.~lock\.)/;

/** Name of a file without its extensions, copies and cases: `Actions (1).CSV` is meant to be `actions.csv`. */
const stem = (name: string): string =>
  fold(
    name
      .replace(/(\.(csv|txt|tsv|xlsx?|xlsm|xlsb|ods|fods|numbers|bak|old))+$/i, '')
      .replace(/^(copie de|copy of) /i, '')
      .replace(/( ?\(\d+\)| - copie| copie| - copy|-copie|[-_ ](v\d+|old|bak|new|final|corrigé))$/i, ''),
  );

const twinOf = (name: string, others: readonly string[]): string | undefined =>
  others.find((other) => !LOCK.test(other) && stem(other) === stem(name));

/** A file of the schemas that is not there, and the one that was most likely meant to be it. */
export function missingFile(fichier: string, others: readonly string[], why: string | undefined): Fault {
  if (why !== undefined) return fault({ fichier }, why, 'un fichier CSV que l’on peut ouvrir');
  const twin = twinOf(fichier, others);
  if (twin === undefined) return fault({ fichier }, 'fichier absent', 'ce fichier dans data/');
  return WORKBOOK.test(twin)
    ? fault(
        { fichier },
        `fichier absent, « ${twin} » étant un classeur, qui n’est pas lu`,
        `ce classeur enregistré en « CSV UTF-8 » sous le nom ${fichier}`,
      )
    : fault({ fichier }, `fichier absent, « ${twin} » étant à sa place`, `ce fichier renommé en ${fichier}`);
}

/**
 * What stands beside the tables and is not read, though whoever put it there may think that it is: a workbook, a table
 * without a schema. A file that is missing under its right name is told with it, and not here.
 */
export const besideFaults = (
  others: readonly string[],
  described: readonly string[],
  files: ReadonlyMap<string, unknown>,
): readonly Fault[] =>
  others
    .filter((name) => (WORKBOOK.test(name) || /\.(csv|tsv)(\.\w+)?$/i.test(name)) && !LOCK.test(name))
    .filter((name) => !described.some((path) => !files.has(path) && twinOf(path, [name]) !== undefined))
    .map((name) => {
      const twin = described.find((path) => stem(path) === stem(name));
      if (WORKBOOK.test(name)) {
        return fault(
          { fichier: name },
          'classeur à côté des CSV, que la carte ne lit pas',
          twin === undefined
            ? 'ses feuilles enregistrées en « CSV UTF-8 », et le classeur rangé hors de data/'
            : `ses changements enregistrés dans ${twin} (« CSV UTF-8 »), et le classeur rangé hors de data/`,
        );
      }
      return fault(
        { fichier: name },
        twin === undefined ? 'fichier inconnu' : `copie de ${twin}, que la carte ne lit pas`,
        twin !== undefined
          ? `un seul ${twin} dans data/`
          : isValuesFile(name)
            ? 'un fichier qui porte l’« id » d’une ligne de indicateurs.csv'
            : 'un fichier décrit dans datapackage.json',
      );
    });

/** Files that are open in another program: what was typed there may not be saved yet. */
export const openElsewhere = (others: readonly string[]): readonly Fault[] =>
  others
    .filter((name) => LOCK.test(name))
    .map((name) =>
      fault(
        { fichier: name },
        'un fichier de data/ est ouvert dans un tableur',
        'le fichier enregistré et fermé : ce qui n’est pas enregistré n’est pas lu',
      ),
    );
