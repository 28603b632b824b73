import { useMemo } from 'react';
import type { Fault } from '../../../load/read-pacts';
import { type CellPlace, type CheckResult, placeOf } from '../../check';
import { headerRepair } from '../../header-repairs';
import { fileLines, type Pack } from '../../pack';
import { allRepairs, editsOf, proposalOf, type Repair, repairsOf } from '../../repairs';
import type { Edit } from '../../state';

interface Props {
  /** The pack that the check tells of: ranks of lines are those of this one. */
  readonly pack: Pack;
  readonly check: CheckResult;
  /** What is told is of an earlier state. */
  readonly checking: boolean;
  readonly edit: (edits: readonly Edit[], label: string, from: Pack) => void;
  readonly show: (place: CellPlace) => void;
  readonly openTable: (path: string) => void;
}

/** Repairs that are drawn, before and after. */
const LISTED = 200;
/** Faults that are drawn; the rest come once these are mended. */
const SHOWN = 60;

const where = ({ fichier, ligne, colonne }: Fault): string =>
  [fichier, ligne === null ? '' : `ligne ${ligne}`, colonne === null ? '' : `«\u00a0${colonne}\u00a0»`]
    .filter((part) => part !== '')
    .join(', ');

const beforeAfter = ({ before, after }: Repair): string =>
  after === null ? `retirer «\u00a0${before.slice(0, 40)}\u00a0»` : `${before} → ${after}`;

const said = ({ probleme, valeur }: Fault): string =>
  valeur === null || valeur === ''
    ? probleme
    : `${probleme} (lu\u00a0: «\u00a0${valeur.length > 60 ? `${valeur.slice(0, 60)}…` : valeur}\u00a0»)`;

function Row({ found, kind, ...props }: { readonly found: Fault; readonly kind: string } & Props) {
  const { pack, edit, show, openTable } = props;
  const place = placeOf(pack, found);
  const repairs = useMemo(() => repairsOf(pack, found), [pack, found]);
  const [one] = repairs;
  const header = headerRepair(pack, found);
  const proposed = one || header ? null : proposalOf(pack, found);
  const cell = place !== null && place.line > 0 ? place : null;
  const known = pack.tables.has(found.fichier);
  return (
    <tr data-kind={kind}>
      <td>{kind}</td>
      <td>
        {known ? (
          <button
            type="button"
            className="at-link"
            onClick={() => (cell ? show(cell) : openTable(found.fichier))}
          >
            {where(found)}
          </button>
        ) : (
          where(found)
        )}
        {found.autres.length > 0
          ? ` et ${found.autres.length} autre${found.autres.length > 1 ? 's' : ''}`
          : ''}
      </td>
      <td>{said(found)}</td>
      <td>{found.attendu}</td>
      <td>
        {one ? (
          <button
            type="button"
            className="at-button"
            onClick={() => edit(editsOf(repairs), `réparer ${where(found)}`, pack)}
          >
            Réparer&nbsp;: {beforeAfter(one)}
            {repairs.length > 1 ? `, et ${repairs.length - 1} autre${repairs.length > 2 ? 's' : ''}` : ''}
          </button>
        ) : header ? (
          <button
            type="button"
            className="at-button"
            onClick={() => edit(header.edits, `${header.label.toLowerCase()}, ${found.fichier}`, pack)}
          >
            {header.label}
          </button>
        ) : proposed ? (
          <button
            type="button"
            className="at-button"
            onClick={() => edit(editsOf([proposed]), `mettre ${proposed.after}, ${where(found)}`, pack)}
          >
            Si c’est bien cela&nbsp;: {beforeAfter(proposed)}
          </button>
        ) : (
          <span className="quiet">
            {place !== null && cell === null
              ? 'dans votre tableur, à la ligne des en-têtes, puis rouvrez le fichier'
              : 'à la main'}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Every fault and likely fault in French; each leads to its cell, and what is sure can be mended from here. */
export function FaultList(props: Props) {
  const { pack, check, checking, edit } = props;
  const { faults, warnings } = check;
  const sure = useMemo(() => allRepairs(pack, faults), [pack, faults]);
  if (pack.tables.size === 0) return <p className="at-note at-note-warn">Aucun tableau n’est ouvert.</p>;
  if (faults.length + warnings.length === 0)
    return <p className="at-note at-note-good">Aucune faute dans les tableaux.</p>;
  return (
    <section aria-labelledby="at-faults" className="at-faults">
      <div className="at-buttons at-faults-head">
        <h3 id="at-faults">
          {faults.length === 0
            ? 'Aucune faute'
            : `${faults.length} faute${faults.length > 1 ? 's' : ''} à corriger`}
          {warnings.length === 0
            ? ''
            : `, ${warnings.length} avertissement${warnings.length > 1 ? 's' : ''} à vérifier`}
        </h3>
        {checking ? <span className="quiet">Vérification de vos derniers changements…</span> : null}
        {sure.length > 1 ? (
          <button
            type="button"
            className="at-button at-button-main"
            onClick={() => edit(editsOf(sure), `réparer ${sure.length} cases`, pack)}
          >
            Faire les {sure.length} réparations sûres
          </button>
        ) : null}
      </div>
      {sure.length > 1 ? (
        <details>
          <summary>Voir ces réparations, avant et après</summary>
          <ul className="at-list">
            {sure.slice(0, LISTED).map((one) => (
              <li key={`${one.path} ${one.line} ${one.column}`}>
                {one.path}, ligne {fileLines(pack.tables.get(one.path) ?? [])[one.line]}
                {one.colonne === null ? '' : `, «\u00a0${one.colonne}\u00a0»`}&nbsp;: {beforeAfter(one)}
              </li>
            ))}
            {sure.length > LISTED ? <li>… et {sure.length - LISTED} autres.</li> : null}
          </ul>
        </details>
      ) : null}
      <div className="at-scroll at-faults-table">
        <table className="at-table">
          <thead>
            <tr>
              <th scope="col">Nature</th>
              <th scope="col">Où</th>
              <th scope="col">Ce qui ne va pas</th>
              <th scope="col">Attendu</th>
              <th scope="col">Réparation</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, SHOWN).map((found) => (
              <Row key={found.message} {...props} found={found} kind="Faute" />
            ))}
            {warnings.slice(0, SHOWN).map((found) => (
              <Row key={found.message} {...props} found={found} kind="À vérifier" />
            ))}
          </tbody>
        </table>
      </div>
      {faults.length > SHOWN ? (
        <p>… et {faults.length - SHOWN} autres fautes, une fois celles-ci corrigées.</p>
      ) : null}
      {warnings.length > SHOWN ? (
        <p>… et {warnings.length - SHOWN} autres avertissements, une fois ceux-ci traités.</p>
      ) : null}
    </section>
  );
}
