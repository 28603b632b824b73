import { textOf } from '../../../fixtures/data/spoiled';
import { change, content, type Mistake } from './mistake';

/** Amounts and numbers as hands and spreadsheets write them. */
export const NUMBERS: readonly Mistake[] = [
  [
    'an amount with spaces and a euro',
    change('financements.csv', ',59,730000,non', ',59,1 058 000 €,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 1 058 000 € »). Attendu : 1058000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'an amount with commas',
    change('financements.csv', ',59,730000,non', ',59,"1,058,000",non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 1,058,000 »). Attendu : 1058000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'an amount with points',
    change('financements.csv', ',59,730000,non', ',59,1.058.000,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 1.058.000 »). Attendu : 1058000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'an amount with cents',
    change('financements.csv', ',59,730000,non', ',59,"1058000,50",non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 1058000,50 »). Attendu : un nombre entier, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'decimals that a spreadsheet adds',
    change('financements.csv', ',59,730000,non', ',59,730000.0,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : le tableur a ajouté des décimales (lu : « 730000.0 »). Attendu : 730000.',
  ],
  [
    'scientific notation',
    change('financements.csv', ',59,730000,non', ',59,"7,30E+05",non'),
    'financements.csv, ligne 4, colonne « montant_eur » : le tableur a changé le nombre en notation scientifique (lu : « 7,30E+05 »). Attendu : le nombre en chiffres (mettez la colonne au format Nombre, sans décimale).',
  ],
  [
    'millions',
    change('financements.csv', ',59,730000,non', ',59,"4,74 M€",non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 4,74 M€ »). Attendu : 4740000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'thousands',
    change('financements.csv', ',59,730000,non', ',59,730 k€,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 730 k€ »). Attendu : 730000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'a comma that may be read twice',
    change('financements.csv', ',59,730000,non', ',59,"1,058",non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre avec « , », qui se lit de deux façons (lu : « 1,058 »). Attendu : 1058 si « , » sépare les milliers, 1 s’il sépare les décimales.',
  ],
  [
    'a percentage',
    change('financements.csv', ',59,730000,non', ',59,12 %,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : pourcentage à la place d’un nombre (lu : « 12 % »). Attendu : Montant, comme « 1058000 », en chiffres.',
  ],
  [
    'words',
    change('financements.csv', ',59,730000,non', ',59,beaucoup,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : ce n’est pas un nombre entier (lu : « beaucoup »). Attendu : Montant, comme « 1058000 », en chiffres.',
  ],
  [
    'a negative amount',
    change('financements.csv', ',59,730000,non', ',59,-730000,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre trop petit (lu : « -730000 »). Attendu : au moins 1.',
  ],
  [
    'zero',
    change('financements.csv', ',59,730000,non', ',59,0,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre trop petit (lu : « 0 »). Attendu : au moins 1.',
  ],
  [
    'nothing',
    change('financements.csv', ',59,730000,non', ',59,,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : case vide. Attendu : Montant, comme « 1058000 ».',
  ],
  [
    'an apostrophe that forces text',
    change('financements.csv', ',59,730000,non', ",59,'730000,non"),
    "financements.csv, ligne 4, colonne « montant_eur » : apostrophe laissée en tête par le tableur (lu : « '730000 »). Attendu : 730000.",
  ],
  [
    'a date',
    change('financements.csv', ',59,730000,non', ',59,02-janv,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : le tableur a changé le nombre en date (lu : « 02-janv »). Attendu : le nombre en chiffres (mettez la colonne au format Nombre, sans décimale).',
  ],
  [
    'a date in figures',
    change('financements.csv', ',59,730000,non', ',59,01/02/2026,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : le tableur a changé le nombre en date (lu : « 01/02/2026 »). Attendu : le nombre en chiffres (mettez la colonne au format Nombre, sans décimale).',
  ],
  [
    'a number of twenty digits',
    change('financements.csv', ',59,730000,non', ',59,73000000000000000000,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre trop grand (lu : « 73000000000000000000 »). Attendu : moins de seize chiffres.',
  ],
  [
    '#NOMBRE!',
    change('financements.csv', ',59,730000,non', ',59,#NOMBRE!,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « #NOMBRE! »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    '#VALEUR!',
    change('financements.csv', ',59,730000,non', ',59,#VALEUR!,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « #VALEUR! »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    '#NAME?',
    change('financements.csv', ',59,730000,non', ',59,#NAME?,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « #NAME? »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    '#DIV/0!',
    change('financements.csv', ',59,730000,non', ',59,#DIV/0!,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « #DIV/0! »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    '#N/A',
    change('financements.csv', ',59,730000,non', ',59,#N/A,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « #N/A »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    '#EPARS!',
    change('financements.csv', ',59,730000,non', ',59,#EPARS!,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « #EPARS! »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    'Err:502',
    change('financements.csv', ',59,730000,non', ',59,Err:502,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : erreur de formule laissée par le tableur (lu : « Err:502 »). Attendu : Montant, comme « 1058000 ».',
  ],
  [
    'a column too narrow',
    change('financements.csv', ',59,730000,non', ',59,########,non'),
    'financements.csv, ligne 4, colonne « montant_eur » : colonne trop étroite dans le tableur, qui a enregistré des dièses (lu : « ######## »). Attendu : Montant, comme « 1058000 » (élargissez la colonne avant d’enregistrer).',
  ],
  [
    'an error in a text',
    change('actions.csv', ',Coach famille,', ',#REF!,'),
    'actions.csv, ligne 16, colonne « titre » : erreur de formule laissée par le tableur (lu : « #REF! »). Attendu : Titre, comme « Liaison sociale à l’école en milieu rural et prévention spécialisée des 16-25 ans ».',
  ],
  [
    'an error in a code',
    change('financements.csv', ',59,730000,', ',#NOM?,730000,'),
    'financements.csv, ligne 4, colonne « parties » : erreur de formule laissée par le tableur (lu : « #NOM? »). Attendu : Parties contractantes, comme « 59|62 ».',
  ],
  [
    'an axe that does not exist',
    change('rubriques.csv', 'udccas,3,', 'udccas,9,'),
    'rubriques.csv, ligne 13, colonne « axe » : identifiant inconnu (lu : « 9 »). Attendu : un « num » de axes.csv ; les plus proches : 1 (Enfance), 2 (Emploi), 3 (Accès aux droits) ; ou une ligne de plus dans axes.csv.',
  ],
  [
    'a rank that is none',
    change('mentions.csv', /,3\n/, ',trois\n'),
    'mentions.csv, ligne 2, colonne « rang » : ce n’est pas un nombre entier (lu : « trois »). Attendu : Rang, comme « 3 », en chiffres.',
  ],
  [
    'every amount formatted',
    content(
      'financements.csv',
      textOf('financements.csv').replace(/(?<=,)(\d{2,})(\d{3})(?=,(?:oui|non))/g, '$1 $2 €'),
    ),
    'financements.csv, ligne 2 et 58 autres (3, 4, 5, 6…), colonne « montant_eur » : nombre mis en forme (lu : « 1058 000 € »). Attendu : 1058000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
];
