import MiniSearch from 'minisearch';
import { type Model, placeName } from '../../domain/model';
import type { Place } from '../../domain/place';
import { placeKey } from '../../domain/place';

/** What a search can open. */
export type SearchTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'action'; readonly id: string };

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly target: SearchTarget;
}

export interface SearchGroup {
  readonly label: string;
  readonly items: readonly SearchHit[];
}

interface Entry extends SearchHit {
  readonly group: string;
  /** Words that also find it: codes, former names, deck spellings. */
  readonly also: string;
  readonly boost: number;
  /** Other names that an exact query may be: former communes, short names. */
  readonly anciens: readonly string[];
}

const GROUPS = [
  'Départements et région',
  'Territoires France Travail',
  'Pactes territoriaux',
  'EPCI',
  'Arrondissements',
  'Communes',
  'Actions',
] as const;

/** Lower case, no accents, ligatures opened, "St" read as "Saint": what is typed and what is stored meet here. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint');

const words = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

function entries(model: Model): Entry[] {
  const list: Entry[] = [];
  const add = (
    group: string,
    place: Place,
    label: string,
    detail: string,
    also: string,
    boost: number,
    anciens: readonly string[] = [],
  ): void => {
    list.push({
      id: placeKey(place),
      label,
      detail,
      target: { kind: 'place', place },
      group,
      also,
      boost,
      anciens,
    });
  };
  const region = model.cog.region;
  add(GROUPS[0], { kind: 'region' }, region.nom, 'Région', region.code, 3);
  for (const d of model.cog.departements) {
    add(GROUPS[0], { kind: 'departement', code: d.code }, d.nom, `Département ${d.code}`, d.code, 4);
  }
  for (const row of model.pacts.franceTravail) {
    add(
      GROUPS[1],
      { kind: 'ft', id: row.id },
      row.nom,
      `Vague ${row.vague} · ${model.departement.get(row.departement)?.nom ?? ''}`,
      `france travail ${row.libelleSupport}`,
      2,
    );
  }
  for (const row of model.pacts.pactesTerritoriaux) {
    const themes = row.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', ');
    add(
      GROUPS[2],
      { kind: 'pts', id: row.id },
      row.nom,
      themes,
      `pts pacte ${row.libellesSupport.join(' ')} ${themes}`,
      2,
    );
  }
  for (const e of model.cog.epci) {
    const party = model.party.get(e.code);
    add(
      GROUPS[3],
      { kind: 'epci', code: e.code },
      e.nom,
      `SIREN ${e.code}`,
      `${e.code} ${party?.nom ?? ''} ${party?.nomCourt ?? ''}`,
      party ? 3 : 1.5,
      party ? [party.nomCourt] : [],
    );
  }
  for (const a of model.cog.arrondissements) {
    add(
      GROUPS[4],
      { kind: 'arrondissement', code: a.code },
      placeName(model, { kind: 'arrondissement', code: a.code }),
      model.departement.get(a.departement)?.nom ?? '',
      `arrondissement ${a.code}`,
      1.2,
    );
  }
  const former = new Map<number, string[]>();
  for (const [index, code, name] of model.names?.anciens ?? []) {
    former.set(index, [...(former.get(index) ?? []), name, code]);
  }
  model.names?.noms.forEach((nom, i) => {
    const code = model.cog.communes.codes[i];
    if (!code) return;
    const posts = model.names?.codesPostaux[i] ?? [];
    const departement =
      model.cog.arrondissements[model.cog.communes.arrondissement[i] ?? -1]?.departement ?? '';
    const population = model.cog.communes.population[i] ?? 0;
    add(
      GROUPS[5],
      { kind: 'commune', code },
      nom,
      `${posts[0] ?? code} · ${departement ? (model.departement.get(departement)?.nom ?? '') : ''}`,
      [code, ...posts, ...(former.get(i) ?? [])].join(' '),
      // Of two namesakes, the more populous first.
      1 + Math.log10(Math.max(population, 10)) / 10,
      former.get(i) ?? [],
    );
  });
  for (const action of model.pacts.actions) {
    const parties = action.lignes.flatMap((line) =>
      line.parties.map((code) => model.party.get(code)?.nomCourt ?? code),
    );
    list.push({
      id: `action-${action.id}`,
      label: action.titre,
      detail: [...new Set(parties)].join(', '),
      target: { kind: 'action', id: action.id },
      group: GROUPS[6],
      also: `${action.description} ${model.rubrique.get(action.rubrique)?.titre ?? ''} ${parties.join(' ')}`,
      boost: 0.8,
      anciens: [],
    });
  }
  return list;
}

export interface Search {
  readonly find: (query: string) => readonly SearchGroup[];
}

const PER_GROUP = 6;
/** A postcode may serve many communes: all are worth showing. */
const PER_POSTCODE = 60;

const isCommune = ({ target }: Entry): boolean => target.kind === 'place' && target.place.kind === 'commune';

/**
 * The exact name comes before everything that only resembles it; of those, the commune first: its sheet tells all that
 * applies there, while a perimeter of the same name tells of one scheme.
 */
function nearness(entry: Entry, asked: string): number {
  const label = fold(entry.label);
  if (label === asked) return isCommune(entry) ? 3e6 : 1e6;
  if (entry.anciens.some((nom) => fold(nom) === asked)) return 2e6;
  if (/^\d{5}$/.test(asked) && entry.detail.startsWith(asked)) return 1e6;
  return label.startsWith(asked) ? 1e3 : 1;
}

/** Why a commune was found, when its name does not say it. */
function reason(entry: Entry, asked: string): string {
  if (!isCommune(entry)) return '';
  if (entry.id === `commune-${asked}`) return `code INSEE ${asked} · `;
  const named = fold(entry.label).includes(asked);
  const former = entry.anciens.find((nom) => (named ? fold(nom) === asked : fold(nom).startsWith(asked)));
  return former ? `ancienne commune ${former} · ` : '';
}

/** Index over places and actions; tolerant of accents, typos and unfinished words. */
export function createSearch(model: Model): Search {
  const all = entries(model);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    idField: 'id',
    fields: ['label', 'also'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { label: 3 },
      prefix: true,
      // Typos only in words long enough to tell; codes and short words must match.
      fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : term.length < 7 ? 1 : 2),
      combineWith: 'AND',
      boostDocument: (id) => byId.get(String(id))?.boost ?? 1,
    },
  });
  index.addAll(all);
  return {
    find: (query) => {
      if (words(query).length === 0) return [];
      const asked = fold(query).trim();
      const hits = index.search(query).flatMap((hit) => {
        const entry = byId.get(String(hit.id));
        if (!entry) return [];
        return [{ entry, score: hit.score * nearness(entry, asked) }];
      });
      hits.sort((a, b) => b.score - a.score);
      const best = new Map<string, number>();
      for (const { entry, score } of hits) best.set(entry.group, Math.max(best.get(entry.group) ?? 0, score));
      return [...best]
        .sort((a, b) => b[1] - a[1])
        .map(([label]) => ({
          label,
          items: hits
            .filter(({ entry }) => entry.group === label)
            .slice(0, /^\d{5}$/.test(asked) ? PER_POSTCODE : PER_GROUP)
            .map(({ entry }) => ({
              id: entry.id,
              label: entry.label,
              detail: `${reason(entry, asked)}${entry.detail}`,
              target: entry.target,
            })),
        }));
    },
  };
}
