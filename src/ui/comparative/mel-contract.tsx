import './comparative.css';
import type { MelContract } from '../../view/comparative-view';
import { SourceButton } from '../common/figure-button';
import { Glossed } from '../common/term';

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <Glossed text={line} />
        </li>
      ))}
    </ul>
  );
}

/** The two contracts that one replaces, side by side, axe by axe. */
export function MelContractTable({ contrat }: { readonly contrat: MelContract }) {
  return (
    <>
      <ul className="facts-list">
        {contrat.intro.map((text) => (
          <li key={text}>
            <Glossed text={text} />
          </li>
        ))}
      </ul>
      <table className="two-sides">
        <caption className="sr-only">{contrat.titre}</caption>
        <thead>
          <tr>
            <th scope="col" className="contract-head">
              Pacte
            </th>
            <th scope="col" className="contract-head">
              Politique de la ville
            </th>
          </tr>
        </thead>
        {contrat.rows.map((row) => (
          <tbody key={row.axe}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="contract-head contract-axe">
                {row.axe} <SourceButton provenance={row.provenance} about={row.axe} />
              </th>
            </tr>
            <tr>
              <td className="contract-side">
                <Lines lines={row.pacte} />
              </td>
              <td className="contract-side">
                <Lines lines={row.politiqueVille} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}
