import '../styles/later/compare.css';
import type { Degree } from '../../domain/certainty/certainty';
import { usualDegree } from '../../domain/certainty/words';
import type { RegionSheet } from '../../view/comparative-view';
import type { Figure } from '../../view/figure';
import { Bar } from '../common/bar';
import { FigureButton } from '../common/figure-button';
import { Notes } from '../panel/parts';
import { SureLine, SureWord } from '../panel/sure';

/** A figure at the end of its line, and how sure it is where others around it are not as sure. */
const Marked = ({ figure, usual }: { readonly figure: Figure; readonly usual: Degree | null }) => (
  <span>
    <FigureButton figure={figure} look="row" />
    <SureWord figure={figure} usual={usual} />
  </span>
);

/** Each envelope with the State's part, and the share of it that the cited examples show. */
export function Envelopes({ sheet }: { readonly sheet: RegionSheet }) {
  const figures = sheet.enveloppes.flatMap((row) => [row.montant, row.partEtat, row.cite, row.part]);
  const { usual } = usualDegree(figures);
  return (
    <>
      <SureLine figures={figures} what="Montants" />
      <ul className="envelopes">
        {sheet.enveloppes.map((row) => (
          <li key={row.titre}>
            <span className="bar-line">
              <strong>{row.titre}</strong>
              <Marked figure={row.montant} usual={usual} />
            </span>
            <span className="bar-line quiet">
              <span>dont part de l’État</span>
              <Marked figure={row.partEtat} usual={usual} />
            </span>
            <span className="bar-line">
              <span>cités en exemple{row.axes ? <span className="quiet"> · {row.axes}</span> : null}</span>
              <Marked figure={row.cite} usual={usual} />
            </span>
            <Bar ratio={row.ratio} />
            <span className="bar-line quiet">
              <span>part montrée par les exemples</span>
              <Marked figure={row.part} usual={usual} />
            </span>
          </li>
        ))}
      </ul>
      <Notes notes={sheet.enveloppesNote} />
    </>
  );
}

interface CallProps {
  readonly id: string;
  readonly name: string;
  /** True for the one that was looked for. */
  readonly asked: boolean;
  readonly precision: string;
  readonly figures: readonly [Figure | null, Figure | null, Figure | null];
}

/** A call, its name over its three figures; what the deck does not say is said. */
function Call({ id, name, asked, precision, figures }: CallProps) {
  return (
    <tbody data-appel={id} tabIndex={-1} className={asked ? 'call-asked' : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={3} className="call-name">
          {name} {precision === '' ? null : <span className="quiet call-precision">{precision}</span>}
        </th>
      </tr>
      <tr className="call-figures">
        {(['par an', 'sur la durée', 'en tout'] as const).map((column, i) => {
          const figure = figures[i];
          return (
            <td key={column} className="numeric">
              {figure ? (
                <Marked figure={figure} usual={precision === '' ? null : figure.certainty.degree} />
              ) : (
                <span className="quiet">non dit</span>
              )}
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}

/** National calls: per year, over their years, in all; a total says the precision of its least sure term. */
export function Calls({ sheet, asked }: { readonly sheet: RegionSheet; readonly asked: string | null }) {
  const { appelsTotal } = sheet;
  return (
    <>
      <table className="compare calls">
        <caption className="sr-only">Appels à projets nationaux, en euros</caption>
        <thead>
          <tr>
            <th scope="col">Par an</th>
            <th scope="col">{sheet.duree}</th>
            <th scope="col">En tout</th>
          </tr>
        </thead>
        {sheet.appels.map((row) => (
          <Call
            key={row.id}
            id={row.id}
            asked={row.id === asked}
            name={row.sigle ? `${row.titre} (${row.sigle})` : row.titre}
            precision={row.precision}
            figures={[row.parAn, row.surDuree, row.total]}
          />
        ))}
        <Call
          id="total"
          name="Total"
          asked={false}
          precision=""
          figures={[appelsTotal.parAn, appelsTotal.surDuree, appelsTotal.total]}
        />
      </table>
      <Notes notes={sheet.appelsNotes} />
    </>
  );
}
