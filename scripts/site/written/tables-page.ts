import type { Model } from '../../../src/domain/model';
import { escapeText } from '../../../src/render/svg/markup';
import { THEME_KINDS } from '../../../src/state/explorer-state';
import { begunOf } from '../../../src/state/url/state-keys';
import { buildTable } from '../../../src/view/page/build-table';
import type { TableCell, TableView } from '../../../src/view/table-view';
import { vintage } from '../../../src/view/text/copy';
import { CITED_NOTE } from '../../../src/view/text/formats';
import type { Page } from './page';
import type { StartPicture } from './start-pictures';

function tableHtml({ caption, columns, rows, total, notes }: TableView, region: string): string {
  const side = (index: number): string => (columns[index]?.numeric ? ' class="page-number"' : '');
  const cells = (list: readonly TableCell[]): string =>
    list.map(({ text }, i) => `<td${side(i)}>${escapeText(text)}</td>`).join('');
  const heads = columns.map(({ label }, i) => `<th scope="col"${side(i)}>${escapeText(label)}</th>`).join('');
  const body = rows.map((row) => `<tr><th scope="row">${escapeText(row.label)}</th>${cells(row.cells)}</tr>`);
  const foot =
    total === null ? '' : `<tfoot><tr><th scope="row">${escapeText(region)}</th>${cells(total)}</tr></tfoot>`;
  // The table scrolls in its box on a narrow screen: the box is reached and named, so that a keyboard can scroll it.
  return `<section class="page-table" aria-label="${escapeText(caption)}" tabindex="0"><table>
          <caption>${escapeText(caption)}</caption>
          <thead><tr><th scope="col">Territoire</th>${heads}</tr></thead>
          <tbody>${body.join('\n          ')}</tbody>
          ${foot}
        </table></section>
        ${notes.map((note) => `<p>${escapeText(note)}</p>`).join('')}`;
}

const FILES = [
  ['financements.csv', 'montants'],
  ['actions.csv', 'actions'],
  ['totaux.csv', 'totaux'],
  ['france-travail.csv', 'France Travail'],
  ['pactes-territoriaux.csv', 'pactes territoriaux'],
  ['territoires.csv', 'composition des territoires'],
] as const;

/**
 * The same rows and totals as the map, for a reader without script: from the model, never typed. Of each theme, what its
 * bare link means: coverage by EPCI, a page of 3 782 communes is no page.
 */
export function tablesPage(model: Model, pictures: readonly StartPicture[]): Page {
  // PNG: in a picture of a page, SVG text has no access to the font of the site.
  const parts = THEME_KINDS.map((theme) => {
    const table = buildTable(model, begunOf(theme));
    const picture = pictures.find((one) => one.theme === theme && one.form.suffix === '');
    const { width, height } = picture?.form.size ?? { width: 0, height: 0 };
    const image =
      picture === undefined
        ? ''
        : `<p><img src="./images/${picture.name}.png" width="${width}" height="${height}" loading="lazy" alt="${escapeText(picture.alt)} Les valeurs sont dans le tableau qui suit." /></p>`;
    return `<h2>${escapeText(table.caption)}</h2>\n        ${image}\n        ${tableHtml(table, model.cog.region.nom)}`;
  });
  const files = FILES.map(([name, label]) => `<a href="./donnees/${name}">${label}</a>`).join(', ');
  return {
    file: 'tableaux.html',
    title: `${model.pacts.edition.titre}\u00a0: cartes et tableaux`,
    wide: true,
    body: `<p>${escapeText(CITED_NOTE)}</p>
        <p>${escapeText(vintage(model.pacts.edition))}. Fichiers de données (CSV)\u00a0: ${files}. <a href="./changements.html">Ce qui a changé</a> d’une version à l’autre.</p>
        ${parts.join('\n        ')}`,
  };
}
