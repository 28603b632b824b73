import type { Publisher } from '../publisher-schema';

/** Where « Signaler une erreur » leads: mail, page, or the legal notices while no contact is told. */
export const reportHref = ({ signalement }: Publisher): string =>
  signalement === ''
    ? './mentions-legales.html#signaler'
    : signalement.startsWith('https://')
      ? signalement
      : `mailto:${signalement.replace(/^mailto:/i, '')}?subject=${encodeURIComponent('Carte des pactes : signaler une erreur')}`;

/** What the app shows of the publisher: `virtual:editeur`. */
export const publisherLinks = (publisher: Publisher) => ({
  accessibilite: publisher.accessibilite.etat,
  signalement: reportHref(publisher),
  nom: publisher.nom,
  adresse: publisher.adresse,
  support: publisher.support && publisher.support.adresse !== '' ? publisher.support : null,
});
