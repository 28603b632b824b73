type Example = string | number;

const field = (
  name: string,
  type: 'string' | 'integer',
  title: string,
  description: string,
  example: Example,
  constraints: Readonly<Record<string, unknown>> = {},
) => ({ name, title, type, description, example, constraints });

const required = { required: true };
const count = { minimum: 0 };

const TOTALS = [
  field('code', 'string', 'Code', 'Partie contractante (département ou SIREN) ; 32 pour la région.', '62', {
    required: true,
    pattern: '^([0-9]{2}|[0-9]{9})$',
  }),
  field('nom', 'string', 'Nom', 'Nom de la partie, ou de la région.', 'Pas-de-Calais', required),
  field('axe', 'string', 'Axe', 'Numéro de l’axe ; « tous » pour leur somme.', 'tous', {
    required: true,
    enum: ['tous', '1', '2', '3', '4'],
  }),
  field(
    'montant_eur',
    'integer',
    'Montant en euros',
    'Partie : ses montants propres. Région : tous les montants, chacun une fois. Vide : aucune action citée, ce n’est pas zéro.',
    9730428,
    count,
  ),
  field(
    'dont_ou_plus_partage_eur',
    'integer',
    'Montants partagés en euros',
    'Partie : montants partagés avec d’autres, en plus de montant_eur et non ventilés. Région : déjà compris dans montant_eur. Vide : aucun.',
    135000,
    count,
  ),
  field('actions', 'integer', 'Actions', 'Nombre d’actions derrière montant_eur.', 12, {
    ...required,
    ...count,
  }),
  field('population', 'integer', 'Habitants', 'Population municipale, COG 2026.', 1457905, {
    ...required,
    ...count,
  }),
  field('unite', 'string', 'Unité', 'Unité des montants.', 'EUR', { required: true, enum: ['EUR'] }),
  field(
    'note',
    'string',
    'Note',
    'Ce que le montant dit, et ce qu’il ne dit pas.',
    'Actions citées en exemple',
    required,
  ),
];

const TERRITORIES = [
  field('niveau', 'string', 'Niveau', 'Niveau administratif.', 'epci', {
    required: true,
    enum: ['region', 'departement', 'arrondissement', 'epci', 'commune'],
  }),
  field('code', 'string', 'Code', 'Code du COG 2026 ; SIREN pour un EPCI.', '200043495', required),
  field('nom', 'string', 'Nom', 'Nom officiel.', 'CA du Pays de Laon', required),
  field('departement', 'string', 'Département', 'Codes joints par | quand l’EPCI en touche plusieurs.', '02'),
  field('arrondissement', 'string', 'Arrondissement', 'Pour un arrondissement ou une commune.', '022'),
  field('epci', 'string', 'EPCI', 'Pour un EPCI, ou une commune qui en a un.', '200043495'),
  field('communes', 'integer', 'Communes', 'Nombre de communes, dans la région seulement.', 38, count),
  field(
    'population',
    'integer',
    'Habitants',
    'Population municipale, dans la région seulement.',
    41835,
    count,
  ),
];

const CONTOURS = {
  name: 'territoires-contours',
  title: 'Contours (région, départements, arrondissements, EPCI, communes)',
  description:
    'TopoJSON, WGS 84. Objets region, departements, arrondissements, epci, communes ; propriétés code et nom.',
  path: 'territoires.topo.json',
  format: 'topojson',
  mediatype: 'application/json',
  licenses: [
    {
      name: 'etalab-2.0',
      title: 'Licence Ouverte 2.0',
      path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
  ],
};

const table = (name: string, title: string, fields: readonly ReturnType<typeof field>[]) => ({
  profile: 'tabular-data-resource',
  name,
  title,
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',' },
  schema: {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name,
    title,
    fields,
    missingValues: [''],
  },
});

/** Resources that the build computes and publishes beside the files of `data/`. */
export const DERIVED_RESOURCES = [
  table('totaux', 'Totaux par partie et par axe (calculés)', TOTALS),
  table('territoires', 'Territoires de la région, COG 2026', TERRITORIES),
  CONTOURS,
];
