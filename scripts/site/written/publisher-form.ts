/** `editeur.json`: all that a publisher adds to the site. Empty texts mean "not told yet". */
export interface Publisher {
  readonly nom: string;
  /** `https://…/`, or empty. */
  readonly adresse: string;
  /** E-mail address or page where errors are reported. */
  readonly signalement: string;
  readonly mentionsLegales: {
    readonly adressePostale: string;
    readonly contact: string;
    readonly directeurPublication: string;
    readonly hebergeur: string;
    readonly hebergeurAdresse: string;
  };
  readonly accessibilite: {
    readonly etat: 'non conforme' | 'partiellement conforme' | 'totalement conforme';
    readonly audit: string;
    /** Day of the statement, `2027-03-03`; empty or absent: not told yet. */
    readonly date?: string;
    readonly nonConformites: readonly string[];
    readonly contact: string;
    readonly defenseurDesDroits: string;
  };
  /** Sources of `frame-ancestors`; none lets every page embed the map. */
  readonly frameAncestors?: readonly string[];
  /** What stands around the site, in files of the publisher's own: `dress/dress.ts`. */
  readonly habillage?: {
    /** Beside `editeur.json`. */
    readonly dossier: string;
    readonly entete?: string;
    readonly pied?: string;
    readonly bandeau?: string;
    readonly bandeauStyle?: string;
    readonly styles?: readonly string[];
    readonly scripts?: readonly string[];
  };
  /** The deck, where it is public, and the page of each slide, by its title. */
  readonly support?: {
    readonly adresse: string;
    readonly pages?: Readonly<Record<string, string>>;
  };
  /** Colours of `tokens.css` to replace, by name without `--`. */
  readonly couleurs?: {
    readonly clair?: Readonly<Record<string, string>>;
    readonly sombre?: Readonly<Record<string, string>>;
  };
}

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
