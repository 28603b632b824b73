import type { Perimeter, Precision } from '../pacts';
import { because, type Certainty, compose } from './certainty';

const PERIMETER: Readonly<Record<Precision, string>> = {
  exact: '',
  interprete: 'périmètre interprété',
  approche: 'périmètre approché',
};

/** A perimeter that we named, or drew; below commune level it is in no count, which is then no surer. */
const perimeterCertainty = ({ members, precision }: Perimeter, nom: string): Certainty =>
  members.niveau === 'infracommunal'
    ? because('approche', 'périmètre plus petit qu’une commune, non compté', nom)
    : because(precision, PERIMETER[precision], nom);

/** Communes or inhabitants of several perimeters together: as sure as the least sure of their outlines. */
export const perimetersCertainty = (
  rows: readonly { readonly nom: string; readonly perimeter: Perimeter }[],
): Certainty => compose(rows.map(({ nom, perimeter }) => perimeterCertainty(perimeter, nom)));
