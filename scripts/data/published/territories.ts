import { placeExtent } from '../../../src/domain/extent';
import type { Model } from '../../../src/domain/model';
import type { Level, Territory } from '../../../src/domain/place';
import { toCsv } from '../csv';
import { type Derived, EXTENT_FIELDS } from './derived';

export const TERRITORIES: Derived = {
  name: 'territoires',
  title: 'Territoires de la région',
  fields: [
    {
      name: 'niveau',
      title: 'Niveau',
      type: 'string',
      description: 'Du plus large au plus fin.',
      example: 'commune',
      constraints: { required: true, enum: ['region', 'departement', 'arrondissement', 'epci', 'commune'] },
    },
    {
      name: 'code',
      title: 'Code officiel',
      type: 'string',
      description: 'Code COG, ou SIREN pour un EPCI ; en texte, zéro compris.',
      example: '02408',
      constraints: { required: true },
    },
    {
      name: 'nom',
      title: 'Nom',
      type: 'string',
      description: 'Nom officiel.',
      example: 'Laon',
      constraints: { required: true },
    },
    {
      name: 'departement',
      title: 'Département',
      type: 'string',
      description: 'Code ; joints par | pour un EPCI à cheval.',
      example: '02',
    },
    {
      name: 'arrondissement',
      title: 'Arrondissement',
      type: 'string',
      description: 'Code de l’arrondissement de la commune.',
      example: '022',
    },
    {
      name: 'epci',
      title: 'EPCI',
      type: 'string',
      description: 'SIREN de l’EPCI de la commune.',
      example: '200043495',
    },
    ...EXTENT_FIELDS,
  ],
};

/** Every unit of every level: code, name, parents, communes and inhabitants inside the region. */
export function territories(model: Model): string {
  const { cog } = model;
  const row = (
    niveau: Level,
    code: string,
    nom: string,
    parents: readonly [departement: string, arrondissement: string, epci: string],
    place: Territory,
  ): readonly (string | number)[] => {
    const extent = placeExtent(model, place);
    const counts = extent.kind === 'counted' ? [extent.communes.length, extent.population] : ['', ''];
    return [niveau, code, nom, ...parents, ...counts];
  };
  return toCsv(
    TERRITORIES.fields.map((field) => field.name),
    [
      row('region', cog.region.code, cog.region.nom, ['', '', ''], { kind: 'region' }),
      ...cog.departements.map(({ code, nom }) =>
        row('departement', code, nom, [code, '', ''], { kind: 'departement', code }),
      ),
      ...cog.arrondissements.map(({ code, nom, departement }) =>
        row('arrondissement', code, nom, [departement, code, ''], { kind: 'arrondissement', code }),
      ),
      ...cog.epci.map(({ code, nom, departements }) =>
        row('epci', code, nom, [departements.join('|'), '', code], { kind: 'epci', code }),
      ),
      ...cog.communes.codes.map((code, i) => {
        const arrondissement = cog.arrondissements[cog.communes.arrondissement[i] ?? -1];
        const epci = cog.epci[cog.communes.epci[i] ?? -1];
        return row(
          'commune',
          code,
          model.names?.noms[i] ?? '',
          [arrondissement?.departement ?? '', arrondissement?.code ?? '', epci?.code ?? ''],
          { kind: 'commune', code },
        );
      }),
    ],
  );
}
