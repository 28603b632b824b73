import type { Edition } from '../../../src/domain/deck/edition';
import type { Version } from '../../../src/domain/versions/version';
import { deckDate, licence, siteTitle } from '../../../src/view/text/copy';

/**
 * `LISEZMOI.txt` beside the published files.
 * @param version of `datapackage.json`; the clock is never printed
 * @param chiffres which state of the figures they are
 */
export const readMe = (version: string, edition: Edition, chiffres?: Version): string =>
  `Données ouvertes de la carte « ${siteTitle(edition)} », version ${version}
${chiffres === undefined || chiffres.date === null ? '' : `Version des chiffres : ${chiffres.id} (${chiffres.nom}).\n`}
Support ${deckDate(edition)}. ${licence(edition).replaceAll('\u00a0', ' ')}
Territoires : Code officiel géographique ${edition.cog}. Habitants : ${edition.population} (INSEE). Contours : ${edition.limites}. Licence Ouverte 2.0.

datapackage.json décrit chaque fichier et chaque colonne. CSV : virgule, UTF-8, codes en texte (02 garde son zéro).
Dans un tableur, importez les colonnes de codes au format Texte.

financements.csv : une ligne par montant. Plusieurs parties derrière un montant : codes joints par |, partage = oui ;
ce montant compte une fois dans la région, et dans aucun total de partie.
totaux.csv : pour chaque axe, les parties et le partage font la région. Une case vide n’est pas un zéro.
precision y est celle de la partie la moins sûre du total, et motif_precision dit laquelle.
france-travail.csv, pactes-territoriaux.csv : precision dit si le périmètre est exact, interprété ou approché.

Les montants sont ceux d’actions citées en exemple, et non le budget des pactes. Le support n’en dit ni la période
ni la part de l’État : ils ne sont ni multipliés, ni divisés, ni ramenés à l’année.
`;
