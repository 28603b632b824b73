import { useEffect, useState } from 'react';
import type { LonLat } from '../../domain/cog';
import { buildPickIndex, pick } from '../../domain/geometry';
import type { Place } from '../../domain/place';
import { placeShape } from '../../view/map/map-shapes';
import type { Resources } from '../hooks/use-resources';

type Needs = Pick<Resources, 'model' | 'boundaries' | 'say' | 'unsay' | 'needCommunes' | 'needNames'>;

const ID = 'position';
const TRY_SEARCH = 'Cherchez votre commune par son nom ou son code postal.';
/** By `GeolocationPositionError.code`. */
const WHY: Readonly<Record<number, string>> = {
  1: 'La position de cet appareil est refusée à ce site',
  3: 'La position de cet appareil tarde trop',
};

/**
 * Opens the commune that this device is in, when a reader asks for it. The position is compared with the outlines on the
 * device, sent nowhere and kept nowhere; every refusal is a sentence.
 * @returns what asks for it; `null` where the browser knows no position
 */
export function useMyCommune(needs: Needs, open: (place: Place) => void): (() => void) | null {
  const { model, boundaries, say, unsay, needCommunes, needNames } = needs;
  const [at, setAt] = useState<LonLat | null>(null);
  useEffect(() => {
    if (at === null || !boundaries?.communes) return;
    setAt(null);
    const communes = model.cog.communes.codes.map((code) => {
      const place: Place = { kind: 'commune', code };
      return { place, shape: placeShape(model, place) };
    });
    const place = pick(buildPickIndex(boundaries, communes), at, ['commune']);
    if (place) open(place);
    else {
      say({
        id: ID,
        text: `Cet appareil n’est dans aucune commune de la région. ${TRY_SEARCH}`,
        retry: null,
      });
    }
  }, [at, boundaries, model, open, say]);
  if (typeof navigator === 'undefined' || !navigator.geolocation) return null;
  return () => {
    unsay(ID);
    needCommunes();
    needNames();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setAt([coords.longitude, coords.latitude]),
      ({ code }) =>
        say({
          id: ID,
          text: `${WHY[code] ?? 'Cet appareil ne donne pas sa position'}. ${TRY_SEARCH}`,
          retry: null,
        }),
      { timeout: 15_000, maximumAge: 300_000 },
    );
  };
}
