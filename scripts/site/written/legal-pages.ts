import type { Edition } from '../../../src/domain/deck/edition';
import { escapeText } from '../../../src/render/svg/markup';
import { deckSource, licence } from '../../../src/view/text/copy';
import type { Publisher } from '../publisher-schema';
import { linked, type Page, told } from './page';
import { reportHref } from './publisher-form';

const definitions = (rows: readonly (readonly [term: string, markup: string])[]): string =>
  `<dl>${rows.map(([term, markup]) => `<dt>${term}</dt><dd>${markup}</dd>`).join('')}</dl>`;

const known = (publisher: Publisher): string =>
  publisher.accessibilite.nonConformites.length === 0
    ? '<p>Aucun audit n’a encore établi la liste des contenus non accessibles.</p>'
    : `<ul>${publisher.accessibilite.nonConformites.map((one) => `<li>${escapeText(one)}</li>`).join('')}</ul>`;

/** "3 mars 2027"; empty for none. */
const day = (date: string): string =>
  date === ''
    ? ''
    : new Date(`${date}T12:00:00Z`).toLocaleDateString('fr-FR', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });

/** The statement that article 47 of the law of 11 February 2005 asks of public sites, in the order of its model. @param name of the site */
export function accessibilityPage(publisher: Publisher, name: string): Page {
  const { etat, audit, date = '', contact, defenseurDesDroits } = publisher.accessibilite;
  const site =
    publisher.adresse === '' ? 'à ce site' : `au site <a href="./">${escapeText(publisher.adresse)}</a>`;
  return {
    file: 'accessibilite.html',
    title: 'Déclaration d’accessibilité',
    body: `<p class="page-state">Accessibilité\u00a0: ${etat}</p>
        <p>${told(publisher.nom)} s’engage à rendre son site accessible, conformément à l’article 47 de la loi n°\u00a02005-102 du 11\u00a0février\u00a02005. Cette déclaration s’applique ${site}.</p>
        <h2>État de conformité</h2>
        <p>La carte «\u00a0${escapeText(name)}\u00a0» est <strong>${etat}</strong> avec le référentiel général d’amélioration de l’accessibilité (RGAA), version\u00a04.1.2.</p>
        <h2>Résultats des tests</h2>
        <p>${audit === '' ? 'Aucun audit de conformité n’a été mené à ce jour. Des contrôles automatiques sont passés à chaque version ; ils ne remplacent pas un audit.' : escapeText(audit)}</p>
        <h2>Contenus non accessibles</h2>
        ${known(publisher)}
        <p>Le dessin de la carte est une cartographie en ligne\u00a0: les mêmes informations sont données en texte par les fiches, la recherche, le bouton «\u00a0Tableau\u00a0» de la carte et la page <a href="./tableaux.html">Tableaux</a>.</p>
        <h2>Technologies utilisées</h2>
        <ul><li>HTML5 et WAI-ARIA</li><li>CSS</li><li>JavaScript</li><li>SVG</li><li>WebGL, remplacé par SVG où il manque</li></ul>
        <h2>Environnement de test</h2>
        <p>Les parcours sont rejoués à chaque version avec :</p>
        <ul><li>Chromium et axe-core, au clavier et à la souris, à deux largeurs, en clair, en sombre et projeté</li><li>Firefox, avec et sans WebGL</li><li>WebKitGTK</li><li>Orca avec Firefox et Chromium, à la main</li></ul>
        <h2>Établissement de cette déclaration</h2>
        <p>Cette déclaration a été établie le ${told(day(date))}.</p>
        <h2>Retour d’information et contact</h2>
        <p>Si vous n’arrivez pas à accéder à un contenu, vous pouvez demander une autre forme de ce contenu\u00a0: ${linked(contact)}.</p>
        <h2>Voies de recours</h2>
        <p>Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez\u00a0:</p>
        <ul>
          <li>écrire au Défenseur des droits ou joindre son délégué dans votre région, sur <a href="https://www.defenseurdesdroits.fr">www.defenseurdesdroits.fr</a>\u00a0;</li>
          <li>envoyer un courrier (gratuit, sans timbre)\u00a0: ${told(defenseurDesDroits)}.</li>
        </ul>`,
  };
}

/** Legal notices: law of 21 June 2004 (article 6), licences, and the little there is to say of personal data. */
export function legalPage(publisher: Publisher, edition: Edition): Page {
  const { adressePostale, contact, directeurPublication, hebergeur, hebergeurAdresse } =
    publisher.mentionsLegales;
  const report =
    publisher.signalement === ''
      ? `L’adresse de signalement est ${told('')}.`
      : `Une erreur de chiffre, de territoire ou d’affichage\u00a0: <a href="${escapeText(reportHref(publisher))}">${escapeText(publisher.signalement)}</a>. Joignez l’adresse de la vue (bouton «\u00a0Partager\u00a0»).`;
  return {
    file: 'mentions-legales.html',
    title: 'Mentions légales',
    body: `<h2>Éditeur</h2>
        ${definitions([
          ['Nom', told(publisher.nom)],
          ['Adresse', told(adressePostale)],
          ['Contact', linked(contact)],
          ['Direction de la publication', told(directeurPublication)],
        ])}
        <h2>Hébergement</h2>
        ${definitions([
          ['Hébergeur', told(hebergeur)],
          ['Adresse', told(hebergeurAdresse)],
        ])}
        <h2>Données et licences</h2>
        ${definitions([
          ['Chiffres, thèmes, territoires', escapeText(`${deckSource(edition)}. ${licence(edition)}`)],
          [
            'Composition des territoires, populations',
            `Insee, Code officiel géographique ${escapeText(edition.cog)}, Licence Ouverte 2.0`,
          ],
          ['Limites', `${escapeText(edition.limites)}, Licence Ouverte 2.0`],
          ['Pays voisins', 'Natural Earth, domaine public'],
          ['Police de caractères', 'Public Sans, licence SIL Open Font 1.1'],
          ['Logiciel', 'licence MIT ; bibliothèques\u00a0: <a href="./licences.txt">liste et licences</a>'],
        ])}
        <p>Les montants sont ceux d’actions citées en exemple\u00a0: ce n’est pas le budget des pactes. Chaque version publiée des chiffres reste consultable\u00a0: <a href="./changements.html">ce qui a changé de l’une à l’autre</a>.</p>
        <h2>Données personnelles</h2>
        <p>Ce site ne demande aucune donnée personnelle, ne dépose aucun cookie, n’utilise aucun outil de mesure d’audience et ne fait appel à aucun autre site.</p>
        <h2 id="signaler">Signaler une erreur</h2>
        <p>${report}</p>`,
  };
}
