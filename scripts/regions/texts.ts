/** The texts that a new pack begins with: scenes, publisher, examples, read-me. */
import type { OfficialRegion } from './official';
import type { SchemaTable } from './schemas';

/** Three scenes that say nothing of the deck: they hold on an empty pack, and on a full one. */
export const scenesOf = (): string =>
  `${JSON.stringify(
    {
      format: 'pactes-hdf-scenes',
      version: 1,
      titre: '{Site}',
      scenes: [
        {
          genre: 'titre',
          surtitre: '{periode}',
          titre: '{Site}',
          phrase: 'Qui fait quoi, où, avec combien.',
        },
        {
          surtitre: 'Le territoire',
          titre: 'Les parties contractantes {en-region}',
          phrase: 'Chaque territoire de la carte ouvre sa fiche.',
          vue: 'limites=departement',
        },
        {
          surtitre: 'Le territoire',
          titre: 'Où vivent les habitants',
          phrase: 'La densité de population de chaque intercommunalité.',
          vue: 'theme=besoins&besoin=densite-population&lecture=valeur',
        },
      ],
    },
    null,
    2,
  )}\n`;

/** `editeur.json` of a site whose publisher has said nothing yet. */
export const publisherOf = (schema: string): string =>
  `${JSON.stringify(
    {
      $schema: schema,
      nom: '',
      adresse: '',
      signalement: '',
      mentionsLegales: {
        adressePostale: '',
        contact: '',
        directeurPublication: '',
        hebergeur: '',
        hebergeurAdresse: '',
      },
      accessibilite: {
        etat: 'non conforme',
        audit: '',
        date: '',
        nonConformites: [],
        contact: '',
        defenseurDesDroits: 'Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
      },
      frameAncestors: [],
      couleurs: { clair: {}, sombre: {} },
    },
    null,
    2,
  )}\n`;

/** What each column of a table holds, with a right line: for whoever fills it. */
export const explained = ({ path, title, fields }: SchemaTable): string =>
  [
    `## ${path}`,
    '',
    `${title}.`,
    '',
    '| colonne | contenu | exemple |',
    '| --- | --- | --- |',
    ...fields.map(({ name, description = '', example = '', constraints }) => {
      const words = constraints?.enum === undefined ? '' : ` Valeurs : ${constraints.enum.join(', ')}.`;
      const must = constraints?.required === true ? 'Obligatoire. ' : '';
      return `| \`${name}\` | ${`${must}${description}${words}`.replaceAll('|', '\\|')} | ${String(example).replaceAll('|', '\\|')} |`;
    }),
    '',
  ].join('\n');

/** What is particular to the collectivities of a region, for who says who has signed. */
const PARTICULAR: Readonly<Record<string, string>> = {
  '02': 'La Collectivité territoriale de Martinique a sa ligne, 972R, à la place du département.',
  '03': 'La Collectivité territoriale de Guyane a sa ligne, 973R, à la place du département.',
  '11': 'Paris est commune et département : sa ligne 75 vaut pour les deux, et la Métropole du Grand Paris s’y ajoute si elle a un contrat. Un arrondissement (75112) se dit par sa commune, 75056.',
  '44': 'La Collectivité européenne d’Alsace a sa ligne, 6AE, à la place du Bas-Rhin et du Haut-Rhin : sa colonne `departements` (`67|68`) dit son territoire, et l’Eurométropole de Strasbourg est dans 6AE.',
  '84': 'La Métropole de Lyon a la compétence d’un département sur son territoire : elle a sa ligne, et la colonne `hors` de la ligne 69 fait que ni ses communes ni ses habitants ne sont comptés pour le Rhône. Un arrondissement de Lyon se dit par sa commune, 69123.',
  '93': 'Un arrondissement de Marseille se dit par sa commune, 13055.',
  '94': 'La Collectivité de Corse a sa ligne, 20R, à la place des deux départements : sa colonne `departements` (`2A|2B`) dit son territoire.',
};

/** Read-me of a new pack. */
export const readMeOf = ({ code, nom, enRegion, collectivites }: OfficialRegion): string => `# ${nom}

Tout ce qui est propre à la région tient dans ce dossier. Il est vide de chiffres : la carte montre les départements, et
dit qu’aucun montant n’est cité.

| dossier ou fichier | contenu |
| --- | --- |
| \`data/\` | les tables, vides sauf l’édition, les parties contractantes et deux indicateurs calculés |
| \`data/scenes/pactes.json\` | la présentation : trois scènes neutres |
| \`boundaries/\` | les contours, faits des sources épinglées de \`geodata/sources.json\` |
| \`region.json\` | ce que seule une personne peut dire de la carte : villes écrites, noms des alentours, comptes attendus |
| \`editeur.json\` | qui publie |
| \`exemples/\` | ce que contient chaque colonne, et les parties possibles ; rien n’y est lu par la carte |

## Les dix étapes

1. **Regarder** : \`npm start -- --region ${code}\`. La carte s’ouvre, vide et juste.
2. **Dire de quel document viennent les chiffres** : \`data/edition.csv\`. Années, titre, nom exact du support, sa date, la
   licence. Ce qui est prérempli est à vérifier, surtout les années.
3. **Dire qui a signé** : \`data/parties.csv\` contient ${collectivites.length > 0 ? 'les départements et ce qui en tient la place. Retirez ceux' : 'les départements. Retirez ceux'} qui n’ont pas de contrat ; ajoutez les
   métropoles et communautés urbaines qui en ont un, à reprendre de \`exemples/parties-possibles.csv\`. Un territoire sans
   contrat est dit « pas de contrat cité ».${PARTICULAR[code] === undefined ? '' : ` ${PARTICULAR[code]}`}
4. **Les axes et les thématiques** : \`axes.csv\`, \`thematiques.csv\`, \`rubriques.csv\`, avec leur place dans le support.
5. **Les actions et leurs montants** : \`actions.csv\`, une ligne par action citée ; \`financements.csv\`, une ligne par
   montant. Un montant commun à plusieurs parties : les codes joints par \`|\` et \`partage\` = \`oui\`.
6. **Les dispositifs par territoire**, s’il y en a : \`vagues.csv\` et \`france-travail.csv\` ; \`pts-thematiques.csv\`,
   \`pts-publics.csv\` et \`pactes-territoriaux.csv\`. Une table qui reste vide ne laisse rien à l’écran.
7. **Vérifier** : \`npm run check:data -- --region ${code}\` dit chaque faute en français (fichier, ligne, colonne, valeur lue,
   ce qui était attendu), puis les totaux. Comparez-les à ceux du support.
8. **Présenter** : \`data/scenes/pactes.json\` ; une scène peut aussi s’écrire dans la carte (« Présenter », « Ajouter cette
   vue ») et s’enregistrer ici. Les chiffres s’y nomment, et ne se tapent pas.
9. **Dire qui publie** : \`editeur.json\`, clé par clé dans docs/deploiement.md.
10. **Publier** : \`npm run build -- --region ${code}\` fait \`dist-${code}/\`, un dossier de fichiers pour n’importe quel serveur ;
    \`npm run build:single -- --region ${code}\`, un seul fichier pour une clé USB.

Une ville de trop, un nom de mer mal placé ${enRegion} : corrigez \`region.json\` (\`villes\` : codes de communes ; \`etiquettes\` :
nom, genre \`mer\`, \`pays\` ou \`region\`, et point), puis \`npm run geodata -- --region ${code}\`. Cela demande Python 3 et PyPI ; sans Python,
\`npm run geodata -- --region ${code} --ign COMMUNE.shp\`, avec le fichier COMMUNE de l’IGN (ADMIN EXPRESS COG).
`;
