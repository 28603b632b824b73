import { type Model, placeName } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';

/** What a search can open. */
export type SearchTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'action'; readonly id: string }
  /** A national call: it stands in the sheet of the region. */
  | { readonly kind: 'appel'; readonly id: string };

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly target: SearchTarget;
}

/** What the index holds of a place, an action or a call. */
export interface Entry extends SearchHit {
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
  'Appels à projets nationaux',
] as const;

/** All that can be found. Communes only once their names have arrived. */
export function searchEntries(model: Model): readonly Entry[] {
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
      `pts pacte ${row.libellesSupport.join(' ')} ${themes} ${row.publics.map((id) => model.ptsPublic.get(id)?.titre ?? id).join(' ')}`,
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
      also: [
        action.description,
        model.rubrique.get(action.rubrique)?.titre ?? '',
        model.thematique.get(action.thematique)?.titre ?? '',
        ...action.lignes.map((line) => line.libelle ?? ''),
        ...action.lieux.map((lieu) => lieu.libelle),
        ...parties,
      ].join(' '),
      boost: 0.8,
      anciens: [],
    });
  }
  for (const call of model.pacts.appels) {
    list.push({
      id: `appel-${call.id}`,
      label: call.titre,
      detail: [call.sigle, 'fiche de la région'].filter((part) => part !== null).join(' · '),
      target: { kind: 'appel', id: call.id },
      group: GROUPS[7],
      also: `appel à projets national ${call.sigle ?? ''}`,
      boost: 1,
      anciens: [],
    });
  }
  return list;
}
