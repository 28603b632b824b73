import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeExtent } from '../../src/domain/extent';
import { buildModel, type Model } from '../../src/domain/model';
import { AXES } from '../../src/domain/pacts';
import { partyFigures, regionFigures } from '../../src/domain/totals';
import { parseCog, parseCommuneNames } from '../../src/load/cog-json';
import { decodeText } from '../../src/load/tables/decode-text';
import { toCsv } from './csv';
import { DERIVED_RESOURCES } from './derived-schemas';
import { loadPacts, readFolder } from './pacts-json';
import { publishedTables } from './published-tables';

const NOTE = 'Actions citées en exemple ; période et part de l’État non précisées dans le support';

/** Totals by party and axe, in euros: own amounts, shared amounts apart, and the region with each amount once. */
function totals(model: Model): string {
  const filters = [null, ...AXES].map((axe) => ({ axe, thematique: null, sujet: null }));
  const rows = filters.flatMap((filter) => {
    const label = filter.axe ?? 'tous';
    const region = regionFigures(model, filter);
    return [
      ...model.pacts.parties.map((party) => {
        const figures = partyFigures(model, party.code, filter);
        return [
          party.code,
          party.nom,
          label,
          figures.own.length === 0 ? '' : figures.ownEur,
          figures.shared.length === 0 ? '' : figures.sharedEur,
          figures.ownActions,
          figures.population,
          'EUR',
          NOTE,
        ];
      }),
      [
        '32',
        model.cog.region.nom,
        label,
        region.eur,
        region.sharedEur,
        region.actions,
        region.population,
        'EUR',
        `${NOTE} ; chaque montant compté une fois, montants partagés compris`,
      ],
    ];
  });
  return toCsv(
    [
      'code',
      'nom',
      'axe',
      'montant_eur',
      'dont_ou_plus_partage_eur',
      'actions',
      'population',
      'unite',
      'note',
    ],
    rows,
  );
}

/** Every unit of every level: code, name, parents, communes, inhabitants (COG 2026, part inside the region). */
function territories(model: Model): string {
  const { cog } = model;
  const row = (
    niveau: string,
    code: string,
    nom: string,
    departement: string,
    arrondissement: string,
    epci: string,
    place: Parameters<typeof placeExtent>[1],
  ) => {
    const extent = placeExtent(model, place);
    const [communes, population] =
      extent.kind === 'counted' ? [extent.communes.length, extent.population] : ['', ''];
    return [niveau, code, nom, departement, arrondissement, epci, communes, population];
  };
  return toCsv(
    ['niveau', 'code', 'nom', 'departement', 'arrondissement', 'epci', 'communes', 'population'],
    [
      row('region', cog.region.code, cog.region.nom, '', '', '', { kind: 'region' }),
      ...cog.departements.map((d) =>
        row('departement', d.code, d.nom, d.code, '', '', { kind: 'departement', code: d.code }),
      ),
      ...cog.arrondissements.map((a) =>
        row('arrondissement', a.code, a.nom, a.departement, a.code, '', {
          kind: 'arrondissement',
          code: a.code,
        }),
      ),
      ...cog.epci.map((e) =>
        row('epci', e.code, e.nom, e.departements.join('|'), '', e.code, { kind: 'epci', code: e.code }),
      ),
      ...cog.communes.codes.map((code, i) => {
        const arrondissement = cog.arrondissements[cog.communes.arrondissement[i] ?? -1];
        const epci = cog.epci[cog.communes.epci[i] ?? -1];
        return row(
          'commune',
          code,
          model.names?.noms[i] ?? '',
          arrondissement?.departement ?? '',
          arrondissement?.code ?? '',
          epci?.code ?? '',
          { kind: 'commune', code },
        );
      }),
    ],
  );
}

/** `datapackage.json` of `data/` with the computed resources added. */
function dataPackage(source: string): string {
  const json: unknown = JSON.parse(source);
  if (typeof json !== 'object' || json === null || !('resources' in json) || !Array.isArray(json.resources)) {
    throw new Error('data/datapackage.json : la liste « resources » manque.');
  }
  const resources = [...json.resources, ...DERIVED_RESOURCES];
  return `${JSON.stringify({ ...json, resources }, null, 2)}\n`;
}

const READ_ME = `Données ouvertes de la carte des Pactes des solidarités en Hauts-de-France

Support non daté, pactes 2024-2027. COG 2026. Licence des chiffres : à confirmer par l’éditeur.
Contours : IGN ADMIN EXPRESS COG, Licence Ouverte 2.0.

datapackage.json décrit chaque fichier et chaque colonne. Codes en texte (02 garde son zéro).
financements.csv : une ligne par montant ; parties jointes par | ; un montant partagé n’est dans aucun total de département.
Les montants sont ceux des actions citées en exemple, et non le budget des pactes.
`;

/** Published files by name: the CSV of \`data/\`, totals, territories, contours, and what describes them. */
export function openData(root: string): ReadonlyMap<string, Uint8Array> {
  const file = (name: string): string => readFileSync(join(root, 'geodata/boundaries', name), 'utf8');
  const cog = parseCog(file('cog.json'), file('communes-cog.json'));
  const names = parseCommuneNames(file('communes.json'), cog.communes.codes.length);
  const model = buildModel(loadPacts(root), cog, names);
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const data = readFolder(join(root, 'data'));
  const files = new Map([...publishedTables(data)].map(([name, text]) => [name, utf8(text)]));
  files.set(
    'datapackage.json',
    utf8(dataPackage(decodeText(data.get('datapackage.json') ?? new Uint8Array()))),
  );
  files.set('totaux.csv', utf8(totals(model)));
  files.set('territoires.csv', utf8(territories(model)));
  files.set('territoires.topo.json', utf8(file('territoires.topo.json')));
  files.set('LISEZMOI.txt', utf8(READ_ME));
  return files;
}

export function writeOpenData(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of openData(root)) writeFileSync(join(folder, name), bytes);
}
