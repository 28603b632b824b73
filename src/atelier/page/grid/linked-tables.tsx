import { namedFrom, referenceOf } from '../../fields';
import type { Pack } from '../../pack';

interface Props {
  readonly pack: Pack;
  readonly path: string;
  readonly column: string;
  readonly value: string;
  readonly openTable: (path: string) => void;
}

const short = (path: string): string => path.replace(/\.csv$/, '');

/**
 * Where the words of a cell come from, and which tables name its line: what is missing in a menu is a line to add
 * elsewhere, and an action without an amount is half of it.
 */
export function LinkedTables({ pack, path, column, value, openTable }: Props) {
  const from = referenceOf(path, column)?.table;
  const named = namedFrom(pack, path, column, value);
  const link = (to: string) => (
    <button type="button" className="at-link" onClick={() => openTable(to)}>
      {short(to)}
    </button>
  );
  return (
    <>
      {from !== undefined && from !== path && pack.tables.has(from) ? (
        <p>Il manque un choix&nbsp;? Ajoutez d’abord sa ligne au tableau {link(from)}.</p>
      ) : null}
      {named.length > 0 ? (
        <div>
          <p>Lignes d’autres tableaux qui portent «&nbsp;{value}&nbsp;»&nbsp;:</p>
          <ul className="at-list">
            {named.map(({ path: to, lines }) => (
              <li key={to}>
                {link(to)}&nbsp;: {lines === 0 ? 'aucune' : lines}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
