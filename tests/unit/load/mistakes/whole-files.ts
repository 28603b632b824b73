import { bytesOf, DOS, mixed } from '../../../fixtures/data/saved-bytes';
import { textOf } from '../../../fixtures/data/spoiled';
import { added, change, content, type Mistake } from './mistake';

/** A file that is not what its name says, or not whole. */
export const WHOLE_FILES: readonly Mistake[] = [
  [
    'a workbook renamed',
    content('sujets.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)),
    'sujets.csv : c’est un classeur (XLSX, ODS ou Numbers) renommé en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'an old workbook renamed',
    content('sujets.csv', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2)),
    'sujets.csv : c’est un classeur (XLS) renommé en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a PDF renamed',
    content('sujets.csv', '%PDF-1.7 …'),
    'sujets.csv : c’est un PDF renommé en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'a web page renamed',
    content('sujets.csv', '<html><table><tr><td>id</td></tr></table></html>'),
    'sujets.csv : c’est une page web ou du XML renommé en .csv. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'zeros left by a crash',
    content('sujets.csv', new Uint8Array(512)),
    'sujets.csv : fichier abîmé : il ne contient que des zéros. Attendu : le fichier repris d’une sauvegarde.',
  ],
  [
    'an empty file',
    content('sujets.csv', ''),
    'sujets.csv : fichier vide. Attendu : une ligne d’en-tête, puis les lignes.',
  ],
  [
    'UTF-32',
    content('sujets.csv', Uint8Array.of(0xff, 0xfe, 0, 0, 0x69, 0, 0, 0)),
    'sujets.csv : fichier enregistré en UTF-32. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'MS-DOS',
    content('rubriques.csv', bytesOf(textOf('rubriques.csv'), DOS)),
    'rubriques.csv, ligne 2 : fichier enregistré en MS-DOS (page de codes 850), qui perd des lettres comme « œ » (lu : « Soutien massif à la prévention »). Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'one line of Windows-1252 in UTF-8',
    content('rubriques.csv', mixed(textOf('rubriques.csv'), 3)),
    'rubriques.csv, ligne 3 : accents de cette ligne enregistrés autrement (Windows-1252) que ceux du fichier (UTF-8) (lu : « contre le décrochage scolaire »). Attendu : les accents retapés dans cette ligne, puis le fichier enregistré en « CSV UTF-8 ».',
  ],
  [
    'every line in column A',
    content('sujets.csv', textOf('sujets.csv').trim().replace(/^.*$/gm, '"$&"')),
    'sujets.csv, ligne 1 : toute la ligne est dans une seule case. Attendu : une case par colonne (dans Excel : Données, « À partir d’un fichier texte/CSV », virgule).',
  ],
  [
    'bars between the columns, and in their lists',
    content('financements.csv', textOf('financements.csv').replaceAll(',', '|')),
    'financements.csv, ligne 1 : colonnes séparées par « | ». Attendu : des colonnes séparées par des virgules ou des points-virgules.',
  ],
  [
    'a quote left open',
    change('actions.csv', ',Coach famille,', ',"Coach famille,'),
    'actions.csv, ligne 16 : guillemets mal fermés. Attendu : des guillemets par paires autour d’un texte.',
  ],
  [
    'a quote inside a quoted text',
    change('axes.csv', '"Parentalité, petite', '"Parentalité, "petite"'),
    'axes.csv, ligne 2 : guillemets mal fermés. Attendu : des guillemets par paires autour d’un texte.',
  ],
  [
    'a file taken away',
    content('sujets.csv', null),
    'sujets.csv : fichier absent. Attendu : ce fichier dans data/.',
  ],
  [
    'a workbook in place of a CSV',
    content('sujets.csv', null),
    'sujets.csv : fichier absent, « sujets.xlsx » étant un classeur, qui n’est pas lu. Attendu : ce classeur enregistré en « CSV UTF-8 » sous le nom sujets.csv.',
    { beside: ['sujets.xlsx'] },
  ],
  [
    'an extension in capitals',
    content('sujets.csv', null),
    'sujets.csv : fichier absent, « Sujets.CSV » étant à sa place. Attendu : ce fichier renommé en sujets.csv.',
    { beside: ['Sujets.CSV'] },
  ],
  [
    'a second extension',
    content('sujets.csv', null),
    'sujets.csv : fichier absent, « sujets.csv.txt » étant à sa place. Attendu : ce fichier renommé en sujets.csv.',
    { beside: ['sujets.csv.txt'] },
  ],
  [
    'a folder in place of a file',
    content('sujets.csv', null),
    'sujets.csv : c’est un dossier qui porte ce nom. Attendu : un fichier CSV que l’on peut ouvrir.',
    { unreadable: new Map([['sujets.csv', 'c’est un dossier qui porte ce nom']]) },
  ],
  [
    'a file that may not be opened',
    content('sujets.csv', null),
    'sujets.csv : fichier que vous n’avez pas le droit d’ouvrir. Attendu : un fichier CSV que l’on peut ouvrir.',
    { unreadable: new Map([['sujets.csv', 'fichier que vous n’avez pas le droit d’ouvrir']]) },
  ],
  [
    'a copy beside',
    added('sujets (1).csv'),
    'sujets (1).csv : copie de sujets.csv, que la carte ne lit pas. Attendu : un seul sujets.csv dans data/.',
  ],
  [
    'a table without a schema',
    added('brouillon.csv'),
    'brouillon.csv : fichier inconnu. Attendu : un fichier décrit dans datapackage.json.',
  ],
  [
    'a workbook beside its CSV',
    change('sujets.csv', 'Mobilité', 'Mobilités'),
    'sujets.xlsx : classeur à côté des CSV, que la carte ne lit pas. Attendu : ses changements enregistrés dans sujets.csv (« CSV UTF-8 »), et le classeur rangé hors de data/.',
    { beside: ['sujets.xlsx'] },
  ],
  [
    'a LibreOffice workbook beside',
    change('sujets.csv', 'Mobilité', 'Mobilités'),
    'pactes.ods : classeur à côté des CSV, que la carte ne lit pas. Attendu : ses feuilles enregistrées en « CSV UTF-8 », et le classeur rangé hors de data/.',
    { beside: ['pactes.ods'] },
  ],
  [
    'a Numbers workbook beside',
    change('sujets.csv', 'Mobilité', 'Mobilités'),
    'actions.numbers : classeur à côté des CSV, que la carte ne lit pas. Attendu : ses changements enregistrés dans actions.csv (« CSV UTF-8 »), et le classeur rangé hors de data/.',
    { beside: ['actions.numbers'] },
  ],
  [
    'no schemas',
    content('datapackage.json', null),
    'datapackage.json : fichier absent. Attendu : le fichier des schémas, en JSON.',
  ],
  [
    'schemas cut',
    content('datapackage.json', '{"version": '),
    'datapackage.json : ce n’est pas du JSON lisible, ligne 1. Attendu : le fichier des schémas, repris de la dernière version s’il a été changé.',
  ],
  [
    'the header taken away',
    content('rubriques.csv', textOf('rubriques.csv').split('\n').slice(1).join('\n')),
    'rubriques.csv, ligne 1 : ce n’est pas la ligne d’en-tête (lu : « prevention-specialisee »). Attendu : id, axe, titre, sujet en première ligne.',
  ],
  [
    'a title above the header',
    content('rubriques.csv', `Rubriques du support,,,\n${textOf('rubriques.csv')}`),
    'rubriques.csv, ligne 1 : l’en-tête est 1 ligne(s) plus bas. Attendu : l’en-tête en première ligne, sans rien au-dessus.',
  ],
  [
    'a column renamed',
    change('rubriques.csv', 'id,axe,titre', 'id,axe,intitulé'),
    'rubriques.csv, ligne 1, colonne « titre » : colonne manquante, « intitulé » étant inconnue. Attendu : une colonne de ce nom en première ligne.',
  ],
  [
    'a column taken away',
    content('sujets.csv', textOf('sujets.csv').replace(/,.*$/gm, '')),
    'sujets.csv, ligne 1, colonne « titre » : colonne manquante. Attendu : une colonne de ce nom en première ligne.',
  ],
  [
    'two columns taken away',
    content('rubriques.csv', textOf('rubriques.csv').replace(/,[^,]*,[^,]*$/gm, '')),
    'rubriques.csv, ligne 1 : colonnes manquantes : « titre », « sujet ». Attendu : des colonnes de ces noms en première ligne.',
  ],
  [
    'a column twice',
    change('sujets.csv', 'id,titre', 'id,titre,titre'),
    'sujets.csv, ligne 1, colonne « titre » : colonne en double. Attendu : une seule fois cette colonne.',
  ],
  [
    'a column of one’s own',
    change('sujets.csv', 'id,titre', 'id,titre,couleur'),
    'sujets.csv, ligne 1, colonne « couleur » : colonne inconnue. Attendu : id, titre.',
  ],
  [
    'a column without name',
    change('rubriques.csv', 'id,axe,titre,', 'id,axe,titre,,'),
    'rubriques.csv, ligne 1 : colonne sans nom au milieu des autres. Attendu : un nom à chaque colonne, ou la colonne supprimée.',
  ],
  [
    'a line cut short',
    change('rubriques.csv', /decrochage-scolaire,.*/, 'decrochage-scolaire,1'),
    'rubriques.csv, ligne 3 : ligne coupée après 2 cases (lu : « decrochage-scolaire 1 »). Attendu : 4 cases, comme dans l’en-tête.',
  ],
  [
    'a comma out of quotes',
    change('sujets.csv', /mobilite,.*/, 'mobilite,Mobilité, transports'),
    'sujets.csv, ligne 2 : case en trop à droite (lu : « transports »). Attendu : 2 cases ; un texte avec virgule se met entre guillemets.',
  ],
  [
    'the header alone',
    content('france-travail.csv', `${textOf('france-travail.csv').split('\n', 1)[0]}\n`),
    'france-travail.csv : aucune ligne sous l’en-tête. Attendu : une ligne au moins.',
  ],
];
