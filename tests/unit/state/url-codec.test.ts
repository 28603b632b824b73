import { describe, expect, test } from 'vitest';
import { isPartyCode } from '../../../src/domain/codes';
import { placeExists } from '../../../src/domain/model';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { decode, encode } from '../../../src/state/url/codec';
import type { Vocabulary } from '../../../src/state/url/vocabulary';
import { com, dep, epci, madeModel } from '../../fixtures/made-model';

const words: Vocabulary = {
  lookWithin: [-2, 47, 8, 53],
  axes: madeModel.axes,
  vagues: madeModel.vagues,
  placeExists: (place) => placeExists(madeModel, place),
  actionExists: (id) => madeModel.action.has(id),
  thematiqueAxe: (id) => madeModel.thematique.get(id)?.axe ?? null,
  sujetExists: (id) => madeModel.sujet.has(id),
  ptsThematiqueExists: (id) => madeModel.ptsThematique.has(id),
  ptsPublicExists: (id) => madeModel.ptsPublic.has(id),
  indicateurExists: (id) => id === 'i',
  party: (code) => (isPartyCode(code) && madeModel.party.has(code) ? code : null),
};

const CASES: Readonly<Record<string, readonly [string, Partial<ExplorerState>]>> = {
  theme: ['theme=france-travail', { theme: 'france-travail' }],
  indicateur: ['indicateur=euros', { funding: { ...START.funding, measure: 'euros' } }],
  axe: ['axe=2', { funding: { ...START.funding, axe: 2 } }],
  thematique: ['axe=2&thematique=t2', { funding: { ...START.funding, axe: 2, thematique: 't2' } }],
  sujet: ['sujet=s', { funding: { ...START.funding, sujet: 's' } }],
  vague: ['vague=1', { ft: { ...START.ft, vague: 1 } }],
  pts: ['pts=x,y', { pts: { ...START.pts, thematiques: ['x', 'y'] } }],
  publics: ['publics=p1', { pts: { ...START.pts, publics: ['p1'] } }],
  partie: ['partie=59,200000001', { funding: { ...START.funding, parties: [dep('59'), epci('200000001')] } }],
  montant: ['montant=50-1600', { funding: { ...START.funding, montantMin: 50, montantMax: 1600 } }],
  'montant from': ['montant=50-', { funding: { ...START.funding, montantMin: 50 } }],
  inspirante: ['inspirante=1', { funding: { ...START.funding, inspirante: true } }],
  texte: ['texte=garde%20d%E2%80%99enfants', { funding: { ...START.funding, texte: 'garde d’enfants' } }],
  partage: ['partage=population', { funding: { ...START.funding, partage: 'population' } }],
  classes: ['classes=jenks', { funding: { ...START.funding, classement: 'jenks' } }],
  classe: ['classe=classe-2', { funding: { ...START.funding, classe: 'classe-2' } }],
  'precision-ft': ['precision-ft=approche', { ft: { ...START.ft, precisions: ['approche'] } }],
  'texte-ft': ['texte-ft=laon', { ft: { ...START.ft, texte: 'laon' } }],
  'precision-pts': [
    'precision-pts=exact,interprete',
    { pts: { ...START.pts, precisions: ['exact', 'interprete'] } },
  ],
  'texte-pts': ['texte-pts=creil', { pts: { ...START.pts, texte: 'creil' } }],
  unite: ['unite=epci', { couverture: { ...START.couverture, unite: 'epci' } }],
  croisement: ['croisement=aucun', { couverture: { ...START.couverture, classe: 'aucun' } }],
  besoin: ['besoin=i', { besoins: { ...START.besoins, indicateur: 'i' } }],
  lecture: ['lecture=valeur', { besoins: { ...START.besoins, lecture: 'valeur' } }],
  seuil: ['seuil=10', { besoins: { ...START.besoins, seuil: 10 } }],
  cas: ['cas=eleve-aucun', { besoins: { ...START.besoins, cas: 'eleve-aucun' } }],
  'sel partages': ['sel=partages', { selection: { kind: 'partages' } }],
  limites: ['limites=departement,commune', { limites: ['departement', 'commune'] }],
  'limites none': ['limites=aucun', { limites: [] }],
  maille: ['maille=epci', { maille: 'epci' }],
  superposer: ['superposer=france-travail,lieux', { overlays: ['france-travail', 'lieux'] }],
  'sel places': [
    'sel=departement-62,commune-59001,ft-sur',
    {
      selection: {
        kind: 'places',
        places: [
          { kind: 'departement', code: dep('62') },
          { kind: 'commune', code: com('59001') },
          { kind: 'ft', id: 'sur' },
        ],
      },
    },
  ],
  'sel action': ['sel=action-a', { selection: { kind: 'action', id: 'a' } }],
  vue: ['vue=2.5000,50.1000,9.25', { camera: { center: [2.5, 50.1], zoom: 9.25 } }],
  tableau: ['tableau=1', { tableau: true }],
};

describe('the link of a view', () => {
  test('the start view has an empty link', () => {
    expect(encode(START)).toBe('');
    expect(decode('', words)).toMatchObject({ state: START, ignored: [] });
  });

  test.each(Object.entries(CASES))('%s goes out and comes back', (_, [query, change]) => {
    const state = { ...START, ...change };
    expect(encode(state)).toBe(query);
    expect(decode(`?${query}`, words)).toMatchObject({ state, ignored: [] });
  });

  test.each([
    ['theme=meteo', '« theme=meteo » : ce thème n’existe pas.'],
    ['axe=5', '« axe=5 » : cet axe n’existe pas (1, 2, 3, 4).'],
    ['vague=3', '« vague=3 » : cette vague n’existe pas (1, 2).'],
    ['axe=1&thematique=t2', '« thematique=t2 » : elle n’est pas de l’axe 1.'],
    ['pts=x,zz', '« pts=x,zz » : « zz » n’existe pas.'],
    ['sel=departement-99', '« sel=departement-99 » : « departement-99 » n’est pas un territoire connu.'],
    ['sel=action-zz', '« sel=action-zz » : cette action n’existe pas (ou plus).'],
    ['vue=2,50', '« vue=2,50 » : il faut longitude, latitude, zoom.'],
    ['vue=2,50,99', '« vue=2,50,99 » : le zoom va de 5 à 14.'],
    ['axe=1&sujet=s', '« sujet=s » : un sujet se lit tous axes confondus.'],
    ['partie=59,99', '« partie=59,99 » : « 99 » n’existe pas.'],
    ['montant=9-2', '« montant=9-2 » : le minimum dépasse le maximum.'],
    ['montant=007-', '« montant=007- » : il faut un minimum, un tiret, un maximum, en euros.'],
    [
      `texte=${'long+'.repeat(20)}`,
      '« texte=long long long long long long long long … » : ce texte a plus de 60 caractères.',
    ],
    // Without its spaces it would be short enough, and another text.
    [
      `texte=${'mot '.repeat(15)}fin`,
      '« texte=mot mot mot mot mot mot mot mot mot mot … » : ce texte a plus de 60 caractères.',
    ],
    ['montant=cher', '« montant=cher » : il faut un minimum, un tiret, un maximum, en euros.'],
    ['partage=au-doigt-mouille', '« partage=au-doigt-mouille » : cette hypothèse n’existe pas.'],
    ['croisement=trois', '« croisement=trois » : cette classe de couverture n’existe pas.'],
    ['axe=1&axe=2', '« axe » : donné plusieurs fois, seul le premier est lu.'],
    ['couleur=rouge', '« couleur » : ce paramètre n’existe pas.'],
  ])('%s is ignored with a sentence, the rest is kept', (query, sentence) => {
    const { state, ignored } = decode(`${query}&tableau=1`, words);
    expect(ignored).toEqual([sentence]);
    expect(state.tableau).toBe(true);
  });

  test('a thématique brings its axe, so that one view has one link', () => {
    expect(encode(decode('thematique=t2', words).state)).toBe('axe=2&thematique=t2');
  });
});

test('a camera far from the region is kept only where the map shows the country', () => {
  const link = 'vue=5.3700,43.3000,9.00';
  expect(decode(link, words).state.camera).toBeNull();
  const wide = { ...words, lookWithin: [-62, -22, 56, 52] } satisfies Vocabulary;
  expect(decode(link, wide).state.camera).toEqual({ center: [5.37, 43.3], zoom: 9 });
  for (const far of ['20,70,9', '20,-70,9', '-70,20,9', '70,20,9']) {
    expect(decode(`vue=${far}`, wide).ignored).toEqual([`« vue=${far} » : ce point est hors de la région.`]);
  }
});

test('a unit that nobody knows leaves what a link of the theme without one means', () => {
  const { state, ignored } = decode('theme=couverture&unite=canton', words);
  expect(state.couverture).toEqual(decode('theme=couverture', words).state.couverture);
  expect(ignored).toEqual(['« unite=canton » : les unités sont epci et commune.']);
});

test('a list that a carrier cut after a comma is said to be cut, and no empty name is', () => {
  const { ignored } = decode('sel=departement-02,', words);
  expect(ignored).toEqual(['« sel=departement-02, » : la liste est coupée.']);
});
