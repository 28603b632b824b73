import { textOf } from '../../../fixtures/data/spoiled';
import { change, content, type Mistake } from './mistake';

/** Official codes and lists of codes. */
export const CODES: readonly Mistake[] = [
  [
    'a département that has lost its zero',
    change('france-travail.csv', ',Laon,02,', ',Laon,2,'),
    'france-travail.csv, ligne 2, colonne « departement » : zéro perdu en tête du code (lu : « 2 »). Attendu : 02 (mettez la colonne au format Texte).',
  ],
  [
    'a zero lost in a list',
    change('financements.csv', ',02|80,69000', ',2|80,69000'),
    'financements.csv, ligne 26, colonne « parties » : zéro perdu en tête du code (lu : « 2|80 »). Attendu : 02|80 (mettez la colonne au format Texte).',
  ],
  [
    'an arrondissement that has lost its zero',
    change('france-travail.csv', ',arrondissement,025,', ',arrondissement,25,'),
    'france-travail.csv, ligne 3, colonne « codes » : zéro perdu en tête du code (lu : « 25 »). Attendu : 025 (mettez la colonne au format Texte).',
  ],
  [
    'every zero lost',
    content('financements.csv', textOf('financements.csv').replace(/,0(?=\d[,|])/g, ',')),
    'financements.csv, ligne 5 et 14 autres (9, 15, 16, 22…), colonne « parties » : zéro perdu en tête du code (lu : « 2 »). Attendu : 02 (mettez la colonne au format Texte).',
  ],
  [
    'a SIREN in scientific notation',
    change('parties.csv', '200093201', '"2,00E+08"'),
    'parties.csv, ligne 7, colonne « code » : le tableur a changé le code en notation scientifique (lu : « 2,00E+08 »). Attendu : le code en texte (mettez la colonne au format Texte).',
  ],
  [
    'a SIREN of eight digits',
    change('parties.csv', '200093201', '20009320'),
    'parties.csv, ligne 7, colonne « code » : code de 8 chiffres (lu : « 20009320 »). Attendu : Code, comme « 62 » ; un SIREN a neuf chiffres.',
  ],
  [
    'a SIREN of eight digits in a perimeter',
    change('france-travail.csv', '200043495|', '20004349|'),
    'france-travail.csv, ligne 2, colonne « codes » : ce n’est pas un code de niveau epci (lu : « 20004349 »). Attendu : neuf chiffres (SIREN) ; les plus proches : 200043495 (CA du Pays de Laon), 200043396 (CA Maubeuge Val de Sambre), 200043404 (CC du Sud Avesnois).',
  ],
  [
    'a SIREN of ten digits',
    change('parties.csv', '200093201', '2000932011'),
    'parties.csv, ligne 7, colonne « code » : code de 10 chiffres (lu : « 2000932011 »). Attendu : Code, comme « 62 » ; un SIREN a neuf chiffres.',
  ],
  [
    'decimals after a code',
    change('financements.csv', ',59,730000,', ',59.0,730000,'),
    'financements.csv, ligne 4, colonne « parties » : le tableur a ajouté des décimales (lu : « 59.0 »). Attendu : 59 (mettez la colonne au format Texte).',
  ],
  [
    'an apostrophe that forces text before a code',
    change('france-travail.csv', ',Laon,02,', ",Laon,'02,"),
    "france-travail.csv, ligne 2, colonne « departement » : apostrophe laissée en tête par le tableur (lu : « '02 »). Attendu : 02.",
  ],
  [
    'a code turned into a date',
    change('france-travail.csv', ',commune,59599,', ',commune,02-janv,'),
    'france-travail.csv, ligne 4, colonne « codes » : le tableur a changé le code en date (lu : « 02-janv »). Attendu : le code en texte (mettez la colonne au format Texte).',
  ],
  [
    'codes between semicolons',
    change('france-travail.csv', '200043495|240200469', '200043495;240200469'),
    'france-travail.csv, ligne 2, colonne « codes » : mots mal séparés (lu : « 200043495;240200469|240200576|240200592|200071769 »). Attendu : 200043495|240200469|240200576|240200592|200071769 (une barre « | » entre deux, sans espace).',
  ],
  [
    'spaces around a bar',
    change('financements.csv', ',02|80,69000', ',02 | 80,69000'),
    'financements.csv, ligne 26, colonne « parties » : mots mal séparés (lu : « 02 | 80 »). Attendu : 02|80 (une barre « | » entre deux, sans espace).',
  ],
  [
    'an absorbed commune',
    change(
      'france-travail.csv',
      ',Laon,02,1,epci,200043495|240200469|240200576|240200592|200071769',
      ',Laon,02,1,commune,02026',
    ),
    'france-travail.csv, ligne 2, colonne « codes » : commune absorbée par une autre (lu : « 02026 »). Attendu : 02458 (Dhuys et Morin-en-Brie), qui l’a absorbée.',
  ],
  [
    'two digits swapped in a commune',
    change('france-travail.csv', ',commune,59599,', ',commune,59959,'),
    'france-travail.csv, ligne 4, colonne « codes » : code absent de la région (lu : « 59959 »). Attendu : un code de niveau commune du Code officiel géographique ; les plus proches : 59599 (Tourcoing), 59059 (Beaumont-en-Cambrésis), 59159 (Craywick).',
  ],
  [
    'a métropole in another département',
    change('parties.csv', ',metropole,80', ',metropole,62'),
    'parties.csv, ligne 8, colonne « dans » : cet EPCI n’est pas dans le département 62 (lu : « 62 »). Attendu : 80 (Somme).',
  ],
  [
    'a postcode in place of the INSEE code',
    change('pactes-territoriaux.csv', ',commune,62361,', ',commune,62270|62000,'),
    'pactes-territoriaux.csv, ligne 5, colonne « codes » : code absent de la région (lu : « 62000 »). Attendu : un code de niveau commune du Code officiel géographique ; 62000 est un code postal, celui de 62041 (Arras), 62263 (Dainville).',
  ],
  [
    'two digits swapped in an EPCI',
    change('lieux.csv', ',epci,246200364,', ',epci,246203064,'),
    'lieux.csv, ligne 2, colonne « codes » : code absent de la région (lu : « 246203064 »). Attendu : un code de niveau epci du Code officiel géographique ; le plus proche : 246200364 (CA de Lens - Liévin).',
  ],
  [
    'an arrondissement that does not exist',
    change('france-travail.csv', ',arrondissement,025,', ',arrondissement,029,'),
    'france-travail.csv, ligne 3, colonne « codes » : code absent de la région (lu : « 029 »). Attendu : un code de niveau arrondissement du Code officiel géographique ; les plus proches : 021 (Château-Thierry), 022 (Laon), 023 (Saint-Quentin).',
  ],
  [
    'a commune at the level of EPCI',
    change('france-travail.csv', ',commune,59599,', ',epci,59599,'),
    'france-travail.csv, ligne 4, colonne « codes » : ce n’est pas un code de niveau epci (lu : « 59599 »). Attendu : neuf chiffres (SIREN) ; 59599 est de niveau commune (Tourcoing).',
  ],
  [
    'an EPCI at the level of commune',
    change(
      'france-travail.csv',
      ',epci,200043495|240200469|240200576|240200592|200071769,',
      ',commune,200043495,',
    ),
    'france-travail.csv, ligne 2, colonne « codes » : ce n’est pas un code de niveau commune (lu : « 200043495 »). Attendu : cinq chiffres ; 200043495 est de niveau epci (CA du Pays de Laon).',
  ],
  [
    'a name in place of a code',
    change('france-travail.csv', ',commune,59599,', ',commune,Tourcoing,'),
    'france-travail.csv, ligne 4, colonne « codes » : forme inattendue (lu : « Tourcoing »). Attendu : Codes officiels, comme « 200043495|240200469|240200576|240200592|200071769 » ; le plus proche : 59599 (Tourcoing).',
  ],
  [
    'a commune of another region',
    change('france-travail.csv', ',commune,59599,', ',commune,75056,'),
    'france-travail.csv, ligne 4, colonne « codes » : code absent de la région (lu : « 75056 »). Attendu : un code de niveau commune du Code officiel géographique.',
  ],
  [
    'a commune of another département',
    change('france-travail.csv', ',commune,59599,', ',commune,62361,'),
    'france-travail.csv, ligne 4, colonne « codes » : code hors du département 59 (lu : « 62361 »). Attendu : un code qui commence par 59, ou un autre département.',
  ],
  [
    'a quarter in two communes',
    change('france-travail.csv', ',infracommunal,80021,', ',infracommunal,80021|80001,'),
    'france-travail.csv, ligne 14, colonne « codes » : plusieurs communes (lu : « 80021|80001 »). Attendu : la commune qui contient le quartier, seule.',
  ],
  [
    'a code twice in a list',
    change('pactes-territoriaux.csv', '200070985|200037059', '200070985|200070985'),
    'pactes-territoriaux.csv, ligne 8, colonne « codes » : deux fois dans la liste (lu : « 200070985 »). Attendu : une seule fois.',
  ],
  [
    'a party that is no unit of the region',
    change('parties.csv', /(?<=\n)80,/, '81,'),
    'parties.csv, ligne 6, colonne « code » : code absent de la région (lu : « 81 »). Attendu : un département ou un EPCI du Code officiel géographique ; le plus proche : 80 (Somme).',
  ],
];
