import { type DepartementCode, isCollectiviteCode } from '../../domain/codes';
import { municipalArrondissements } from '../../domain/cog';
import { type Model, placeName } from '../../domain/model';
import { actionText } from '../../domain/money/action-filter';
import { type Place, placeKey } from '../../domain/place';
import { type ExplorerState, THEME_KINDS } from '../../state/explorer-state';
import { FILTERS } from '../../themes/filters';
import type { Steps } from '../labels/steps';
import { natureOf } from '../text/links';
import { demonyms, epciNames, initials } from './place-aliases';
import { contractText, regionText } from './sheet-words';

/** What a search can open. */
export type SearchTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'action'; readonly id: string }
  /** A national call: it stands in the sheet of the region. */
  | { readonly kind: 'appel'; readonly id: string }
  /** A view that is narrowed to a subject. */
  | { readonly kind: 'vue'; readonly change: Partial<ExplorerState> };

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly target: SearchTarget;
}

/** Groups of answers, in the order in which equal ones come. */
export const GROUPS = {
  departement: 'Départements et région',
  commune: 'Communes',
  epci: 'EPCI',
  ft: 'Territoires France Travail',
  pts: 'Pactes territoriaux',
  arrondissement: 'Arrondissements',
  sujet: 'Sujets, pour filtrer la carte',
  action: 'Actions',
  appel: 'Appels à projets nationaux',
} as const;
export type GroupId = keyof typeof GROUPS;

export type CodeKind = 'postal' | 'insee' | 'siren' | 'officiel';

/** What can be found of a place, an action or a call. */
export interface Entry extends SearchHit {
  readonly group: GroupId;
  /** The label and all that it is also called. */
  readonly names: readonly string[];
  /** Former communes that it was, by name. */
  readonly anciens: readonly string[];
  readonly codes: ReadonlyArray<readonly [CodeKind, string]>;
  /** Where it lies: words that tell namesakes apart, and find nothing by themselves. */
  readonly around: string;
  /** Words of its sheet, or of the deck, that also find it. */
  readonly text: string;
  /** Of equal answers, the heavier first: inhabitants of a commune. */
  readonly weight: number;
}

function communeEntries({ cog, names, departement }: Model): readonly Entry[] {
  const former = new Map<number, string[]>();
  const formerCodes = new Map<number, string[]>();
  for (const [index, code, name] of names?.anciens ?? []) {
    former.set(index, [...(former.get(index) ?? []), name]);
    formerCodes.set(index, [...(formerCodes.get(index) ?? []), code]);
  }
  return (names?.noms ?? []).flatMap((nom, i): readonly Entry[] => {
    const code = cog.communes.codes[i];
    if (!code) return [];
    const posts = names?.codesPostaux[i] ?? [];
    const within = cog.arrondissements[cog.communes.arrondissement[i] ?? -1]?.departement;
    const own = within && departement.get(within);
    const place: Place = { kind: 'commune', code };
    const parts = municipalArrondissements(code);
    return [
      {
        ...{ id: placeKey(place), label: nom, target: { kind: 'place', place }, group: 'commune' },
        detail: `${posts[0] ?? code} · ${own?.nom ?? ''}`,
        // A part that the boundaries do not draw is found as its commune.
        names: [nom, ...parts.map(({ rang }) => `${nom} ${rang}${rang === 1 ? 'er' : 'e'} arrondissement`)],
        anciens: former.get(i) ?? [],
        codes: [
          ...posts.map((post) => ['postal', post] as const),
          ...[code, ...(formerCodes.get(i) ?? []), ...parts.map((part) => part.code)].map(
            (insee) => ['insee', insee] as const,
          ),
        ],
        around: `${own?.nom ?? ''} ${own?.code ?? ''}`,
        text: '',
        weight: cog.communes.population[i] ?? 0,
      },
    ];
  });
}

/** All that can be found. Communes only once their names have arrived. */
export function* entrySteps(model: Model): Steps<readonly Entry[]> {
  const { cog, pacts } = model;
  const departementName = (code: DepartementCode): string => model.departement.get(code)?.nom ?? '';
  const entry = (
    place: Place,
    group: GroupId,
    [label, ...others]: readonly [string, ...string[]],
    detail: string,
    rest: Partial<Pick<Entry, 'codes' | 'around' | 'text' | 'weight'>>,
  ): Entry => ({
    ...{ id: placeKey(place), label, detail, group, target: { kind: 'place', place }, anciens: [] },
    ...{ codes: [], around: '', text: '', weight: 0, ...rest },
    names: [label, ...others],
  });
  const areas = [
    entry({ kind: 'region' }, 'departement', [cog.region.nom, ...initials(cog.region.nom)], 'Région', {
      codes: [['officiel', cog.region.code]],
      text: regionText(model),
    }),
    ...cog.departements.map((d) =>
      entry(
        { kind: 'departement', code: d.code },
        'departement',
        [d.nom, ...initials(d.nom)],
        `Département ${d.code}`,
        {
          codes: [['officiel', d.code]],
          text: 'département',
          weight: 1,
        },
      ),
    ),
    ...pacts.parties.flatMap(({ code, nom, nomCourt, departements = [] }) =>
      isCollectiviteCode(code)
        ? entry(
            { kind: 'collectivite', code },
            'departement',
            [nom, nomCourt, ...initials(nom)],
            natureOf(model, { kind: 'collectivite', code }),
            {
              codes: [['officiel', code]],
              around: departements.map((own) => `${departementName(own)} ${own}`).join(' '),
              text: 'collectivité',
              weight: 1,
            },
          )
        : [],
    ),
  ];
  yield;
  const communes = communeEntries(model);
  yield;
  const places = [
    ...cog.epci.map((e) => {
      const party = model.party.get(e.code);
      const place: Place = { kind: 'epci', code: e.code };
      // A métropole that contracts is called as its sheet calls it; its official name finds it too.
      const called = party ? [e.nom, party.nomCourt] : [];
      return entry(
        place,
        'epci',
        [placeName(model, place), ...called, ...epciNames(e.nom)],
        `SIREN ${e.code}`,
        {
          codes: [['siren', e.code]],
          around: e.departements.map((code) => `${departementName(code)} ${code}`).join(' '),
          text: `EPCI intercommunalité agglomération ${contractText(model, e.code)}`,
          weight: party ? 1 : 0,
        },
      );
    }),
    ...pacts.franceTravail.map((row) =>
      entry(
        { kind: 'ft', id: row.id },
        'ft',
        [row.nom],
        `Vague ${row.vague} · ${departementName(row.departement)}`,
        {
          around: departementName(row.departement),
          text: `territoire périmètre France Travail vague ${row.vague} ${row.libelleSupport}`,
        },
      ),
    ),
    ...pacts.pactesTerritoriaux.map((row) => {
      const themes = row.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', ');
      const publics = row.publics.map((id) => model.ptsPublic.get(id)?.titre ?? id);
      return entry({ kind: 'pts', id: row.id }, 'pts', [row.nom], themes, {
        around: departementName(row.departement),
        text: `PTS pacte territorial territoire périmètre ${[...row.libellesSupport, row.arrondissement, themes, ...publics].join(' ')}`,
      });
    }),
    ...cog.arrondissements.map((a) => {
      const place: Place = { kind: 'arrondissement', code: a.code };
      const nom = departementName(a.departement);
      return entry(place, 'arrondissement', [placeName(model, place), a.nom, ...demonyms(a.nom)], nom, {
        codes: [['officiel', a.code]],
        around: `${nom} ${a.departement}`,
      });
    }),
  ];
  const subjects: Entry[] = [];
  for (const theme of THEME_KINDS) {
    yield;
    subjects.push(
      ...FILTERS[theme].subjects(model).map(
        ({ id, names, detail, change }): Entry => ({
          ...{ id: `sujet-${id}`, label: names[0], detail, group: 'sujet', anciens: [], codes: [] },
          ...{ target: { kind: 'vue', change }, names, around: '', text: '', weight: 0 },
        }),
      ),
    );
  }
  yield;
  return [
    ...areas,
    ...communes,
    ...places,
    ...subjects,
    ...pacts.actions.map((action): Entry => {
      const parties = [
        ...new Set(
          action.lignes.flatMap((line) =>
            line.parties.map((code) => model.party.get(code)?.nomCourt ?? code),
          ),
        ),
      ];
      return {
        ...{ id: `action-${action.id}`, label: action.titre, group: 'action', detail: parties.join(', ') },
        ...{ target: { kind: 'action', id: action.id }, names: [action.titre], anciens: [], codes: [] },
        around: parties.join(' '),
        text: actionText(model, action),
        weight: 0,
      };
    }),
    ...pacts.appels.map(
      (call): Entry => ({
        ...{ id: `appel-${call.id}`, label: call.titre, group: 'appel', anciens: [], codes: [] },
        detail: [call.sigle, 'fiche de la région'].filter((part) => part !== null).join(' · '),
        target: { kind: 'appel', id: call.id },
        names: [call.titre, ...(call.sigle ? [call.sigle] : [])],
        around: '',
        text: 'appel à projets national',
        weight: 0,
      }),
    ),
  ];
}
