import { type Fault, faultOf } from './fault';

/** The same cause in the same words, whatever the numbers and names that it quotes. */
const kindOf = ({ probleme }: Fault): string => probleme.replace(/\d+/g, '#').replace(/« [^»]* »/g, '«»');

/** Gathers faults that share a key; the first says the sentence, with the places of all. */
function gather(
  faults: readonly Fault[],
  keyOf: (found: Fault) => string | null,
  least: number,
): readonly Fault[] {
  const groups = new Map<string, Fault[]>();
  faults.forEach((found, i) => {
    const key = (found.autres.length > 0 ? null : keyOf(found)) ?? String(i);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first || group.length < least) return group;
    return [
      faultOf(
        first,
        { ...first, what: first.probleme },
        others.map(({ fichier, ligne, colonne }) => ({ fichier, ligne, colonne })),
      ),
    ];
  });
}

const byColumn = (found: Fault): string | null =>
  found.ligne === null ? null : ['colonne', found.fichier, found.colonne, kindOf(found)].join('¦');

/** A save that has broken letters has broken them in every column. */
const bySave = (found: Fault): string | null =>
  found.cause === 'brokenLetters' ? ['lettres', found.fichier].join('¦') : null;

const byWord = (found: Fault): string | null =>
  found.valeur ? ['mot', kindOf(found), found.valeur].join('¦') : null;

/**
 * One cause, one fault: a column that is wrong on many lines (amounts formatted, accents lost), a word that is wrong
 * wherever it stands (an identifier renamed in one file). The places stay in the fault.
 * @param cells faults of single cells and lines
 * @param crossed faults between lines and files: several words of one column are several causes, unless most are wrong
 */
export const groupFaults = (cells: readonly Fault[], crossed: readonly Fault[]): readonly Fault[] => [
  ...gather(gather(cells, bySave, 3), byColumn, 3),
  ...gather(gather(crossed, byWord, 2), byColumn, 10),
];
