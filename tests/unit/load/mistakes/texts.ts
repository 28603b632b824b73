import { textOf } from '../../../fixtures/data/spoiled';
import { change, content, type Mistake } from './mistake';

/** Texts that a save has broken, or that nothing could show. */
export const TEXTS: readonly Mistake[] = [
  [
    'UTF-8 read as Windows-1252',
    change('sujets.csv', /mobilite,.*/, 'mobilite,MobilitÃ© numÃ©rique'),
    'sujets.csv, ligne 2, colonne « titre » : accents abîmés (UTF-8 lu comme du Windows-1252) (lu : « MobilitÃ© numÃ©rique »). Attendu : le texte avec ses accents.',
  ],
  [
    'UTF-8 read as Macintosh',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilit√© solidaire'),
    'sujets.csv, ligne 2, colonne « titre » : accents abîmés (fichier ouvert dans un autre codage que le sien) (lu : « Mobilit√© solidaire »). Attendu : le texte avec ses accents.',
  ],
  [
    'UTF-8 read as MS-DOS',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilit├® solidaire'),
    'sujets.csv, ligne 2, colonne « titre » : accents abîmés (fichier ouvert dans un autre codage que le sien) (lu : « Mobilit├® solidaire »). Attendu : le texte avec ses accents.',
  ],
  [
    'Windows-1252 read as Macintosh',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Aides numÈriques'),
    'sujets.csv, ligne 2, colonne « titre » : accents abîmés (fichier ouvert dans un autre codage que le sien) (lu : « Aides numÈriques »). Attendu : le texte avec ses accents.',
  ],
  [
    'MS-DOS read as Windows-1252',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Aides num‚riques'),
    'sujets.csv, ligne 2, colonne « titre » : accents abîmés (fichier ouvert dans un autre codage que le sien) (lu : « Aides num‚riques »). Attendu : le texte avec ses accents.',
  ],
  [
    'a letter lost inside a word',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Aides num?riques'),
    'sujets.csv, ligne 2, colonne « titre » : lettre perdue, remplacée par « ? » (lu : « Aides num?riques »). Attendu : la lettre avec son accent à la place du « ? ».',
  ],
  [
    'a letter lost at the head of a word',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Aides ?ducatives'),
    'sujets.csv, ligne 2, colonne « titre » : lettre perdue, remplacée par « ? » (lu : « Aides ?ducatives »). Attendu : la lettre avec son accent à la place du « ? ».',
  ],
  [
    'a letter lost at the end of a word',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilit? solidaire'),
    'sujets.csv, ligne 2, colonne « titre » : « ? » collé au mot : lettre perdue à l’enregistrement, ou espace oubliée (lu : « Mobilit? solidaire »). Attendu : la lettre avec son accent, ou une espace avant « ? ».',
  ],
  [
    'a lost character',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilit\ufffd'),
    'sujets.csv, ligne 2, colonne « titre » : caractère perdu (« \ufffd ») (lu : « Mobilit\ufffd »). Attendu : le texte avec ses accents.',
  ],
  [
    'a space lost before a sign',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilité?: axes 2 et 4'),
    'sujets.csv, ligne 2, colonne « titre » : espace perdue, remplacée par « ? » (lu : « Mobilité?: axes 2 et 4 »). Attendu : une espace à la place du « ? ».',
  ],
  [
    'a space lost between digits',
    change('sujets.csv', /mobilite,.*/, 'mobilite,10?000 départs'),
    'sujets.csv, ligne 2, colonne « titre » : espace perdue, remplacée par « ? » (lu : « 10?000 départs »). Attendu : une espace à la place du « ? ».',
  ],
  [
    'a soft return of PowerPoint',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilité\u000bsolidaire'),
    'sujets.csv, ligne 2, colonne « titre » : saut de ligne invisible venu de PowerPoint (U+000B) (lu : « Mobilité□solidaire »). Attendu : une espace à sa place.',
  ],
  [
    'a null character',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilité\u0000'),
    'sujets.csv, ligne 2, colonne « titre » : caractère invisible (U+0000) (lu : « Mobilité□ »). Attendu : le texte sans ce caractère : effacez le mot et retapez-le.',
  ],
  [
    'a character that is none',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilité \ufffe solidaire'),
    'sujets.csv, ligne 2, colonne « titre » : caractère invisible (U+FFFE) (lu : « Mobilité □ solidaire »). Attendu : le texte sans ce caractère : effacez le mot et retapez-le.',
  ],
  [
    'a turning of the order of letters',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilité \u202esolidaire'),
    'sujets.csv, ligne 2, colonne « titre » : caractère invisible qui change le sens de lecture (U+202E) (lu : « Mobilité □solidaire »). Attendu : le texte retapé sans lui.',
  ],
  [
    'a bullet of Wingdings',
    change('sujets.csv', /mobilite,.*/, 'mobilite,\uf0b7 Mobilité'),
    'sujets.csv, ligne 2, colonne « titre » : puce ou symbole d’une police spéciale (U+F0B7), que les autres polices ne montrent pas (lu : « □ Mobilité »). Attendu : le texte sans ce symbole.',
  ],
  [
    'nothing where something must stand',
    change('sujets.csv', /mobilite,.*/, 'mobilite,'),
    'sujets.csv, ligne 2, colonne « titre » : case vide. Attendu : Titre, comme « Mobilité (axes 2 et 4) ».',
  ],
  [
    'a formula',
    change('actions.csv', ',Coach famille,', ',=A1+B1,'),
    'actions.csv, ligne 16, colonne « titre » : texte qui commence comme une formule de tableur (lu : « =A1+B1 »). Attendu : un texte qui ne commence ni par =, ni par +, - ou @.',
  ],
  [
    'a bullet typed as a hyphen',
    change('actions.csv', ',Coach famille,', ',- Coach famille,'),
    'actions.csv, ligne 16, colonne « titre » : texte qui commence comme une formule de tableur (lu : « - Coach famille »). Attendu : un texte qui ne commence ni par =, ni par +, - ou @.',
  ],
  [
    'a title too long',
    change('actions.csv', ',Coach famille,', `,${'Coach famille '.repeat(9).trim()},`),
    'actions.csv, ligne 16, colonne « titre » : texte trop long (125 caractères) (lu : « Coach famille Coach famille Coach famille Coach famille Coac… »). Attendu : 90 caractères au plus.',
  ],
  [
    'a label of the map too long',
    change('france-travail.csv', ',exact,Tourcoing,', `,exact,${'Tourcoing '.repeat(6).trim()},`),
    'france-travail.csv, ligne 4, colonne « nom » : texte trop long (59 caractères) (lu : « Tourcoing Tourcoing Tourcoing Tourcoing Tourcoing Tourcoing »). Attendu : 40 caractères au plus.',
  ],
  [
    'a short title too long',
    change('axes.csv', ',Enfance,', ',Enfance et prévention de la pauvreté,'),
    'axes.csv, ligne 2, colonne « titre_court » : texte trop long (36 caractères) (lu : « Enfance et prévention de la pauvreté »). Attendu : 20 caractères au plus.',
  ],
  [
    'a capital in a word of a list',
    change('actions.csv', /,non,(?=2\. Actions)/, ',Non,'),
    'actions.csv, ligne 2, colonne « inspirante » : mot mal écrit (lu : « Non »). Attendu : non, tel quel.',
  ],
  [
    'TRUE and FALSE of a spreadsheet',
    change('actions.csv', /,non,(?=2\. Actions)/, ',FAUX,'),
    'actions.csv, ligne 2, colonne « inspirante » : mot mal écrit (lu : « FAUX »). Attendu : non, tel quel.',
  ],
  [
    'an accent in a word of a list',
    change('lieux.csv', ',interprete,', ',interprété,'),
    'lieux.csv, ligne 3, colonne « precision » : mot mal écrit (lu : « interprété »). Attendu : interprete, tel quel.',
  ],
  [
    'a word that the list has not',
    change('lieux.csv', ',exact,', ',sûr,'),
    'lieux.csv, ligne 2, colonne « precision » : valeur inconnue (lu : « sûr »). Attendu : exact ou interprete ou approche.',
  ],
  [
    'a capital and a space in an identifier',
    change('sujets.csv', 'mobilite,', 'Mobilité solidaire,'),
    'sujets.csv, ligne 2, colonne « id » : identifiant mal écrit (lu : « Mobilité solidaire »). Attendu : mobilite-solidaire (minuscules sans accent, mots joints par des tirets).',
  ],
  [
    'an identifier twice',
    content('sujets.csv', `${textOf('sujets.csv')}mobilite,Encore\n`),
    'sujets.csv, ligne 3, colonne « id » : valeur déjà prise ligne 2 (lu : « mobilite »). Attendu : une valeur par ligne, jamais deux fois la même.',
  ],
  [
    'a whole file pasted twice',
    content(
      'rubriques.csv',
      textOf('rubriques.csv') + textOf('rubriques.csv').split('\n').slice(1).join('\n'),
    ),
    'rubriques.csv, ligne 20 et 17 autres (21, 22, 23, 24…), colonne « id » : valeur déjà prise ligne 2 (lu : « prevention-specialisee »). Attendu : une valeur par ligne, jamais deux fois la même.',
  ],
  [
    'every accent lost',
    content('actions.csv', textOf('actions.csv').replace(/(?<=[a-z])é(?=[a-z])/g, '?')),
    'actions.csv, ligne 2, colonne « titre », et 126 autres cases (actions.csv, lignes 2, 3, 4, 5…) : lettre perdue, remplacée par « ? » (lu : « Liaison sociale à l’école en milieu rural et pr?vention sp?c… »). Attendu : la lettre avec son accent à la place du « ? ».',
  ],
];
