import { type Model, placeName } from '../../domain/model';
import { parsePlaceKey } from '../../domain/place';
import type { FieldChange, TextChangeKind } from '../../domain/versions/compared-table';
import type { TextChange, TextField, TextTable } from '../../domain/versions/text-changes';
import { formatEuros, GAP, sourceText } from '../text/formats';
import { capital } from '../text/grammar';

/** What the lines of a table are, for who reads what has changed. */
export const TABLE_WORDS: Readonly<Record<TextTable, string>> = {
  version: 'Description des données',
  edition: 'Édition',
  natures: 'Natures des signataires',
  vagues: 'Vagues France Travail',
  parties: 'Signataires',
  axes: 'Axes',
  thematiques: 'Thématiques',
  rubriques: 'Rubriques',
  sujets: 'Sujets',
  actions: 'Actions',
  lieux: 'Lieux d’action',
  franceTravail: 'Périmètres France Travail',
  pactesTerritoriaux: 'Pactes territoriaux',
  ptsThematiques: 'Thématiques des pactes territoriaux',
  ptsPublics: 'Publics des pactes territoriaux',
  enveloppes: 'Enveloppes',
  appels: 'Appels à projets',
  melContrat: 'Contrat unique',
  methode: 'Méthode',
  indicateurs: 'Indicateurs',
  valeurs: 'Valeurs d’indicateurs',
  glossaire: 'Glossaire',
  presentation: 'Présentation',
  scenes: 'Scènes',
};

/** What a column says. A column that comes later does not compile until its words stand here. */
const FIELD_WORDS: Readonly<Record<TextField, string>> = {
  action: 'action',
  annee: 'année',
  annees: 'nombre d’années',
  annonce: 'annonce',
  arrondissement: 'arrondissement',
  avant: 'vue d’avant',
  axe: 'axe',
  cadre: 'cadrage',
  calcul: 'calcul',
  chiffres: 'chiffres',
  code: 'code',
  cog: 'année du Code officiel géographique',
  couleur: 'rang de couleur',
  dans: 'département autour',
  dateSupport: 'date du support',
  debut: 'première année',
  definition: 'définition',
  demarrage: 'démarrage',
  denominateur: 'dénominateur',
  departement: 'département',
  departements: 'départements de la collectivité',
  description: 'description',
  echelle: 'échelle',
  enRegion: 'région dans une phrase',
  fin: 'dernière année',
  genre: 'genre',
  groupe: 'groupe',
  hors: 'unités laissées à d’autres',
  id: 'identifiant',
  indicateur: 'indicateur',
  inspirante: 'action inspirante',
  intro: 'phrase d’introduction',
  joint: 'fichier joint',
  libelle: 'libellé',
  libelleSupport: 'mots du support',
  libellesSupport: 'mots du support',
  licence: 'licence',
  limites: 'source des limites',
  liste: 'liste',
  mentions: 'autres mentions dans le support',
  millesime: 'millésime',
  minutes: 'minutes prévues',
  motif: 'motif de la précision',
  nature: 'nature',
  niveau: 'niveau',
  nom: 'nom',
  nomArticle: 'nom avec article',
  nomCourt: 'nom court',
  note: 'note',
  notes: 'notes de qui présente',
  num: 'numéro',
  ordre: 'ordre',
  pacte: 'lignes du Pacte',
  partEtatEur: 'part de l’État',
  partie: 'partie',
  periode: 'période',
  phrase: 'phrase',
  pluriel: 'pluriel',
  points: 'points',
  politiqueVille: 'lignes de la politique de la ville',
  population: 'population comptée',
  precision: 'précision',
  publicNote: 'note sur les publics',
  reference: 'source publique',
  region: 'région',
  rubrique: 'rubrique',
  sens: 'sens du besoin',
  sigle: 'sigle',
  singulier: 'singulier',
  source: 'place dans le support',
  suiteFt: 'suite de l’expérimentation',
  sujet: 'sujet',
  support: 'titre du support',
  surtitre: 'surtitre',
  texte: 'texte',
  thematique: 'thématique',
  titre: 'titre',
  titreCourt: 'titre court',
  unite: 'unité',
  valeur: 'valeur',
  version: 'version du jeu de données',
  volet: 'volet',
  voletNote: 'note sur le volet',
  voletPrecision: 'précision du volet',
  vue: 'vue',
};

export const TEXT_KINDS: Readonly<Record<TextChangeKind, string>> = {
  ajout: 'Ajoutée',
  retrait: 'Retirée',
  changement: 'Changée',
  ordre: 'Lignes dans un autre ordre',
};

const isField = (field: string): field is TextField => Object.hasOwn(FIELD_WORDS, field);
const fieldWords = (field: string): string => (isField(field) ? FIELD_WORDS[field] : field);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const stringIn = (value: object, name: string): string | null => {
  const own: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof own === 'string' ? own : null;
};

/** One value of a column, in words; empty for none. */
function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return field.endsWith('Eur') ? formatEuros(value) : String(value);
  if (Array.isArray(value)) return value.map((one) => valueText(field, one)).join(`${GAP}; `);
  if (!isObject(value)) return String(value);
  const [section, diapositive] = [stringIn(value, 'section'), stringIn(value, 'diapositive')];
  if (section === null || diapositive === null)
    return Object.values(value)
      .map((one) => valueText(field, one))
      .filter((part) => part !== '')
      .join(', ');
  const rang: unknown = Object.entries(value).find(([key]) => key === 'rang')?.[1];
  return sourceText({
    ...{ section, diapositive, rubrique: stringIn(value, 'rubrique') },
    rang: typeof rang === 'number' ? rang : null,
  });
}

/** What names the line: a value of an indicator by its territory. */
export function textName(model: Model, { table, name, kind, fields }: TextChange): string {
  const own = capital(name);
  const code = table === 'valeurs' ? /, (\w+)$/.exec(name)?.[1] : undefined;
  if (code !== undefined) {
    const place = (['epci', 'departement', 'commune'] as const)
      .map((level) => parsePlaceKey(`${level}-${code}`))
      .find((one) => one !== null);
    return place ? `${own.replace(/, \w+$/, '')}, ${placeName(model, place)}` : own;
  }
  if (own !== '') return own;
  return kind === 'ordre' || fields.length === 0 ? 'Toutes les lignes' : TABLE_WORDS[table];
}

/** One field that has changed. */
export interface WordedChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const wordedChange = ({ field, before, after }: FieldChange): WordedChange => ({
  what: fieldWords(field),
  before: valueText(field, before),
  after: valueText(field, after),
});

/** What has changed of a line: a field each; of one that came or went, all that it says at once. */
export function wordedChanges({ kind, fields }: TextChange): readonly WordedChange[] {
  if (kind === 'ordre') return [{ what: TEXT_KINDS.ordre, before: '', after: '' }];
  const told = fields.map(wordedChange);
  if (kind === 'changement') return told.map((one) => ({ ...one, what: capital(one.what) }));
  const all = (side: 'before' | 'after'): string =>
    told.flatMap((one) => (one[side] === '' ? [] : [`${one.what}${GAP}: ${one[side]}`])).join(`${GAP}; `);
  return [{ what: TEXT_KINDS[kind], before: all('before'), after: all('after') }];
}
