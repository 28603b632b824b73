import { sceneChanges, type TextChange } from '../../domain/versions/text-changes';
import type { NamedAxe } from '../../load/each-axe';
import { parseShow } from '../../load/scenes-json';
import { TEXT_KINDS, wordedChanges } from '../../view/versions/text-words';
import { columnAt, type Pack, SCENES } from '../pack';
import type { Change } from './changes';

const LONGEST = 60;
const quoted = (text: string): string =>
  text === ''
    ? 'vide'
    : `«\u00a0${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}\u00a0»`;

function told(change: TextChange): Change {
  if (change.kind === 'ordre')
    return { kind: 'changement', text: `scènes\u00a0: ${TEXT_KINDS.ordre.toLowerCase()}` };
  const scene = `scène ${quoted(change.name)}`;
  if (change.kind !== 'changement') return { kind: change.kind, text: scene };
  const fields = wordedChanges(change).map(
    ({ what, before, after }) => `${what.toLowerCase()} ${quoted(before)} → ${quoted(after)}`,
  );
  return { kind: 'changement', text: `${scene}\u00a0: ${fields.join(' ; ')}` };
}

/** Axes that scenes may be repeated for. */
function axesOf(pack: Pack): readonly NamedAxe[] {
  const [header, ...rows] = pack.tables.get('axes.csv') ?? [];
  const at = (name: string): number => columnAt([header ?? []], name);
  return rows.map((row) => ({ num: Number(row[at('num')]), titreCourt: row[at('titre_court')] ?? '' }));
}

/** What has changed in the text of the scenes, scene by scene; as one change where it cannot be read, or in its form alone. */
export function sceneWords(base: Pack, pack: Pack): readonly Change[] {
  const [before = '', after = ''] = [base, pack].map(({ texts }) => texts.get(SCENES));
  if (before === after) return [];
  const axes = axesOf(pack);
  const [old, now] = [parseShow(before, SCENES, axes), parseShow(after, SCENES, axes)];
  const changes = old.ok && now.ok ? sceneChanges(old.show, now.show).map(told) : [];
  return changes.length > 0 ? changes : [{ kind: 'changement', text: 'le texte des scènes' }];
}
