import type { Certainty } from '../../domain/certainty/certainty';
import { certaintyKinds, reasonTexts } from '../../domain/certainty/words';
import type { Edition } from '../../domain/deck/edition';
import { type Model, placeName } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { Caption } from '../controls-view';
import type { ExportCell, ExportColumn, ExportDocument, ExportRow } from '../export-view';
import { countText, type Legend } from '../legend';
import { PLACES } from '../table/cells';
import type { FileName, TableCell, TableColumn, TableRow, TableView } from '../table-view';
import { cogLabel, deckSource, sources } from '../text/copy';
import { GAP, levelLabel, sourceText } from '../text/formats';
import { natureOf } from '../text/links';
import { fileName, viewTitle } from '../title/view-title';
import { versionLine } from '../versions/version-words';

const unitOf = ({ unit, label }: TableColumn): string => unit ?? label.toLocaleLowerCase('fr');

const head = (edition: Edition, { heading }: TableView): readonly ExportColumn[] => [
  { id: 'codes', label: `Codes officiels (${cogLabel(edition)})`, kind: 'code', unit: null },
  { id: heading === PLACES ? 'territoire' : 'ligne', label: heading, kind: 'text', unit: null },
  { id: 'niveau', label: 'Niveau', kind: 'text', unit: null },
  { id: 'identifiant', label: 'Identifiant', kind: 'text', unit: null },
];
const TAIL: readonly ExportColumn[] = [
  { id: 'unites', label: 'Unités', kind: 'text', unit: null },
  { id: 'motif-precision', label: 'Motif de la précision', kind: 'text', unit: null },
  { id: 'observations', label: 'Observations', kind: 'text', unit: null },
  { id: 'source', label: 'Source', kind: 'text', unit: null },
];

const schemeRow = (model: Model, place: Extract<Place, { kind: 'ft' } | { kind: 'pts' }>) =>
  (place.kind === 'ft' ? model.ft : model.pts).get(place.id);

function codesOf(model: Model, place: Place): string {
  switch (place.kind) {
    case 'region':
      return model.cog.region.code;
    case 'ft':
    case 'pts':
      return schemeRow(model, place)?.perimeter.members.codes.join('|') ?? '';
    default:
      return place.code;
  }
}

function levelOf(model: Model, place: Place): string {
  if (place.kind === 'ft' || place.kind === 'pts') {
    const members = schemeRow(model, place)?.perimeter.members;
    const what = place.kind === 'ft' ? 'Périmètre France Travail' : 'Pacte territorial';
    if (!members) return what;
    return `${what} (${members.niveau === 'infracommunal' ? 'plus petit qu’une commune' : levelLabel[members.niveau]})`;
  }
  return place.kind === 'region' ? levelLabel.region : natureOf(model, place);
}

/** Where the figures of a row can be read again. */
function sourceOf(model: Model, state: ExplorerState, place: Place): string {
  const { edition } = model.pacts;
  const [deck, cog] = [deckSource(edition), cogLabel(edition)];
  if (place.kind === 'ft' || place.kind === 'pts') {
    const row = schemeRow(model, place);
    return `${deck}${row ? `, ${sourceText(row.source)}` : ''} ; composition et population${GAP}: ${cog}`;
  }
  const page = PAGES[state.theme];
  const own = page.rowSource?.(model, place, state) ?? null;
  if (own !== null) return own;
  const read = page.source(model, state);
  const first =
    read.kind === 'cog' ? [] : [read.kind === 'public' ? `${read.source}, ${read.millesime}` : deck];
  return [...first, `composition et population${GAP}: ${cog}`].join(' ; ');
}

const NAMELESS: FileName = { codes: '', niveau: '', identifiant: '', source: '' };

const nameOf = (model: Model, state: ExplorerState, { target, file }: TableRow): FileName =>
  target.kind === 'place'
    ? {
        codes: codesOf(model, target.place),
        niveau: levelOf(model, target.place),
        identifiant: placeKey(target.place),
        source: sourceOf(model, state, target.place),
      }
    : (file ?? NAMELESS);

/** At the two decimals that are read; what is not zero keeps two digits rather than become one. */
const round = (value: number): number => {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? Number(value.toPrecision(2)) : rounded;
};

function exportCell({ value, text }: TableCell, { numeric }: TableColumn): ExportCell {
  if (numeric) return typeof value === 'number' ? round(value) : null;
  return value === null && text === '—' ? '' : text;
}

/** Why each number that is missing is: in the words of the screen, or that there is none to be had. */
function observations(cells: readonly TableCell[], columns: readonly TableColumn[]): string {
  const missing = columns.flatMap(({ numeric, label }, i) => {
    const cell = cells[i];
    return numeric && typeof cell?.value !== 'number' ? [{ label, why: cell?.text ?? '—' }] : [];
  });
  const pointless = missing.filter(({ why }) => why === '—').map(({ label }) => label);
  return [
    ...missing.filter(({ why }) => why !== '—').map(({ label, why }) => `${label}${GAP}: ${why}`),
    ...(pointless.length > 0 ? [`Sans objet${GAP}: ${pointless.join(', ')}`] : []),
  ].join(' ; ');
}

export interface ExportInput {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly table: TableView;
  readonly caption: Caption;
  readonly legend: Legend;
  /** Full address of the view. */
  readonly link: string;
}

/**
 * The table on screen, ready to leave it: same rows, same values (€/inhabitant at the two decimals that are read), each
 * row with its codes, units and source, and what the view is.
 */
export function buildExport({ model, state, table, caption, legend, link }: ExportInput): ExportDocument {
  const { columns } = table;
  const { edition } = model.pacts;
  const units = [...new Set(columns.filter(({ numeric }) => numeric).map(unitOf))].join(', ');
  const line = (
    name: FileName | null,
    label: string,
    cells: readonly TableCell[],
    certainty: Certainty,
    note: string | undefined,
  ): ExportRow => ({
    total: name === null,
    cells: [
      name?.codes ?? '',
      label,
      name?.niveau ?? 'Total',
      name?.identifiant ?? '',
      ...columns.map((column, i) => {
        const cell = cells[i];
        return cell ? exportCell(cell, column) : null;
      }),
      units,
      reasonTexts(certainty).join(' ; '),
      [observations(cells, columns), note ?? ''].filter((text) => text !== '').join(' ; '),
      name?.source ?? sourceOf(model, state, { kind: 'region' }),
    ],
  });
  const rows = table.rows.map((row) =>
    line(nameOf(model, state, row), row.label, row.cells, row.certainty, row.note),
  );
  return {
    title: `${caption.title} – ${placeName(model, { kind: 'region' })}`,
    caption: table.caption,
    filters: caption.chips.map(({ label }) => label),
    columns: [
      ...head(edition, table),
      ...columns.map(
        (column): ExportColumn => ({
          id: column.id,
          label: column.label,
          kind: column.numeric ? 'number' : 'text',
          unit: column.numeric ? unitOf(column) : null,
        }),
      ),
      ...TAIL,
    ],
    rows: [
      ...rows,
      ...(table.total ? [line(null, table.totalLabel, table.total, table.certainty, table.totalNote)] : []),
    ],
    notes: table.notes,
    sources: [
      // Counted from the official units alone: nothing is read in the deck.
      ...sources(edition, caption.provenance.kind !== 'cog' || state.overlays.length > 0),
      versionLine(model.pacts),
      `Précision des chiffres${GAP}: ${certaintyKinds(caption.certainty)}.`,
    ],
    legend: [
      { label: legend.title, text: legend.method },
      ...legend.entries.map((entry) => ({ label: entry.label, text: countText(entry) })),
      ...legend.signs.map((sign) => ({ label: sign.label, text: sign.meaning })),
    ],
    link,
    fileName: fileName(viewTitle(model, state), cogLabel(edition)),
  };
}
