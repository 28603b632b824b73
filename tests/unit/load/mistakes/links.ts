import { change, type Mistake } from './mistake';

/** Lines that name one another. */
export const LINKS: readonly Mistake[] = [
  [
    'a thématique renamed in one file',
    change('thematiques.csv', '\ndecrochage-isolement,', '\ndecrochage,'),
    'actions.csv, ligne 2, colonne « thematique », et 8 autres cases (actions.csv, lignes 3, 4, 5, 6… ; methode-grille.csv, ligne 3) : identifiant inconnu (lu : « decrochage-isolement »). Attendu : un « id » de thematiques.csv ; le plus proche : decrochage (Décrochage, isolement).',
  ],
  [
    'an action renamed in one file',
    change('actions.csv', '\na1-travail-de-rue-nord,', '\na1-travail-de-rue,'),
    'financements.csv, ligne 4, colonne « action_id » : identifiant inconnu (lu : « a1-travail-de-rue-nord »). Attendu : un « id » de actions.csv ; le plus proche : a1-travail-de-rue (Travail de rue, maraudes numériques et…).',
  ],
  [
    'a rubrique mistyped',
    change('actions.csv', /(?<=a1-travail-de-rue-nord,.*,)prevention-specialisee/, 'prevention-specialise'),
    'actions.csv, ligne 3, colonne « rubrique » : identifiant inconnu (lu : « prevention-specialise »). Attendu : un « id » de rubriques.csv ; le plus proche : prevention-specialisee (Soutien massif à la prévention spécial…).',
  ],
  [
    'a public mistyped',
    change(
      'pactes-territoriaux.csv',
      'jeunes-decrocheurs|travailleurs-pauvres',
      'jeunes-decrocheurs|travailleur-pauvre',
    ),
    'pactes-territoriaux.csv, ligne 2, colonne « publics » : identifiant inconnu (lu : « travailleur-pauvre »). Attendu : un « id » de pts-publics.csv ; le plus proche : travailleurs-pauvres (Travailleurs pauvres).',
  ],
  [
    'a party by its name',
    change('financements.csv', ',59,730000,', ',Nord,730000,'),
    'financements.csv, ligne 4, colonne « parties » : forme inattendue (lu : « Nord »). Attendu : 59 (Nord), de parties.csv.',
  ],
  [
    'a party that does not exist',
    change('financements.csv', '59|62,135000,oui', '59|99,135000,oui'),
    'financements.csv, ligne 24, colonne « parties » : identifiant inconnu (lu : « 99 »). Attendu : un « code » de parties.csv ; le plus proche : 59 (Nord).',
  ],
  [
    'an axe without its line',
    change('axes.csv', /\n4,.*\n/, '\n'),
    'actions.csv, ligne 42, colonne « axe », et 15 autres cases (actions.csv, lignes 43, 44, 45, 46… ; thematiques.csv, lignes 13, 14, 15 ; rubriques.csv, lignes 17, 18, 19 ; mel-contrat-unique.csv, ligne 5) : identifiant inconnu (lu : « 4 »). Attendu : un « num » de axes.csv ; les plus proches : 1 (Enfance), 2 (Emploi), 3 (Accès aux droits) ; ou une ligne de plus dans axes.csv.',
  ],
  [
    'a volet without its envelope',
    change('enveloppes.csv', /\nsolidarites,.*\n/, '\n'),
    'axes.csv, ligne 2 et 2 autres (4, 5), colonne « volet » : identifiant inconnu (lu : « solidarites »). Attendu : un « volet » de enveloppes.csv : insertion (Volet insertion, avec France Travail).',
  ],
  [
    'a wave without its line',
    change('france-travail.csv', ',59,1,commune,59599', ',59,7,commune,59599'),
    'france-travail.csv, ligne 4, colonne « vague » : identifiant inconnu (lu : « 7 »). Attendu : un « num » de vagues.csv ; les plus proches : 1, 2 ; ou une ligne de plus dans vagues.csv.',
  ],
  [
    'a place of an action that does not exist',
    change('lieux.csv', /(?<=\n)a1-10000-departs-vacances/, 'a1-10000-depart-vacances'),
    'lieux.csv, ligne 2, colonne « action_id » : identifiant inconnu (lu : « a1-10000-depart-vacances »). Attendu : un « id » de actions.csv ; le plus proche : a1-10000-departs-vacances (« 10 000 départs en vacances » à Lens-…).',
  ],
  [
    'a thématique of another axe',
    change(
      'actions.csv',
      'a1-travail-de-rue-nord,1,decrochage-isolement',
      'a1-travail-de-rue-nord,1,formation',
    ),
    'actions.csv, ligne 3, colonne « thematique » : elle est de l’axe 3, la ligne de l’axe 1 (lu : « formation »). Attendu : le même axe.',
  ],
  [
    'an amount on another axe than its action',
    change('financements.csv', 'a1-travail-de-rue-nord,1,', 'a1-travail-de-rue-nord,2,'),
    'financements.csv, ligne 4, colonne « axe » : autre axe que l’action (lu : « 2 »). Attendu : 1.',
  ],
  [
    'a shared amount with one party',
    change('financements.csv', '59|62,135000,oui', '59,135000,oui'),
    'financements.csv, ligne 24, colonne « partage » : une seule partie (lu : « oui »). Attendu : non.',
  ],
  [
    'two parties and no sharing',
    change('financements.csv', '59|62,135000,oui', '59|62,135000,non'),
    'financements.csv, ligne 24, colonne « partage » : plusieurs parties derrière un montant (lu : « non »). Attendu : oui (ou une ligne par partie si le support donne un montant à chacune).',
  ],
  [
    'a party twice behind an amount',
    change('financements.csv', '59|62,135000,oui', '59|59,135000,oui'),
    'financements.csv, ligne 24, colonne « parties » : deux fois dans la liste (lu : « 59 »). Attendu : une seule fois.',
  ],
  [
    'the same amount twice',
    change(
      'financements.csv',
      /(?<=\n)(a1-travail-de-rue-nord.*\n)/,
      `${'a1-travail-de-rue-nord,1,decrochage-isolement,59,730000,non,travail de rue\n'.repeat(2)}`,
    ),
    'financements.csv, ligne 5, colonne « action_id » : même montant, même partie que la ligne 4 (lu : « a1-travail-de-rue-nord »). Attendu : une ligne par montant, ou deux libellés différents.',
  ],
  [
    'two amounts without names',
    change('financements.csv', ',224000,non,visites à domicile', ',224000,non,'),
    'financements.csv, ligne 45, colonne « libelle » : plusieurs montants de la même partie. Attendu : le nom de la sous-mesure.',
  ],
  [
    'an action copied with its place',
    change('actions.csv', /(?<=a1-travail-de-rue-nord.*),2\n/, ',1\n'),
    'actions.csv, ligne 3, colonne « rang » : même place dans le support que la ligne 2 (lu : « 1 »). Attendu : un autre rang, ou une seule des deux lignes.',
  ],
  [
    'an action without amount',
    change('financements.csv', /a1-travail-de-rue-nord.*\n/, ''),
    'actions.csv, ligne 3, colonne « id » : aucun montant pour cette action (lu : « a1-travail-de-rue-nord »). Attendu : au moins une ligne dans financements.csv.',
  ],
  [
    'a State part above its envelope',
    change('enveloppes.csv', ',28000000,1', ',58000000,1'),
    'enveloppes.csv, ligne 2, colonne « part_etat_eur » : part plus grande que l’enveloppe (lu : « 58000000 »). Attendu : au plus 56000000.',
  ],
  [
    'a period without years',
    change('appels-a-projets.csv', ',470000,an,3,', ',470000,an,,'),
    'appels-a-projets.csv, ligne 2, colonne « annees » : période et nombre d’années vont ensemble. Attendu : les deux, ou aucun.',
  ],
];
