import { isCommuneCode, isDepartementCode, isEpciCode } from '../../domain/codes';
import { cityOf } from '../../domain/cog';
import { caused } from '../lines/causes';
import { type Fault, fault, faultOf } from '../tables/fault';
import type { Row, Table } from '../tables/read-table';
import { at, type KnownCodes, type Rule } from '../tables/rule';
import { suggestion } from '../text/nearest';
import { valuesTable } from './implied-schemas';

const LEVELS = {
  departement: { fits: isDepartementCode, form: 'deux chiffres' },
  epci: { fits: isEpciCode, form: 'neuf chiffres (SIREN)' },
  commune: { fits: isCommuneCode, form: 'cinq chiffres' },
} as const;
type Level = keyof typeof LEVELS;
const levelOf = (row: Row): Level | null => {
  const niveau = row.cell('niveau');
  return niveau === 'departement' || niveau === 'epci' || niveau === 'commune' ? niveau : null;
};

/** A ratio is for so many of something, a count is for nothing: the map is drawn by it. */
const natureHasDenominator: Rule = ({ get }) => {
  const table = get('indicateurs');
  return table.rows.flatMap((row): readonly Fault[] => {
    const given = row.cell('denominateur') !== '';
    if (row.cell('nature') === 'ratio' && !given)
      return [
        fault(
          at(table, row, 'denominateur'),
          'ratio sans dénominateur',
          'ce que la valeur divise, comme « habitants » ou « km² »',
        ),
      ];
    if (row.cell('nature') === 'absolu' && given)
      return [
        fault(
          at(table, row, 'denominateur'),
          'dénominateur d’un nombre absolu',
          'une case vide, ou la nature « ratio »',
        ),
      ];
    return [];
  });
};

/** What the build works out by itself fits one form only. */
const calculationFits: Rule = ({ get }) => {
  const table = get('indicateurs');
  return table.rows.flatMap((row): readonly Fault[] => {
    const [calcul, niveau, nature] = ['calcul', 'niveau', 'nature'].map(row.cell);
    if (calcul === 'densite' && niveau !== 'epci')
      return [
        fault(
          at(table, row, 'niveau'),
          'densité calculée à un autre niveau que l’EPCI',
          'epci, seul niveau dont la surface est mesurée',
        ),
      ];
    if (calcul === 'densite' && nature === 'absolu')
      return [
        fault(at(table, row, 'nature'), 'densité dite absolue', 'ratio, avec « km² » pour dénominateur'),
      ];
    if (calcul === 'population' && nature === 'ratio')
      return [fault(at(table, row, 'nature'), 'population dite ratio', 'absolu')];
    return [];
  });
};

/** As many codes out of the region are one cause: the whole of a national file. */
const MANY = 10;

function codeFaults(table: Table, niveau: Level, known: KnownCodes): readonly Fault[] {
  const { fits, form } = LEVELS[niveau];
  const outside: Row[] = [];
  const found = table.rows.flatMap((row): readonly Fault[] => {
    const code = row.cell('code');
    const place = at(table, row, 'code');
    if (code === '' || known[niveau].has(code)) return [];
    if (niveau !== 'epci' && known[niveau].has(`0${code}`))
      return [
        faultOf(
          place,
          caused('lostZero', `0${code} (mettez la colonne au format Texte)`, { mended: `0${code}` }),
        ),
      ];
    if (!fits(code)) return [fault(place, `ce n’est pas un code de niveau ${niveau}`, form)];
    const city = niveau === 'commune' ? cityOf(code) : null;
    if (city !== null && known.commune.has(city))
      return [
        fault(
          place,
          'arrondissement municipal, qui n’est pas une commune',
          `une seule ligne pour ${city} (${known.commune.get(city) ?? ''}), la commune entière`,
        ),
      ];
    const today = niveau === 'commune' ? known.absorbees.get(code) : undefined;
    if (today !== undefined)
      return [
        faultOf(
          place,
          caused('absorbed', `une ligne pour ${today} (${known.commune.get(today) ?? ''}), qui l’a absorbée`),
        ),
      ];
    outside.push(row);
    return [];
  });
  const [first] = outside;
  const told =
    first && outside.length > MANY
      ? [
          fault(
            at(table, first, 'code'),
            `${outside.length} codes hors de la région`,
            'les seules lignes de la région',
          ),
        ]
      : outside.map((row) => {
          const { words, near } = suggestion(row.cell('code'), known[niveau]);
          return faultOf(at(table, row, 'code'), {
            what: 'code absent de la région',
            attendu: `un code de niveau ${niveau} du Code officiel géographique${words}`,
            near,
          });
        });
  return [...found, ...told];
}

const codesExist: Rule = ({ get, known }) =>
  known === null
    ? []
    : get('indicateurs').rows.flatMap((row) => {
        const niveau = levelOf(row);
        return row.cell('calcul') !== '' || niveau === null
          ? []
          : codeFaults(get(valuesTable(row.cell('id'))), niveau, known);
      });

const valuesAreThere: Rule = ({ get, wrong }) =>
  get('indicateurs').rows.flatMap((row) => {
    const table = get(valuesTable(row.cell('id')));
    return row.cell('calcul') !== '' ||
      table.rows.length > 0 ||
      table.faults.length > 0 ||
      wrong(table, 'code')
      ? []
      : [fault({ fichier: table.fichier }, 'aucune ligne sous l’en-tête', 'une valeur au moins')];
  });

/** Rules on the indicators and their files. */
export const INDICATOR_RULES: readonly Rule[] = [
  natureHasDenominator,
  calculationFits,
  codesExist,
  valuesAreThere,
];
