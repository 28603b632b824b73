import { gzipSync } from 'node:zlib';
import { textOf } from '../../../fixtures/data/spoiled';
import { change, content, type Mistake } from './mistake';

const F = 'financements.csv';
const AMOUNT = ',59,730000,non,';
const utf8 = new TextEncoder();

/** What hands do to a table that no spreadsheet does by itself. */
export const HANDS: readonly Mistake[] = [
  [
    'a column twice, another gone',
    change(F, 'partage,libelle', 'partage,partage'),
    'financements.csv, ligne 1, colonne « libelle » : colonne manquante, « partage » étant écrite deux fois. Attendu : une colonne de ce nom en première ligne.',
  ],
  [
    'the header repeated among the lines',
    change(
      F,
      '\na1-travail-de-rue-nord',
      '\naction_id,axe,thematique,parties,montant_eur,partage,libelle\na1-travail-de-rue-nord',
    ),
    'financements.csv, ligne 4 : ligne d’en-tête répétée (lu : « action_id axe thematique parties montant_eur partage libelle »). Attendu : une seule ligne d’en-tête, la première.',
  ],
  [
    'the header twice',
    content(F, textOf(F).replace(/^(.*\n)/, '$1$1')),
    'financements.csv, ligne 2 : ligne d’en-tête répétée (lu : « action_id axe thematique parties montant_eur partage libelle »). Attendu : une seule ligne d’en-tête, la première.',
  ],
  [
    'cells merged in the spreadsheet',
    change(F, 'a1-alses-milieu-rural,1,decrochage-isolement,59', ',,,59'),
    'financements.csv, ligne 3 : cases vides : « action_id », « axe », « thematique » (lu : « 59 3450000 non »). Attendu : chaque case remplie, même comme au-dessus (une case fusionnée ne garde que sa première ligne).',
  ],
  [
    'a line of totals',
    content(F, `${textOf(F)}Total,,,,43472757,,\n`),
    'financements.csv, ligne 63 : ligne de total (lu : « Total »). Attendu : le tableau sans elle : la carte fait les totaux elle-même.',
  ],
  [
    'a note under the table',
    content(F, `${textOf(F)}* montants arrondis,,,,,,\n`),
    'financements.csv, ligne 63 : une seule case remplie : ce n’est pas une ligne du tableau (lu : « * montants arrondis »). Attendu : une ligne entière, ou rien (ni titre ni note dans le tableau).',
  ],
  [
    'a point that may be read twice',
    change(F, AMOUNT, ',59,730.000,non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre avec « . », qui se lit de deux façons (lu : « 730.000 »). Attendu : 730000 si « . » sépare les milliers, 730 s’il sépare les décimales.',
  ],
  [
    'an amount in millions, in words',
    change(F, AMOUNT, ',59,"1,2 million",non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 1,2 million »). Attendu : 1200000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'an amount in thousands',
    change(F, AMOUNT, ',59,730 k€,non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre mis en forme (lu : « 730 k€ »). Attendu : 730000, en chiffres seuls, sans espace, virgule ni symbole.',
  ],
  [
    'a percentage with a decimal',
    change(F, AMOUNT, ',59,"12,5 %",non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : pourcentage à la place d’un nombre (lu : « 12,5 % »). Attendu : Montant, comme « 1058000 », en chiffres.',
  ],
  [
    'a negative amount of accountants',
    change(F, AMOUNT, ',59,(730000),non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre négatif (lu : « (730000) »). Attendu : Montant, comme « 1058000 », en chiffres.',
  ],
  [
    'a minus sign of typographers',
    change(F, AMOUNT, ',59,−730000,non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : nombre négatif (lu : « −730000 »). Attendu : Montant, comme « 1058000 », en chiffres.',
  ],
  [
    'a date turned into days since 1900',
    change('vagues.csv', 'le 1er mars 2024', '45352'),
    'vagues.csv, ligne 3, colonne « annonce » : le tableur a changé la date en nombre de jours (lu : « 45352 »). Attendu : Annonce, comme « en décembre 2029 » (mettez la colonne au format Texte).',
  ],
  [
    '0 in place of « non »',
    change(F, AMOUNT, ',59,730000,0,'),
    'financements.csv, ligne 4, colonne « partage » : mot mal écrit (lu : « 0 »). Attendu : non, tel quel.',
  ],
  [
    '« no » in place of « non »',
    change(F, AMOUNT, ',59,730000,no,'),
    'financements.csv, ligne 4, colonne « partage » : mot mal écrit (lu : « no »). Attendu : non, tel quel.',
  ],
  [
    'the word and the number of a wave',
    change('france-travail.csv', 'tourcoing,Tourcoing,59,1,', 'tourcoing,Tourcoing,59,Vague 1,'),
    'france-travail.csv, ligne 4, colonne « vague » : un mot avec le nombre (lu : « Vague 1 »). Attendu : 1, seul.',
  ],
  [
    'an invisible character after a code',
    change(F, AMOUNT, ',59\u200b,730000,non,'),
    'financements.csv, ligne 4, colonne « parties » : caractère invisible dans le code (lu : « 59□ »). Attendu : 59, retapé.',
  ],
  [
    'a letter O in place of a zero',
    change('france-travail.csv', ',025,', ',O25,'),
    'france-travail.csv, ligne 3, colonne « codes » : lettre à la place d’un chiffre (lu : « O25 »). Attendu : 025, en chiffres.',
  ],
  [
    'an accent in an identifier',
    change('sujets.csv', 'mobilite,', 'mobilité,'),
    'sujets.csv, ligne 2, colonne « id » : identifiant mal écrit (lu : « mobilité »). Attendu : mobilite (minuscules sans accent, mots joints par des tirets).',
  ],
  [
    'an underscore in an identifier',
    change('rubriques.csv', 'decrochage-scolaire,', 'decrochage_scolaire,'),
    'rubriques.csv, ligne 3, colonne « id » : identifiant mal écrit (lu : « decrochage_scolaire »). Attendu : decrochage-scolaire (minuscules sans accent, mots joints par des tirets).',
  ],
  [
    'an amount with commas, not quoted',
    change(F, AMOUNT, ',59,730,000,non,'),
    'financements.csv, ligne 4 : une case de trop dans la ligne (lu : « a1-travail-de-rue-nord 1 decrochage-isolement 59 730 000 non… »). Attendu : 7 cases ; un nombre s’écrit sans virgule, un texte avec virgule se met entre guillemets.',
  ],
  [
    'a file renamed « Copie de »',
    content(F, null),
    'financements.csv : fichier absent, « Copie de financements.csv » étant à sa place. Attendu : ce fichier renommé en financements.csv.',
    { beside: ['Copie de financements.csv'] },
  ],
  [
    'a second version beside',
    content(F, textOf(F)),
    'financements_v2.csv : copie de financements.csv, que la carte ne lit pas. Attendu : un seul financements.csv dans data/.',
    { beside: ['financements_v2.csv'] },
  ],
  [
    'kinds of parties without a line',
    content('natures.csv', `${textOf('natures.csv').split('\n')[0]}\n`),
    'natures.csv : aucune ligne sous l’en-tête. Attendu : une ligne au moins.',
  ],
  [
    'JSON under the name of a CSV',
    content(F, '[{"action_id":"x"}]'),
    'financements.csv : c’est du JSON renommé en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a compressed file under the name of a CSV',
    content(F, new Uint8Array(gzipSync(utf8.encode(textOf(F))))),
    'financements.csv : c’est une archive compressée (GZIP) renommée en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a document under the name of a CSV',
    content(F, '{\\rtf1\\ansi a,b}'),
    'financements.csv : c’est un texte mis en forme (RTF) renommé en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a picture under the name of a CSV',
    content(F, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    'financements.csv : c’est une image renommée en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a database under the name of a CSV',
    content(F, 'SQLite format 3\u0000abcd'),
    'financements.csv : c’est une base de données (SQLite) renommée en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a SIREN with spaces',
    change('lieux.csv', '246200364', '246\u00a0200\u00a0364'),
    'lieux.csv, ligne 2, colonne « codes » : espaces dans un SIREN (lu : « 246 200 364 »). Attendu : 246200364.',
  ],
  [
    'a small letter in a code',
    change(F, AMOUNT, ',2a,730000,non,'),
    'financements.csv, ligne 4, colonne « parties » : lettre minuscule dans un code (lu : « 2a »). Attendu : 2A.',
  ],
  [
    'a list joined by « et »',
    change(F, '59|62', '59 et 62'),
    'financements.csv, ligne 24, colonne « parties » : mots mal séparés (lu : « 59 et 62 »). Attendu : 59|62 (une barre « | » entre deux, sans espace).',
  ],
  [
    'one line with semicolons',
    change(
      F,
      'a1-travail-de-rue-nord,1,decrochage-isolement,59,730000,non,',
      'a1-travail-de-rue-nord;1;decrochage-isolement;59;730000;non;',
    ),
    'financements.csv, ligne 4 : cases séparées par des points-virgules, et celles de l’en-tête autrement (lu : « a1-travail-de-rue-nord;1;decrochage-isolement;59;730000;non; »). Attendu : le même signe dans tout le fichier.',
  ],
  [
    'a header with commas over lines with semicolons',
    content(
      F,
      textOf(F)
        .split('\n')
        .map((l, i) => (i === 0 ? l : l.replaceAll(',', ';')))
        .join('\n'),
    ),
    'financements.csv, ligne 2 et 60 autres (3, 4, 5, 6…) : cases séparées par des points-virgules, et celles de l’en-tête autrement (lu : « a1-alses-milieu-rural;1;decrochage-isolement;80;1058000;non; »). Attendu : le même signe dans tout le fichier.',
  ],
  [
    'a formula not computed',
    change(F, AMOUNT, ',59,=SOMME(E2:E3),non,'),
    'financements.csv, ligne 4, colonne « montant_eur » : formule à la place de son résultat (lu : « =SOMME(E2:E3) »). Attendu : Montant, comme « 1058000 », en chiffres (collez la valeur).',
  ],
  [
    'another region than that of the outlines',
    change('edition.csv', ',32,', ',11,'),
    'edition.csv, ligne 2, colonne « region » : région dont les contours ne sont pas là (lu : « 11 »). Attendu : 32 (Hauts-de-France).',
  ],
  [
    'a period in one cell, and nothing in that of its end',
    change('edition.csv', /^2024,2027/m, '2024-2027,'),
    'edition.csv, ligne 2, colonne « debut » : deux années dans une case (lu : « 2024-2027 »). Attendu : une année par colonne.',
  ],
  [
    'a month with the year',
    change('vagues.csv', '2,2024', '2,mars 2024'),
    'vagues.csv, ligne 3, colonne « annee » : plus que l’année (lu : « mars 2024 »). Attendu : 2024, seule.',
  ],
  [
    'a name mistyped between braces',
    change('edition.csv', '{parties}', '{partis}'),
    'edition.csv, ligne 2, colonne « intro » : nom inconnu entre accolades (lu : « {partis} »). Attendu : {parties} ou {periode}.',
  ],
  [
    'an EPCI of another region',
    change('lieux.csv', '246200364', '244400404'),
    'lieux.csv, ligne 2, colonne « codes » : code absent de la région (lu : « 244400404 »). Attendu : un code de niveau epci du Code officiel géographique.',
  ],
  [
    'a SIRET in place of a SIREN',
    change('lieux.csv', '246200364', '24620036400018'),
    'lieux.csv, ligne 2, colonne « codes » : ce n’est pas un code de niveau epci (lu : « 24620036400018 »). Attendu : neuf chiffres (SIREN) ; le plus proche : 246200364 (CA de Lens - Liévin).',
  ],
  [
    'a colour out of the palette',
    change('vagues.csv', /,2$/m, ',7'),
    'vagues.csv, ligne 3, colonne « couleur » : nombre trop grand (lu : « 7 »). Attendu : au plus 6.',
  ],
  [
    'a level in words',
    change('france-travail.csv', ',epci,', ',communauté de communes,'),
    'france-travail.csv, ligne 2, colonne « niveau » : valeur inconnue (lu : « communauté de communes »). Attendu : departement ou arrondissement ou epci ou commune ou infracommunal.',
  ],
  [
    'a short title that is long',
    change('axes.csv', ',Emploi,', `,${'Emploi '.repeat(20)},`),
    'axes.csv, ligne 3, colonne « titre_court » : texte trop long (139 caractères) (lu : « Emploi Emploi Emploi Emploi Emploi Emploi Emploi Emploi Empl… »). Attendu : 20 caractères au plus.',
  ],
];
