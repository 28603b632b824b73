import type { Model } from '../../domain/model';
import { type Place, partyPlace } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { ftMatches, pactMatches } from './map-marks';

/** What a pointer can reach, and in which order when several lie under it. */
export interface Pickable {
  readonly places: readonly Place[];
  readonly kinds: readonly Place['kind'][];
}

const departements = (model: Model): readonly Place[] =>
  model.cog.departements.map((d) => ({ kind: 'departement', code: d.code }));

const epci = (model: Model): Pickable => ({
  places: model.cog.epci.map(({ code }) => ({ kind: 'epci', code })),
  kinds: ['epci'],
});
const communes = (model: Model): Pickable => ({
  places: model.cog.communes.codes.map((code) => ({ kind: 'commune', code })),
  kinds: ['commune'],
});

/**
 * With the theme's own units: parties (métropoles over départements) or perimeters (over the département beneath).
 * With a level: every unit of that level.
 */
export function pickable(model: Model, state: ExplorerState): Pickable {
  switch (state.maille) {
    case 'departement':
      return { places: departements(model), kinds: ['departement'] };
    case 'arrondissement':
      return {
        places: model.cog.arrondissements.map((a) => ({ kind: 'arrondissement', code: a.code })),
        kinds: ['arrondissement'],
      };
    case 'epci':
      return epci(model);
    case 'commune':
      return communes(model);
    case 'theme':
      switch (state.theme) {
        case 'financements':
          return {
            places: model.pacts.parties.map((party) => partyPlace(party.code)),
            kinds: ['epci', 'departement'],
          };
        case 'france-travail':
          return {
            places: [
              ...departements(model),
              ...model.pacts.franceTravail
                .filter((row) => ftMatches(row, state.ft))
                .map((row): Place => ({ kind: 'ft', id: row.id })),
            ],
            kinds: ['ft', 'departement'],
          };
        case 'pactes-territoriaux':
          return {
            places: [
              ...departements(model),
              ...model.pacts.pactesTerritoriaux
                .filter((pact) => pactMatches(pact, state.pts))
                .map((row): Place => ({ kind: 'pts', id: row.id })),
            ],
            kinds: ['pts', 'departement'],
          };
        case 'couverture':
          return state.couverture.unite === 'epci' ? epci(model) : communes(model);
      }
  }
}
