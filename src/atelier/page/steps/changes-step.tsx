import { formatEuros } from '../../../view/text/formats';
import type { AtelierWork } from '../hooks/use-atelier';

const SIGNS = { ajout: 'Ajouté', retrait: 'Retiré', changement: 'Changé' } as const;

const euros = (value: number | null): string => (value === null ? '—' : formatEuros(value));

function difference(before: number | null, after: number | null): string {
  if (before === null || after === null || before === after) return '';
  return `${after > before ? '+' : '−'}\u202f${formatEuros(Math.abs(after - before))}`;
}

/** Sums before and after, and every change in words. */
export function ChangesStep({ work }: { readonly work: AtelierWork }) {
  const { totals, changes, check, resources } = work;
  const published = (resources?.published.tables.size ?? 0) > 0;
  const moved = totals.filter(({ before, after }) => before !== after).length;
  return (
    <div className="at-halves">
      <section aria-labelledby="at-sums">
        <h3 id="at-sums">Totaux des actions citées</h3>
        {check.pacts === null ? (
          <p>Les totaux viendront quand il n’y aura plus de faute.</p>
        ) : (
          <>
            <p className="quiet">
              {moved === 0
                ? 'Aucun total ne change.'
                : moved === 1
                  ? 'Un total change.'
                  : `${moved} totaux changent.`}{' '}
              «&nbsp;Avant&nbsp;» est ce que {published ? 'le site publie' : 'vous avez ouvert en premier'}.
            </p>
            <div className="at-scroll">
              <table className="at-table at-sums">
                <thead>
                  <tr>
                    <th scope="col">Total</th>
                    <th scope="col">Avant</th>
                    <th scope="col">Après</th>
                    <th scope="col">Écart</th>
                  </tr>
                </thead>
                <tbody>
                  {totals.map(({ key, label, before, after }) => (
                    <tr key={key} data-moved={before !== after || undefined}>
                      <th scope="row">{label}</th>
                      <td>{euros(before)}</td>
                      <td>{euros(after)}</td>
                      <td>{difference(before, after)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </section>
      <section aria-labelledby="at-words">
        <h3 id="at-words">Changements, ligne par ligne</h3>
        {changes.length === 0 ? (
          <p>Aucun changement depuis {published ? 'les données publiées' : 'ce que vous avez ouvert'}.</p>
        ) : null}
        {changes.map(({ path, title, changes: list }) => (
          <div key={path}>
            <h4>
              {title} <span className="quiet">{path}</span>
            </h4>
            <ul className="at-changes">
              {list.map(({ kind, text }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be told in the same words
                <li key={`${i} ${text}`}>
                  <span className="at-kind" data-kind={kind}>
                    {SIGNS[kind]}
                  </span>{' '}
                  {text}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
}
