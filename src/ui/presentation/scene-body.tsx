import { withDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import type { NumberedNames } from '../../view/scenes/lists/scene-names';
import type { SceneTable } from '../../view/scenes/lists/scene-table';

/** What stands in a scene beside or instead of a map. */

export function ScenePoints({ points }: { readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <ul className="scene-points">
      {points.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the numbers on the maps stand for, as lines of text. */
export function NumberKey({ numbered: { key } }: { readonly numbered: NumberedNames }) {
  return (
    <ul className="scene-numbers" aria-label="Numéros des cartes">
      {key.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Every figure large: the scene is its numbers. */
export function BigFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="scene-big">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{withDegree(figure.label, figure)}</dt>
          <dd>{figure.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * @param compact beside a map: what is named and what it amounts to; who is under the name
 */
export function SceneRows({
  table,
  compact = false,
  caption,
}: {
  readonly table: SceneTable;
  readonly compact?: boolean;
  readonly caption: string;
}) {
  const { columns, rows } = table;
  if (!compact) {
    return (
      <table className="scene-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" data-numeric={numeric || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((text, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its column
                <td key={i} data-numeric={columns[i + 1]?.numeric || undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <ul className="scene-rows" aria-label={caption}>
      {rows.map((cells) => {
        const amount = columns.at(-1)?.numeric ? cells.at(-1) : '';
        const between = cells.slice(1, amount === '' ? undefined : -1).filter((text) => text !== '');
        return (
          <li key={cells[0]}>
            <span>
              {cells[0]}
              {between.length > 0 ? <span className="scene-row-who"> {between.join(' · ')}</span> : null}
            </span>
            {amount ? <strong>{amount}</strong> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A link as a code that a phone reads. */
export interface ShownCode {
  /** As `data:` address. */
  readonly picture: string;
  readonly link: string;
  /** What it opens. */
  readonly words: string;
}

/** The code of a show, where it ends. */
export const SceneCode = ({ code }: { readonly code: ShownCode | null }) =>
  code && (
    <figure className="scene-code">
      <img src={code.picture} alt={`Code QR qui ouvre ${code.link}`} width="180" height="180" />
      <figcaption>{code.words}</figcaption>
    </figure>
  );
