import { csvText, excelCsvText } from '../export/delimited';
import { download } from '../export/download';
import { sources } from '../view/text/copy';
import { CITED_NOTE, PERIOD_NOTE } from '../view/text/formats';
import { changesDocument } from '../view/versions/change-export';
import {
  amountsTable,
  type ChangeTable,
  envelopesTable,
  perimetersTable,
  textsTable,
  totalsTable,
} from '../view/versions/change-tables';
import { changesSummary } from '../view/versions/change-words';
import { amountsMap } from '../view/versions/maps/amounts-map';
import { perimetersMap } from '../view/versions/maps/perimeters-map';
import { versionLine, versionText } from '../view/versions/version-words';
import { ChangeMapView } from './change-map';
import { ChangeTableView } from './change-table';
import type { Opened } from './load-comparison';

const told = (table: ChangeTable) =>
  table.rows.length === 0 ? null : <ChangeTableView key={table.id} table={table} />;

/** All that has changed between two versions: in a few sentences, on maps, in tables, as a file. */
export function ChangesReport({ opened, link }: { readonly opened: Opened; readonly link: string }) {
  const { comparison, versions, boundaries, context } = opened;
  const { changes, after, before } = comparison;
  const title = `Des ${versionText(versions.before)} aux ${versionText(versions.after)}`;
  const maps = [
    amountsMap(comparison),
    perimetersMap(comparison, 'ft'),
    perimetersMap(comparison, 'pts'),
    perimetersMap(comparison, 'lieu'),
  ].filter((map) => map !== null);
  const save = (excel: boolean): void => {
    const made = changesDocument(comparison, versions, title, link);
    const text = excel ? excelCsvText(made) : csvText(made);
    download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${made.fileName}.csv`);
  };
  return (
    <>
      <section aria-labelledby="ch-brief">
        <h2 id="ch-brief">{title}</h2>
        {changesSummary(changes).map((sentence) => (
          <p key={sentence} className="ch-sentence">
            {sentence}
          </p>
        ))}
        {[versions.before, versions.after].map(({ id, note }) =>
          note === '' ? null : (
            <p key={id}>
              Note de la version {id}&nbsp;: {note}
            </p>
          ),
        )}
        <p className="ch-actions">
          <button type="button" className="button" onClick={() => save(false)}>
            CSV
          </button>
          <button type="button" className="button" onClick={() => save(true)}>
            CSV pour Excel
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            Imprimer
          </button>
        </p>
      </section>
      <section aria-labelledby="ch-totals">
        <h2 id="ch-totals">Totaux</h2>
        {told(totalsTable(comparison))}
        <p className="quiet">
          {CITED_NOTE} {PERIOD_NOTE} Un montant partagé est dans le total de la région et de son axe, et
          d’aucun contrat. «&nbsp;Aucun cité&nbsp;» n’est pas zéro.
        </p>
      </section>
      {maps.length === 0 ? null : (
        <section aria-labelledby="ch-maps">
          <h2 id="ch-maps">Cartes</h2>
          {boundaries === null ? (
            <p>Le fond de carte n’a pas pu être chargé&nbsp;: les tableaux disent la même chose.</p>
          ) : (
            maps.map((map) => <ChangeMapView key={map.id} {...{ map, boundaries, context }} />)
          )}
        </section>
      )}
      {changes.amounts.length + changes.envelopes.length === 0 ? null : (
        <section aria-labelledby="ch-amounts">
          <h2 id="ch-amounts">Montants</h2>
          {told(amountsTable(comparison))}
          {told(envelopesTable(comparison))}
        </section>
      )}
      {changes.perimeters.length === 0 ? null : (
        <section aria-labelledby="ch-perimeters">
          <h2 id="ch-perimeters">Périmètres</h2>
          {told(perimetersTable(comparison))}
        </section>
      )}
      {changes.texts.length === 0 ? null : (
        <section aria-labelledby="ch-texts">
          <h2 id="ch-texts">Autres lignes et textes</h2>
          {told(textsTable(comparison))}
        </section>
      )}
      <footer className="ch-sources">
        {sources(after.pacts.edition).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>Avant&nbsp;: {versionLine(before.pacts)}</p>
        <p>Après&nbsp;: {versionLine(after.pacts)}</p>
      </footer>
    </>
  );
}
