import type { Model } from '../../domain/model';
import { placeName } from '../../domain/model';
import { parsePlaceKey } from '../../domain/place';
import {
  type PerimeterAspect,
  type PerimeterChange,
  type SchemePerimeter,
  unitsBetween,
} from '../../domain/versions/perimeter-changes';
import { formatInteger, GAP, plural, precisionLabel } from '../text/formats';
import { joined } from '../text/grammar';

const UNITS = {
  departement: ['département', 'départements'],
  arrondissement: ['arrondissement', 'arrondissements'],
  epci: ['EPCI', 'EPCI'],
  commune: ['commune', 'communes'],
  infracommunal: ['quartier de', 'quartiers de'],
} as const;

/** Names of units of a level, those that the composition does not know by their code. */
const unitNames = (model: Model, niveau: keyof typeof UNITS, codes: readonly string[]): string =>
  joined(
    codes.map((code) => {
      const place = parsePlaceKey(`${niveau === 'infracommunal' ? 'commune' : niveau}-${code}`);
      return place ? placeName(model, place) : code;
    }),
  );

/** "2 EPCI (CA de Cambrai et CC du pays Solesmois), vague 1, périmètre exact". */
export function perimeterText(model: Model, one: SchemePerimeter | null): string {
  if (one === null) return '';
  const { niveau, codes } = one.perimeter.members;
  const [singular, many] = UNITS[niveau];
  return [
    niveau === 'infracommunal'
      ? `quartier de ${unitNames(model, niveau, codes)}, sans contour publié`
      : `${plural(codes.length, singular, many)} (${unitNames(model, niveau, codes)})`,
    ...(one.vague === null ? [] : [`vague${GAP}${one.vague}`]),
    precisionLabel[one.perimeter.precision].toLowerCase(),
  ].join(', ');
}

/** What is no more as it was, in words: "+1 EPCI (CC du Ternois), vague 1 → 2". */
export function aspectsText(model: Model, change: PerimeterChange): string {
  const { before, after, aspects } = change;
  if (!before || !after) return '';
  const units = unitsBetween(change);
  const contour = (): string => {
    if (units === null) return 'contour dit par d’autres unités';
    const { niveau } = after.perimeter.members;
    const said = (sign: string, codes: readonly string[]): string[] =>
      codes.length === 0
        ? []
        : [
            `${sign}${formatInteger(codes.length)}${GAP}${UNITS[niveau][codes.length < 2 ? 0 : 1]} (${unitNames(model, niveau, codes)})`,
          ];
    return [...said('+', units.gained), ...said('−', units.lost)].join(', ');
  };
  const labels = (ids: readonly string[], known: Model['ptsThematique'] | Model['ptsPublic']): string =>
    joined(ids.map((id) => known.get(id)?.titre ?? id));
  const words: Readonly<Record<PerimeterAspect, () => string>> = {
    contour,
    precision: () =>
      `${precisionLabel[before.perimeter.precision].toLowerCase()} → ${precisionLabel[after.perimeter.precision].replace(/^Périmètre /, '')}`,
    vague: () => `vague${GAP}${before.vague ?? ''} → ${after.vague ?? ''}`,
    nom: () => `nommé «${GAP}${before.nom}${GAP}» avant`,
    choix: () =>
      before.thematiques.join() === after.thematiques.join()
        ? `publics${GAP}: ${labels(after.publics, model.ptsPublic)}`
        : `thématiques${GAP}: ${labels(after.thematiques, model.ptsThematique)}`,
  };
  return aspects.map((aspect) => words[aspect]()).join(`${GAP}; `);
}

/** The same for the tight place of a label. */
export function aspectsLabel(change: PerimeterChange): string {
  const { before, after, aspects } = change;
  if (!before) return 'ajouté';
  if (!after) return 'retiré';
  const units = unitsBetween(change);
  const counted = ({ length }: readonly string[]): string =>
    `${length}${GAP}${UNITS[after.perimeter.members.niveau][length < 2 ? 0 : 1]}`;
  const short: Readonly<Record<PerimeterAspect, string>> = {
    contour:
      units === null
        ? 'contour changé'
        : [
            ...(units.gained.length === 0 ? [] : [`+${counted(units.gained)}`]),
            ...(units.lost.length === 0 ? [] : [`−${counted(units.lost)}`]),
          ].join(', '),
    precision: precisionLabel[after.perimeter.precision].replace(/^Périmètre /, ''),
    vague: `vague${GAP}${before.vague ?? ''} → ${after.vague ?? ''}`,
    nom: 'nom changé',
    choix: 'choix changés',
  };
  return aspects
    .slice(0, 2)
    .map((aspect) => short[aspect])
    .join(', ');
}
