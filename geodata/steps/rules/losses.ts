import type { Topology } from '../draw/simplify';
import { type Level, type LevelTopology, partsOf, propertiesOf, shapeOf } from '../draw/topology';
import type { GeoFault, Outlines } from '../types';
import { unitKm2 } from './rings';

const LEVELS: readonly Level[] = ['region', 'departements', 'arrondissements', 'epci', 'communes'];
/**
 * Share of its area that a unit may gain or lose by simplification. A commune of 0.2 km² is 450 m wide, so that the
 * tolerance of the fine file moves it a lot: half is the point where it no longer is that commune.
 */
const TOLERATED_LOSS = 0.5;

/** Areas in km². `null` when the unit is still that unit. */
export const lossFault = (file: string, unit: string, before: number, after: number): GeoFault | null =>
  after > 0 && Math.abs(after - before) <= TOLERATED_LOSS * before
    ? null
    : {
        regle: 'unite-perdue',
        message: `${file}, ${unit} : ${before.toFixed(2)} km² avant simplification, ${after.toFixed(2)} après. Baissez la tolérance dans geodata/steps/draw/.`,
      };

/**
 * What simplification must not do: make a unit vanish, or change its size beyond recognition.
 * @param exact outlines of the communes before
 */
export function lossFaults(
  exact: Outlines,
  { fine, middle, light }: { fine: LevelTopology; middle: Topology; light: LevelTopology },
): GeoFault[] {
  const faults: GeoFault[] = [];
  const expect = (file: string, level: Level, code: string, before: number, after: number): void => {
    const found = lossFault(file, `${level} ${code}`, before, after);
    if (found) faults.push(found);
  };
  for (const [code, parts] of exact) {
    expect(
      'territoires.topo.json',
      'communes',
      code,
      unitKm2(parts),
      unitKm2(shapeOf(fine, 'communes', code)),
    );
  }
  const { communes } = middle.objects;
  const units = communes?.type === 'GeometryCollection' ? communes.geometries : [];
  // Those of the fine file, in its order, which is all that the file of bytes keeps of them.
  fine.objects.communes.geometries.forEach((unit, i) => {
    const drawn = units[i];
    const after = drawn ? unitKm2(partsOf(middle, drawn)) : 0;
    const code = propertiesOf(unit)?.code ?? '';
    expect('communes.arcs', 'communes', code, unitKm2(partsOf(fine, unit)), after);
  });
  for (const level of LEVELS) {
    for (const unit of light.objects[level].geometries) {
      const code = propertiesOf(unit)?.code ?? '';
      const [before, after] = [shapeOf(fine, level, code), shapeOf(light, level, code)];
      expect('niveaux.topo.json', level, code, unitKm2(before), unitKm2(after));
    }
  }
  return faults;
}
