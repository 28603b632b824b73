import { isCollectiviteCode } from '../../domain/codes';
import { type Fault, fault, faultOf } from '../tables/fault';
import type { Row } from '../tables/read-table';
import { at, type Rule, split } from '../tables/rule';
import { type Suggestion, suggestion } from '../text/nearest';

/** Départements on which a party that is no EPCI stands: its own, or those in whose place it is. */
const ground = (row: Row): readonly string[] =>
  isCollectiviteCode(row.cell('code')) ? split(row.cell('departements')) : [row.cell('code')];

const named = (code: string): string =>
  isCollectiviteCode(code) ? `le territoire de ${code}` : `le département ${code}`;

/** A code that the region does not have. */
const absent = (place: ReturnType<typeof at>, wanted: string, { words, near }: Suggestion): Fault =>
  faultOf(place, { what: 'code absent de la région', attendu: `${wanted}${words}`, near });

const partyCodesExist: Rule = ({ get, known }) => {
  if (!known) return [];
  const table = get('parties');
  const levels = new Map(get('natures').rows.map((row) => [row.cell('id'), row.cell('niveau')]));
  return table.rows.flatMap((row) => {
    const code = row.cell('code');
    const level = levels.get(row.cell('nature'));
    const set = level === 'epci' ? known.epci : known.departement;
    // A kind that does not exist is told by itself, and so is the ground of what is no département.
    return level === undefined || set.has(code) || (level !== 'epci' && isCollectiviteCode(code))
      ? []
      : [
          absent(
            at(table, row, 'code'),
            'un département ou un EPCI du Code officiel géographique',
            suggestion(code, set),
          ),
        ];
  });
};

/** A collectivity says in whose place it stands: départements of the region, that have no contract of their own. */
const standsForDepartements: Rule = ({ get, known }) => {
  const table = get('parties');
  const own = new Set(table.rows.map((row) => row.cell('code')));
  const before = new Set<string>();
  return table.rows.flatMap((row): readonly Fault[] => {
    const code = row.cell('code');
    const words = split(row.cell('departements'));
    const place = at(table, row, 'departements');
    if (!isCollectiviteCode(code)) {
      return words.length === 0
        ? []
        : [fault(place, `${code} n’est pas une collectivité qui tient la place de départements`, 'rien ici')];
    }
    if (words.length === 0) {
      return [
        fault(
          place,
          `la collectivité ${code} ne dit pas son territoire`,
          'les codes des départements dont elle tient la place, joints par une barre',
        ),
      ];
    }
    return words.flatMap((valeur) => {
      const taken = before.has(valeur);
      before.add(valeur);
      if (known && !known.departement.has(valeur)) {
        const near = suggestion(valeur, known.departement);
        return [absent({ ...place, valeur }, 'un département du Code officiel géographique', near)];
      }
      return own.has(valeur) || taken
        ? [
            fault(
              { ...place, valeur },
              `le département ${valeur} a aussi une ligne de partie`,
              'une seule des deux : la collectivité, ou le département dont elle tient la place',
            ),
          ]
        : [];
    });
  });
};

/** A métropole lies in the département whose contract it adds to. */
const partyLiesIn: Rule = ({ get, known }) => {
  if (!known) return [];
  const table = get('parties');
  const byCode = new Map(table.rows.map((row) => [row.cell('code'), row]));
  return table.rows.flatMap((row) => {
    const [dans, own] = [row.cell('dans'), known.departementsEpci.get(row.cell('code'))];
    const around = byCode.get(dans);
    // A code that is no party is told by itself.
    return around === undefined || own === undefined || ground(around).some((code) => own.includes(code))
      ? []
      : [
          fault(
            at(table, row, 'dans'),
            `cet EPCI n’est pas dans ${named(dans)}`,
            own.map((code) => `${code} (${known.departement.get(code)})`).join(' ou '),
          ),
        ];
  });
};

/** What another party holds in the place of a département lies in it. */
const outsideLiesIn: Rule = ({ get, known }) => {
  if (!known) return [];
  const table = get('parties');
  return table.rows.flatMap((row) =>
    split(row.cell('hors')).flatMap((epci) => {
      const own = known.departementsEpci.get(epci);
      if (ground(row).some((code) => own?.includes(code))) return [];
      return [
        fault(
          { ...at(table, row, 'hors'), valeur: epci },
          own === undefined
            ? 'EPCI absent de la région'
            : `cet EPCI n’est pas dans ${named(row.cell('code'))}`,
          'un EPCI de ce département, où un autre contrat vaut à la place du sien',
        ),
      ];
    }),
  );
};

/** Rules on who contracts, and where. */
export const PARTY_RULES: readonly Rule[] = [
  partyCodesExist,
  standsForDepartements,
  partyLiesIn,
  outsideLiesIn,
];
