/**
 * The rules of `editeur.json`. Its type, the faults of the build and `editeur.schema.json`, which editors read and a
 * test holds to this file, all come from here.
 */
import * as v from 'valibot';
import { closed, form, list, named, text, told } from '../lib/json/told-schema';

const OBJECT = 'un objet : { … }';
const TEXT = 'un texte';

const file = form(
  /^[A-Za-z0-9_-][A-Za-z0-9_./-]*$/,
  'le nom d’un fichier du dossier d’habillage, sans accent ni espace',
);
const colours = named(
  form(/^#[0-9A-Fa-f]{6}$/, 'une couleur en six chiffres, par exemple #000091'),
  'un objet, par exemple { "blue": "#000091" }',
);
const states = ['non conforme', 'partiellement conforme', 'totalement conforme'] as const;
const STATE = '« non conforme », « partiellement conforme » ou « totalement conforme »';

const mentionsLegales = closed(
  {
    adressePostale: text(TEXT, 'Siège de l’éditeur.'),
    contact: text(TEXT, 'Téléphone ou courriel de l’éditeur.'),
    directeurPublication: text('un texte, par exemple « Prénom Nom, préfet de région »', 'Nom et qualité.'),
    hebergeur: text(TEXT, 'Raison sociale.'),
    hebergeurAdresse: text(TEXT, 'Adresse et téléphone de l’hébergeur.'),
  },
  OBJECT,
);

const accessibilite = closed(
  {
    etat: v.pipe(
      v.picklist(states, STATE),
      told(STATE, '« non conforme » tant qu’aucun audit ne dit autre chose.'),
    ),
    audit: text(
      'un texte, par exemple « Audit du 3 mars 2027 par X : 82 % des critères du RGAA 4.1.2 »',
      'Qui a audité, quand, avec quel taux. Vide : aucun audit.',
    ),
    // Files of before this key had a place are still read.
    date: v.exactOptional(
      form(
        /^(20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$/,
        'un jour, par exemple 2027-03-03',
        'Jour où la déclaration a été établie, ou revue.',
      ),
    ),
    nonConformites: list(
      text(TEXT),
      'une liste de textes : ["…", "…"]',
      'Contenus qui ne sont pas accessibles, un par ligne.',
    ),
    contact: text(TEXT, 'Courriel ou page pour demander une autre forme du contenu.'),
    defenseurDesDroits: text(TEXT, 'Adresse postale de la voie de recours.'),
  },
  OBJECT,
);

/** What stands around the site, in files of the publisher's own: `dress/dress.ts`. */
const habillage = closed(
  {
    dossier: form(
      /^[^\s/.][^\s]*$/,
      'le nom d’un dossier, par exemple habillage',
      'Dossier de ces fichiers, à côté de editeur.json.',
    ),
    entete: v.exactOptional(file),
    pied: v.exactOptional(file),
    bandeau: v.exactOptional(file),
    bandeauStyle: v.exactOptional(file),
    styles: v.exactOptional(list(file, 'une liste de fichiers : ["site.css"]')),
    scripts: v.exactOptional(list(file, 'une liste de fichiers : ["menu.js"]')),
  },
  'un objet : { "dossier": "habillage", … }',
  'En-tête, pied et fichiers de l’éditeur : voir docs/deploiement.md.',
);

const support = closed(
  {
    adresse: form(
      /^(https:\/\/[^\s/?#"<>]+\/[^\s#"<>]*)?$/,
      'une adresse en https://, par exemple https://www.exemple.gouv.fr/pactes/support.pdf',
      'Adresse publique du document.',
    ),
    pages: v.exactOptional(
      named(
        form(/^[1-9][0-9]{0,3}$/, 'un numéro de page entre guillemets, par exemple "12"'),
        'un objet, par exemple { "Titre de la diapositive": "12" }',
        'Numéro de page de chaque diapositive, par son titre tel que dans les CSV : le lien d’un PDF s’ouvre à cette page.',
      ),
    ),
  },
  'un objet : { "adresse": "https://…", "pages": { … } }',
  'Où lire le support dont viennent les chiffres, quand il est public : chaque source y mène. Facultatif.',
);

export const publisherSchema = closed(
  {
    $schema: v.exactOptional(text(TEXT)),
    nom: text(
      'un texte, par exemple « Préfecture de région »',
      'Qui publie : préfecture, direction régionale, collectivité.',
    ),
    adresse: form(
      /^(https:\/\/[^\s/?#"<>]+(\/[^\s?#"<>]*)?\/)?$/,
      'une adresse en https:// qui finit par « / », par exemple https://www.exemple.gouv.fr/pactes/',
      'Adresse publique du site, barre finale comprise. Sans elle, pas d’image de partage.',
    ),
    signalement: form(
      /^((mailto:)?[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+|https:\/\/[^\s"<>]+)?$/,
      'une adresse de courriel, ou une page en https://',
      'Où mène « Signaler une erreur » : une adresse de courriel ou une page.',
    ),
    mentionsLegales,
    accessibilite,
    frameAncestors: v.exactOptional(
      list(
        form(
          /^('self'|'none'|https:\/\/(\*\.)?[A-Za-z0-9.-]+(:[0-9]+)?)$/,
          "une origine sans chemin, par exemple https://www.exemple.gouv.fr ou https://*.gouv.fr, ou 'self', ou 'none'",
        ),
        'une liste d’origines : ["https://www.exemple.gouv.fr"]',
        'Sites qui peuvent intégrer la carte. Liste vide : tous.',
      ),
    ),
    habillage: v.exactOptional(habillage),
    support: v.exactOptional(support),
    couleurs: v.exactOptional(
      closed(
        { clair: v.exactOptional(colours), sombre: v.exactOptional(colours) },
        'un objet : { "clair": { … }, "sombre": { … } }',
        'Couleurs de l’interface à remplacer, par thème : noms de src/ui/styles/tokens.css.',
      ),
    ),
  },
  OBJECT,
  'Tout ce qu’un éditeur ajoute au site : voir docs/deploiement.md. Chaque règle porte dans « attendu » la phrase montrée quand elle n’est pas suivie.',
);

/** `editeur.json`: all that a publisher adds to the site. Empty texts mean "not told yet". */
export type Publisher = v.InferOutput<typeof publisherSchema>;
