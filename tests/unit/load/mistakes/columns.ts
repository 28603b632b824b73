import { textOf } from '../../../fixtures/data/spoiled';
import { change, content, type Mistake } from './mistake';

/** A table with the contents of two columns exchanged, under the names that stay. */
const exchanged = (name: string, first: number, second: number) => {
  const [head = '', ...lines] = textOf(name).trimEnd().split('\n');
  const cells = (line: string): string[] =>
    (line.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''));
  const swapped = lines.map((line) => {
    const row = cells(line);
    const [one = '', other = ''] = [row[first], row[second]];
    row[first] = other;
    row[second] = one;
    return row.slice(0, head.split(',').length).join(',');
  });
  return content(name, [head, ...swapped, ''].join('\n'));
};

const funding = textOf('financements.csv');
const copied = /(?<=\n)a1-travail-de-rue-nord.*\n/.exec(funding)?.[0] ?? '';
const action = /\na1-travail-de-rue-nord,.*/.exec(textOf('actions.csv'))?.[0] ?? '';

/** Columns in each other's place, lines that are no lines, copies. */
export const COLUMNS: readonly Mistake[] = [
  [
    'an axe and a thématique pasted in each other’s column',
    exchanged('financements.csv', 1, 2),
    'financements.csv, ligne 1 : les contenus de « axe » et « thematique » semblent échangés. Attendu : chaque contenu sous le nom de sa colonne.',
  ],
  [
    'parties and amounts in each other’s column',
    exchanged('financements.csv', 3, 4),
    'financements.csv, ligne 1 : les contenus de « parties » et « montant_eur » semblent échangés. Attendu : chaque contenu sous le nom de sa colonne.',
  ],
  [
    'thématiques and publics of the pacts in each other’s column',
    exchanged('pactes-territoriaux.csv', 5, 6),
    'pactes-territoriaux.csv, ligne 1 : les contenus de « thematiques » et « publics » semblent échangés. Attendu : chaque contenu sous le nom de sa colonne.',
  ],
  [
    'titles and descriptions in each other’s column',
    exchanged('actions.csv', 3, 5),
    'actions.csv, ligne 1 : les contenus de « titre » et « description » semblent échangés. Attendu : chaque contenu sous le nom de sa colonne.',
  ],
  [
    'an envelope and the part of the State in each other’s column',
    exchanged('enveloppes.csv', 2, 3),
    'enveloppes.csv, ligne 1 : les contenus de « montant_eur » et « part_etat_eur » semblent échangés. Attendu : chaque contenu sous le nom de sa colonne.',
  ],
  [
    'bars between columns, and quotes around a list',
    content(
      'financements.csv',
      funding.replaceAll('|', '/').replaceAll(',', '|').replace('59/62', '"59|62"x'),
    ),
    'financements.csv, ligne 1 : colonnes séparées par « | ». Attendu : des colonnes séparées par des virgules ou des points-virgules.',
  ],
  [
    'cells dragged one column to the right',
    content('financements.csv', funding.replace(/\n(.+),[^,\n]*(?=\n)/g, '\n,$1')),
    'financements.csv, ligne 2 : cases décalées d’une colonne vers la droite, sur toutes les lignes. Attendu : chaque case sous le nom de sa colonne.',
  ],
  [
    'another table under the first',
    content('financements.csv', `${funding}\n${textOf('parties.csv')}`),
    'financements.csv, ligne 64 : lignes d’un autre tableau sous le premier. Attendu : un seul tableau dans le fichier.',
  ],
  [
    'the SIREN of a commune',
    change('france-travail.csv', ',commune,59599,', ',commune,215905993,'),
    'france-travail.csv, ligne 4, colonne « codes » : ce n’est pas un code de niveau commune (lu : « 215905993 »). Attendu : cinq chiffres ; 215905993 est le SIREN de la commune 59599 (Tourcoing).',
  ],
  [
    'a line copied without another name',
    change('financements.csv', copied, copied.repeat(2)),
    'financements.csv, ligne 5, colonne « action_id » : même montant, même partie que la ligne 4 (lu : « a1-travail-de-rue-nord »). Attendu : une ligne par montant, ou deux libellés différents.',
  ],
  [
    'an action copied under another id',
    change('actions.csv', action, `${action}${action.replace('rue-nord,', 'rue-nord-2,')}`),
    'actions.csv, ligne 4, colonne « rang » : même place dans le support que la ligne 3 (lu : « 2 »). Attendu : un autre rang, ou une seule des deux lignes.',
  ],
  [
    'an action moved to another axe by its number alone',
    change('actions.csv', 'a1-travail-de-rue-nord,1,', 'a1-travail-de-rue-nord,2,'),
    'actions.csv, ligne 3, colonne « axe » : sa thématique et sa rubrique sont de l’axe 1 (lu : « 2 »). Attendu : 1.',
  ],
  [
    'the number of another axe',
    change('axes.csv', '\n2,', '\n1,'),
    'axes.csv, ligne 3, colonne « num » : valeur déjà prise ligne 2 (lu : « 1 »). Attendu : une valeur par ligne, jamais deux fois la même.',
  ],
  [
    'a note in a line of its own',
    change('financements.csv', copied, `# à vérifier avec le Nord\n${copied}`),
    'financements.csv, ligne 4 : une seule case remplie : ce n’est pas une ligne du tableau (lu : « # à vérifier avec le Nord »). Attendu : une ligne entière, ou rien (ni titre ni note dans le tableau).',
  ],
  [
    'typographic quotes around a text with a comma',
    change(
      'actions.csv',
      /"Davantage d’ALSES[^"]*"/,
      '“Davantage d’ALSES à la campagne, et une prévention étendue”',
    ),
    'actions.csv, ligne 2 : texte avec virgule entre des guillemets “ ” ou « », qui ne le tiennent pas ensemble (lu : « “Davantage d’ALSES à la campagne »). Attendu : des guillemets droits (") autour de ce texte.',
  ],
  [
    'two versions put together by git',
    change('financements.csv', copied, `<<<<<<< HEAD\n${copied}`),
    'financements.csv, ligne 4 : deux versions du fichier mises ensemble par git, sans choix entre elles (lu : « <<<<<<< HEAD »). Attendu : les lignes d’une seule des deux, sans celles qui commencent par <<<<<<<, ======= et >>>>>>>.',
  ],
  [
    'zeros at the end of a file that was not closed',
    content('financements.csv', `${funding}\0\0\0\0`),
    'financements.csv, ligne 63 : fichier abîmé : des zéros à la place du texte. Attendu : le fichier repris d’une sauvegarde, ou ces lignes effacées.',
  ],
  [
    'UTF-7',
    content('sujets.csv', textOf('sujets.csv').replace('id,', 'id+AF8-,')),
    'sujets.csv : fichier enregistré en UTF-7. Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».',
  ],
  [
    'half of a letter saved twice is a control character',
    content('sujets.csv', textOf('sujets.csv').replace('Mobilité', 'MobilitÃ\u0089')),
    'sujets.csv, ligne 2, colonne « titre » : accents abîmés (UTF-8 lu comme du Windows-1252) (lu : « MobilitÃ□ (axes 2 et 4) »). Attendu : le texte avec ses accents.',
  ],
  [
    'an envelope in millions',
    change('enveloppes.csv', ',56000000,', ',56,'),
    'enveloppes.csv, ligne 2, colonne « montant_eur » : enveloppe plus petite que la part de l’État, et que les montants cités de son volet (lu : « 56 »). Attendu : au moins 28000000, en euros.',
  ],
  [
    'an axe whose volet was emptied',
    change('axes.csv', ',solidarites,', ',,'),
    'axes.csv, ligne 2, colonne « volet » : case vide, alors que « volet_precision » et « volet_note » ne le sont pas. Attendu : insertion ou solidarites, ou les trois vides.',
  ],
  [
    'a département by its name',
    change('france-travail.csv', 'tourcoing,Tourcoing,59,', 'tourcoing,Tourcoing,Nord,'),
    'france-travail.csv, ligne 4, colonne « departement » : forme inattendue (lu : « Nord »). Attendu : 59 (Nord), de parties.csv.',
  ],
  [
    'a région by its name',
    change('edition.csv', ',32,', ',Hauts-de-France,'),
    'edition.csv, ligne 2, colonne « region » : forme inattendue (lu : « Hauts-de-France »). Attendu : Région, comme « 32 » ; le plus proche : 32 (Hauts-de-France).',
  ],
  [
    'a geography of another year than the boundaries',
    change('edition.csv', ',2026,', ',2019,'),
    'edition.csv, ligne 2, colonne « cog » : autre année du Code officiel géographique que celle des contours et des populations (lu : « 2019 »). Attendu : 2026, tant que geodata/ n’a pas été refait.',
  ],
  [
    'a thématique by its whole title',
    change(
      'actions.csv',
      'a1-travail-de-rue-nord,1,decrochage-isolement',
      'a1-travail-de-rue-nord,1,Lutte contre le décrochage scolaire et l’isolement social des jeunes',
    ),
    'actions.csv, ligne 3, colonne « thematique » : identifiant inconnu (lu : « Lutte contre le décrochage scolaire et l’isolement social de… »). Attendu : un « id » de thematiques.csv ; le plus proche : decrochage-isolement (Décrochage, isolement).',
  ],
];

/** Numbers as hands write them. */
const amount = (typed: string, sentence: string): Mistake => [
  `an amount « ${typed} »`,
  change('financements.csv', ',59,730000,', `,59,${typed.includes(',') ? `"${typed}"` : typed},`),
  `financements.csv, ligne 4, colonne « montant_eur » : ${sentence}`,
];
const SHAPED = '730000, en chiffres seuls, sans espace, virgule ni symbole.';
const PLAIN = 'Montant, comme « 1058000 », en chiffres.';
const MARK = 'signe ou renvoi de note avec le nombre';

export const TYPED_NUMBERS: readonly Mistake[] = [
  amount('730 K€', `nombre mis en forme (lu : « 730 K€ »). Attendu : ${SHAPED}`),
  amount('€730000', `nombre mis en forme (lu : « €730000 »). Attendu : ${SHAPED}`),
  amount('７３００００', `nombre mis en forme (lu : « ７３００００ »). Attendu : ${SHAPED}`),
  amount('730OOO', 'lettre à la place d’un chiffre (lu : « 730OOO »). Attendu : 730000, en chiffres.'),
  amount('env. 730 000', 'un mot avec le nombre (lu : « env. 730 000 »). Attendu : 730000, seul.'),
  amount('~730000', 'un signe avec le nombre (lu : « ~730000 »). Attendu : 730000, seul.'),
  amount('730000*', `${MARK} (lu : « 730000* »). Attendu : 730000, seul.`),
  amount('730 000 (1)', `${MARK} (lu : « 730 000 (1) »). Attendu : 730000, seul.`),
  amount('@730000', `${MARK} (lu : « @730000 »). Attendu : 730000, seul.`),
  amount('730000 TTC', 'un mot avec le nombre (lu : « 730000 TTC »). Attendu : 730000, seul.'),
  amount(
    '730 000 € (estimé)',
    'un mot avec le nombre (lu : « 730 000 € (estimé) »). Attendu : 730000, seul.',
  ),
  amount('730000¹', `${MARK} (lu : « 730000¹ »). Attendu : 730000, seul.`),
  amount('12²', `${MARK} (lu : « 12² »). Attendu : ${PLAIN}`),
  amount('3 10⁵', `${MARK} (lu : « 3 10⁵ »). Attendu : ${PLAIN}`),
  amount('730 mille euros', `nombre mis en forme (lu : « 730 mille euros »). Attendu : ${SHAPED}`),
  amount('0,73 mn', `nombre mis en forme (lu : « 0,73 mn »). Attendu : ${SHAPED}`),
  amount('0,73 M d’euros', `nombre mis en forme (lu : « 0,73 M d’euros »). Attendu : ${SHAPED}`),
  amount(
    '3 millions environ',
    `ce n’est pas un nombre entier (lu : « 3 millions environ »). Attendu : ${PLAIN}`,
  ),
  amount('730 k TTC', `ce n’est pas un nombre entier (lu : « 730 k TTC »). Attendu : ${PLAIN}`),
  amount('730000€/an', 'un mot avec le nombre (lu : « 730000€/an »). Attendu : 730000, seul.'),
  [
    'a code in wide digits',
    change('financements.csv', ',59,730000,', ',５９,730000,'),
    'financements.csv, ligne 4, colonne « parties » : chiffres ou lettres d’un autre alphabet (lu : « ５９ »). Attendu : 59, retapé.',
  ],
  [
    'a wave in words',
    change('france-travail.csv', 'denain,Denain,59,2,', 'denain,Denain,59,2ème,'),
    'france-travail.csv, ligne 5, colonne « vague » : un mot avec le nombre (lu : « 2ème »). Attendu : 2, seul.',
  ],
  [
    'an axe in Roman numerals',
    change('actions.csv', 'a1-travail-de-rue-nord,1,', 'a1-travail-de-rue-nord,I,'),
    'actions.csv, ligne 3, colonne « axe » : nombre en chiffres romains (lu : « I »). Attendu : 1, en chiffres.',
  ],
  [
    'a SIRET',
    change('financements.csv', ',59,730000,', ',20009320100016,730000,'),
    'financements.csv, ligne 4, colonne « parties » : SIRET à la place d’un SIREN (lu : « 20009320100016 »). Attendu : 200093201, ses neuf premiers chiffres.',
  ],
  [
    'a code forced as a text by a formula',
    change('financements.csv', ',02,45600,', ',"=""02""",45600,'),
    'financements.csv, ligne 5, colonne « parties » : formule à la place du code (lu : « ="02" »). Attendu : 02, en texte (mettez la colonne au format Texte).',
  ],
];
