import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../src/view/search/search';
import { realModel } from '../../fixtures/real-model';

const search = createSearch(realModel);
const first = (query: string) => search.find(query)[0]?.items[0];
const all = (query: string) => search.find(query).flatMap((group) => group.items);
const ids = (query: string) => all(query).map(({ id }) => id);
const headings = (query: string) => search.find(query).map(({ label }) => label);

describe('what a stranger types finds first what is meant', () => {
  test.each([
    // By name, however it is written.
    ['Roubaix', 'commune-59512'],
    ['ROUBAIX', 'commune-59512'],
    ['roubaix  ', 'commune-59512'],
    ['  lille', 'commune-59350'],
    ['saint omer', 'commune-62765'],
    ['ST-OMER', 'commune-62765'],
    ['St Omer', 'commune-62765'],
    ['saintomer', 'commune-62765'],
    ['St-Omer-en-Chaussée', 'commune-60590'],
    ['ste croix', 'commune-02675'],
    ['sainte-croix', 'commune-02675'],
    ['pont ste maxence', 'commune-60509'],
    ['henin beaumont', 'commune-62427'],
    ['Hénin–Beaumont', 'commune-62427'],
    ['villeneuve d’ascq', 'commune-59009'],
    ["villeneuve d'ascq", 'commune-59009'],
    ['villeneuve dascq', 'commune-59009'],
    ['VILLENEUVEDASCQ', 'commune-59009'],
    ['ascq', 'commune-59009'],
    ['touquet', 'commune-62826'],
    ['le touquet', 'commune-62826'],
    ['aire sur la lys', 'commune-62014'],
    ['aire lys', 'commune-62014'],
    ['noyelles s/ lens', 'commune-62628'],
    ['noeux les mines', 'commune-62617'],
    ['péronne', 'commune-80620'],
    ['peronne', 'commune-80620'],
    ['Filain', 'commune-02589'],
    ['quend plage', 'commune-80649'],
    ['saint omer oise', 'commune-60590'],
    ['ste genevieve aisne', 'commune-02678'],
    ['mairie de lille', 'commune-59350'],
    // Unfinished.
    ['valencienne', 'commune-59606'],
    ['duker', 'commune-59183'],
    ['hénin-b', 'commune-62427'],
    // Former communes.
    ['hesdin', 'commune-62447'],
    ['Hesdin 62140', 'commune-62447'],
    ['hesdin (62)', 'commune-62447'],
    ['Anizy-le-Château', 'commune-02018'],
    // Codes.
    ['62140', 'commune-62447'],
    ['62 140', 'commune-62447'],
    ['59000', 'commune-59350'],
    ['60057', 'commune-60057'],
    ['246200364', 'epci-246200364'],
    ['246 200 364', 'epci-246200364'],
    ['59', 'departement-59'],
    ['02', 'departement-02'],
    ['803', 'arrondissement-803'],
    ['32', 'region'],
    // Other territories.
    ['nord', 'departement-59'],
    ['pas de calais', 'departement-62'],
    ['département de la Somme', 'departement-80'],
    ['hauts de france', 'region'],
    ['hdf', 'region'],
    ['mel', 'epci-200093201'],
    ['amiens metropole', 'epci-248000531'],
    ['cc pays de lumbres', 'epci-246201016'],
    ['communauté de communes du pays de lumbres', 'epci-246201016'],
    ['pays lumbres', 'epci-246201016'],
    ['agglo de lens-liévin', 'epci-246200364'],
    ['cc 7 vallées', 'epci-200044030'],
    // As its own people write it: the form, then an initial a word.
    ['CAPSO', 'epci-200069037'],
    ['capso', 'epci-200069037'],
    ['arrondissement de lens', 'arrondissement-627'],
    ['amien nord', 'ft-amiens-nord'],
    ['Amiens Nord', 'ft-amiens-nord'],
    ['france travail laon', 'ft-laon'],
    ['pts péronne', 'pts-peronne'],
    // Misspelt, by letters or by sound.
    ['Beauvé', 'commune-60057'],
    ['beauve', 'commune-60057'],
    ['valensiennes', 'commune-59606'],
    ['dunquerque', 'commune-59183'],
    ['dunkerk', 'commune-59183'],
    ['conpiegne', 'commune-60159'],
    ['calé', 'commune-62193'],
    ['roubé', 'commune-59512'],
    ['mobeuge', 'commune-59392'],
    ['chato tierry', 'commune-02168'],
    ['st kantin', 'commune-02691'],
    ['amiesn', 'commune-80021'],
    ['lillle', 'commune-59350'],
    // Actions and calls.
    ['activ emploi', 'action-a2-activ-emploi-nord'],
    ['garde d’enfants', 'action-a2-garde-domicile-oise'],
    ["garde d'enfants", 'action-a2-garde-domicile-oise'],
    ['asll', 'action-a3-asll-oise'],
    ['mobilité62', 'action-a4-mamobilite62'],
    ['crèche', 'action-a2-accueils-innovants-nord'],
    ['crèches', 'action-a2-accueils-innovants-nord'],
    ['O2R', 'appel-o2r'],
    ['non-recours territoires zéro', 'appel-tznr'],
    // Subjects, which filter the map.
    ['illettrisme', 'sujet-rubrique-illettrisme'],
    ['logement', 'sujet-pts-thematique-logement'],
    ['mobilité', 'sujet-pts-thematique-mobilite'],
    ['emploi', 'sujet-axe-2'],
    ['jeunes décrocheurs', 'sujet-pts-public-jeunes-decrocheurs'],
    // People and lands by their town.
    ['soissonnais', 'epci-240200477'],
    ['soissons', 'commune-02722'],
    // Two words of what was typed are two words of the name.
    ['berck sur mer', 'commune-62108'],
    // In a hurry: an acronym, the letters of a name.
    ['CUD', 'epci-245900428'],
    ['CALL', 'epci-246200364'],
    ['ca2bm', 'epci-200069029'],
    ['rbx', 'commune-59512'],
    ['vdascq', 'commune-59009'],
  ])('%s → %s', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });
});

test('letters that are no word find nothing', () => {
  const consonants = fc.string({
    unit: fc.constantFrom(...'bcdfghjkmqvwxz'),
    minLength: 7,
    maxLength: 12,
  });
  fc.assert(
    fc.property(consonants, (query) => {
      expect(ids(query), query).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('groups say why their answers are there', () => {
  test.each([
    ['62140', 'Communes · code postal 62140'],
    ['62140', 'Communes · code INSEE 62140'],
    ['6214', 'Communes · code postal 6214…'],
    ['246200364', 'EPCI · code SIREN 246200364'],
    ['hesdin', 'Communes · ancien nom'],
    ['filain', 'Communes · le nom contient «\u00a0filain\u00a0»'],
    ['hesdin 62', 'Communes · le nom contient «\u00a0hesdin\u00a0»'],
    ['asll', 'Actions · le titre contient «\u00a0asll\u00a0»'],
    ['mobilité', 'Pactes territoriaux · dit dans la fiche'],
    ['jeunes décrocheurs', 'Pactes territoriaux · dit dans la fiche'],
    ['Beauvé', 'Communes · ressemble à «\u00a0Beauvé\u00a0»'],
    ['quend plage', 'Communes · sans «\u00a0plage\u00a0»'],
    ['arras cu', 'EPCI · le nom contient les mots «\u00a0arras cu\u00a0»'],
    ['CAPSO', 'EPCI · initiales ou nom d’usage'],
    ['soissonnais', 'EPCI · initiales ou nom d’usage'],
    ['france travail', 'Territoires France Travail · dit dans la fiche'],
    ['Roubaix', 'Communes'],
    ['lille', 'Communes · le nom commence par «\u00a0lille\u00a0»'],
    ['rbx', 'Communes · «\u00a0rbx\u00a0» en abrégé, peut-être'],
  ])('%s: %s', (query, heading) => {
    expect(headings(query)).toContain(heading);
  });

  test('a former name and a code stand beside the name of today', () => {
    expect(first('hesdin')?.detail).toMatch(/^ancienne commune Hesdin · /);
    expect(all('62140').find(({ id }) => id === 'commune-62140')?.detail).toMatch(/^code INSEE 62140 · /);
    expect(first('saint omer')?.detail).toBe('62500 · Pas-de-Calais');
  });

  test('an answer stands once', () => {
    for (const query of ['lens', 'amiens', 'hesdin', 's', '62', 'valensiennes', 'quend plage']) {
      expect(new Set(ids(query)).size).toBe(ids(query).length);
    }
  });
});

test.each(['saint', 'st', 'sainte', 'neuville'])('%s: names of today before former ones', (query) => {
  const [first] = search.find(query);
  expect(first?.label).not.toMatch(/ancien nom/);
});

test('a list is whole where its kind has few, and says so where it is cut', () => {
  const ofKind = (query: string, kind: string) =>
    search.find(query).flatMap(({ label, items }) => (label.startsWith(kind) ? items : []));
  expect(ofKind('pacte territorial', 'Pactes territoriaux')).toHaveLength(
    realModel.pacts.pactesTerritoriaux.length,
  );
  expect(ofKind('france travail', 'Territoires France Travail')).toHaveLength(
    realModel.pacts.franceTravail.length,
  );
  const cut = search.find('saint').find(({ label }) => / sur \d+$/.test(label));
  const [, shown, found] = / · (\d+) sur (\d+)$/.exec(cut?.label ?? '') ?? [];
  expect(Number(shown)).toBe(cut?.items.length);
  expect(Number(found)).toBeGreaterThan(Number(shown));
});

test('letters that stand for a commune find the perimeters of its name too', () => {
  const perimeter = realModel.pacts.franceTravail.find(({ nom }) => nom === 'Roubaix');
  expect(ids('rbx')).toContain(`ft-${perimeter?.id}`);
});

test.each(['', '  ', '*', '—', 'zzzzqqq', 'x', '99999', '’'])('%j finds nothing', (query) => {
  expect(search.find(query)).toEqual([]);
});
