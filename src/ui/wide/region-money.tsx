import type { Figure } from '../../view/figure';
import type { RegionSheet } from '../../view/wide-view';
import { Bar } from '../common/bar';
import { FigureButton } from '../common/figure-button';
import { Notes } from '../panel/parts';

/** Each envelope with the State's part, and the share of it that the cited examples show. */
export function Envelopes({ sheet }: { readonly sheet: RegionSheet }) {
  return (
    <>
      <ul className="envelopes">
        {sheet.enveloppes.map((row) => (
          <li key={row.titre}>
            <span className="bar-line">
              <strong>{row.titre}</strong>
              <FigureButton figure={row.montant} look="row" />
            </span>
            <span className="bar-line quiet">
              <span>dont part de l’État</span>
              <FigureButton figure={row.partEtat} look="row" />
            </span>
            <span className="bar-line">
              <span>cités en exemple{row.axes ? <span className="quiet"> · {row.axes}</span> : null}</span>
              <FigureButton figure={row.cite} look="row" />
            </span>
            <Bar ratio={row.ratio} />
            <span className="bar-line quiet">
              <span>part montrée par les exemples</span>
              <FigureButton figure={row.part} look="row" />
            </span>
          </li>
        ))}
      </ul>
      <Notes notes={sheet.enveloppesNote} />
    </>
  );
}

function Cell({ figure, absent }: { readonly figure: Figure | null; readonly absent: string }) {
  return (
    <td className="numeric">
      {figure ? <FigureButton figure={figure} look="row" /> : <span className="quiet">{absent}</span>}
    </td>
  );
}

/** National calls: per year, over their years, in all; a total says the precision of its least sure term. */
export function Calls({ sheet }: { readonly sheet: RegionSheet }) {
  const { appelsTotal } = sheet;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="table-scroll" aria-label="Appels à projets nationaux" tabIndex={0}>
        <table className="compare calls">
          <caption className="sr-only">Appels à projets nationaux, en euros</caption>
          <thead>
            <tr>
              <th scope="col">Appel</th>
              <th scope="col">Par an</th>
              <th scope="col">{sheet.duree}</th>
              <th scope="col">En tout</th>
            </tr>
          </thead>
          <tbody>
            {sheet.appels.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.titre}
                  {row.sigle ? ` (${row.sigle})` : ''}
                  <span className="quiet call-precision">{row.precision}</span>
                </th>
                <Cell figure={row.parAn} absent="non dit" />
                <Cell figure={row.surDuree} absent="non dit" />
                <Cell figure={row.total} absent="non dit" />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <Cell figure={appelsTotal.parAn} absent="non dit" />
              <Cell figure={appelsTotal.surDuree} absent="non dit" />
              <Cell figure={appelsTotal.total} absent="non dit" />
            </tr>
          </tfoot>
        </table>
      </section>
      <Notes notes={sheet.appelsNotes} />
    </>
  );
}
