import type { Query } from './query';

/**
 * Words of every day, and the words of the deck that are nearest to them. They say nothing of a territory: the answers are
 * those of the other word, under a heading that names it.
 */
const TERMS: ReadonlyArray<readonly [words: string, terms: readonly string[]]> = [
  ['chomage|chomeur|demandeur emploi|pole emploi|travailler|job|embauche|recrutement', ['emploi']],
  ['rsa|revenu solidarite active|minima sociaux', ['allocataires', 'insertion']],
  ['caf|cpam|msa|guichet|demarches|papiers', ['accès aux droits']],
  ['transport|voiture|permis|permis conduire|bus|velo|deplacement|covoiturage|essence', ['mobilité']],
  ['nourriture|faim|repas|manger|cantine|banque alimentaire|resto coeur|epicerie', ['alimentation']],
  ['aide alimentaire', ['alimentation']],
  ['sdf|sans abri|sans domicile|rue|hebergement|mal loge', ['grande exclusion', 'logement']],
  ['loyer|impaye|hlm|bailleur|proprietaire|locataire', ['expulsions locatives', 'logement']],
  ['chauffage|electricite|gaz|facture|energie|isolation', ['précarité énergétique']],
  ['enfant|bebe|petite enfance', ['enfance', 'modes de garde']],
  ['creche|nounou|garde enfant|garderie|assistante maternelle', ['modes de garde']],
  ['parent|famille|mere|pere', ['parentalité']],
  ['mere seule|parent isole|parent solo|famille monoparentale', ['familles monoparentales']],
  ['ecole|college|lycee|scolarite|eleve|absenteisme', ['décrochage']],
  ['jeune|jeunesse|etudiant|mission locale|neet', ['autonomie des jeunes']],
  ['internet|ordinateur|informatique|numerique', ['illectronisme']],
  ['lire|lecture|ecriture|analphabetisme', ['illettrisme']],
  ['medecin|soin|maladie|psychologue|sante mentale|handicap', ['santé']],
  ['ecologie|environnement|climat', ['transition']],
  ['vacances|loisirs|sport|culture', ['sport, culture, citoyenneté']],
  ['femme|egalite|stereotype', ['genre']],
  ['ccas|france service|maison france service|accueil social', ['accueil de proximité', 'non-recours']],
  ['budget|financement|credit|subvention|argent|montant', ['enveloppes']],
];

/** One for many; small words are left out already. */
const single = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);
const key = (words: readonly string[]): string => words.map(single).join(' ');

let nearest: ReadonlyMap<string, readonly string[]> | undefined;

/** Words of the deck for what was typed; none where it is not a word of every day. */
export function everydayTerms({ telling }: Query): readonly string[] {
  nearest ??= new Map(
    TERMS.flatMap(([words, terms]) => words.split('|').map((some) => [key(some.split(' ')), terms] as const)),
  );
  return nearest.get(key(telling)) ?? [];
}
