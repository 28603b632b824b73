import { schemesAt } from '../../domain/coverage';
import { type Model, placeName } from '../../domain/model';
import { collectiviteMembers } from '../../domain/money/collectivite';
import type { Perimeter } from '../../domain/pacts';
import { type Place, placeKey } from '../../domain/place';
import type { PlaceLink, SchemeTag } from '../panel-view';
import { GAP, levelLabel, plural, precisionLabel } from './formats';
import { capital } from './grammar';

export const natureOf = (model: Model, place: Place): string => {
  switch (place.kind) {
    case 'ft': {
      const vague = model.ft.get(place.id)?.vague;
      return `France Travail, vague ${vague ?? ''}`;
    }
    case 'pts':
      return 'Pacte territorial';
    case 'epci': {
      const kind = model.nature.get(model.party.get(place.code)?.nature ?? '');
      return kind ? `EPCI, ${kind.singulier} signataire` : 'EPCI';
    }
    case 'collectivite':
      return capital(
        model.nature.get(model.party.get(place.code)?.nature ?? '')?.singulier ?? 'collectivité',
      );
    default:
      return levelLabel[place.kind];
  }
};

export const placeLink = (model: Model, place: Place): PlaceLink => ({
  place,
  key: placeKey(place),
  label: placeName(model, place),
  nature: natureOf(model, place),
});

/** The page of a place that is read without script, from the root of the site; `null`: it has none. */
export const territoryPage = (place: Place): string | null =>
  place.kind === 'departement' || place.kind === 'collectivite' || place.kind === 'epci'
    ? `./territoires/${placeKey(place)}.html`
    : null;

const byName = (a: PlaceLink, b: PlaceLink): number => a.label.localeCompare(b.label, 'fr');

/** Official units that make a perimeter, as links. */
export const memberLinks = (model: Model, { members }: Perimeter): readonly PlaceLink[] => {
  switch (members.niveau) {
    case 'departement':
      return members.codes.map((code) => placeLink(model, { kind: 'departement', code }));
    case 'arrondissement':
      return members.codes.map((code) => placeLink(model, { kind: 'arrondissement', code }));
    case 'epci':
      return members.codes.map((code) => placeLink(model, { kind: 'epci', code }));
    case 'commune':
    case 'infracommunal':
      return members.codes.map((code) => placeLink(model, { kind: 'commune', code }));
  }
};

/** What lies directly below an administrative unit, by name. Communes need their names. */
export function childLinks(model: Model, place: Place): readonly PlaceLink[] {
  const communes = (indices: readonly number[]): readonly PlaceLink[] =>
    indices
      .flatMap((i) => {
        const code = model.cog.communes.codes[i];
        if (!code) return [];
        const link = placeLink(model, { kind: 'commune', code });
        // In a list, those whose names have not come are told apart by their codes.
        return model.names || model.nommees.has(code) ? [link] : [{ ...link, label: code }];
      })
      .sort(byName);
  switch (place.kind) {
    case 'region':
      return model.cog.departements.map((d) => placeLink(model, { kind: 'departement', code: d.code }));
    case 'collectivite':
      return collectiviteMembers(model, place.code).codes.map((code) =>
        placeLink(model, { kind: 'departement', code }),
      );
    case 'departement':
      return model.cog.arrondissements
        .filter((a) => a.departement === place.code)
        .map((a) => placeLink(model, { kind: 'arrondissement', code: a.code }));
    case 'arrondissement':
      return communes(model.communesByArrondissement.get(place.code) ?? []);
    case 'epci':
      return communes(model.communesByEpci.get(place.code) ?? []);
    default:
      return [];
  }
}

/** Schemes that touch a place, with precision and how much of it they cover. */
export const schemeTags = (model: Model, place: Place): readonly SchemeTag[] =>
  schemesAt(model, place).flatMap(({ scheme, coverage }) => {
    const own: Place = { kind: scheme.kind, id: scheme.territory.id };
    if (placeKey(own) === placeKey(place)) return [];
    const { perimeter } = scheme.territory;
    const text =
      coverage.kind === 'entier'
        ? 'territoire entier'
        : coverage.kind === 'inconnu'
          ? 'part inconnue (plus petit qu’une commune)'
          : `partiel${GAP}: ${plural(coverage.communes, 'commune')} sur ${coverage.sur}`;
    return [
      {
        link: placeLink(model, own),
        scheme: scheme.kind,
        precision: perimeter.precision,
        coverage: text,
        motif: `${precisionLabel[perimeter.precision]}${GAP}: ${perimeter.motif}`,
      },
    ];
  });
