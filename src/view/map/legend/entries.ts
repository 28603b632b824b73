import type { CoverageTotal } from '../../../domain/extent';
import type { Precision } from '../../../domain/pacts';
import type { ThemeKind } from '../../../state/explorer-state';
import type { LegendEntry, LegendFilter } from '../../legend';
import type { AbsenceKind, AreaMark, MapView } from '../../map-view';
import { formatInteger, plural } from '../../text/formats';
import { ABSENCE_LABEL, SIGNS } from '../legend-signs';

export const territories = (count: number): string => plural(count, 'territoire');

/** @param filterOf what a click on an absence narrows the view to, where it can */
export function absenceEntries(
  areas: readonly AreaMark[],
  withCount: boolean,
  filterOf: (absence: AbsenceKind) => LegendFilter | undefined = () => undefined,
): LegendEntry[] {
  const kinds: readonly AbsenceKind[] = [
    'aucune-action-citee',
    'partage-non-ventile',
    'hors-contractualisation',
  ];
  return kinds.flatMap((absence) => {
    const keys = areas.flatMap((area) =>
      area.fill.kind === 'absence' && area.fill.absence === absence ? [area.key] : [],
    );
    if (keys.length === 0) return [];
    return [
      {
        id: absence,
        label: ABSENCE_LABEL[absence],
        swatch: { kind: 'fill', fill: { kind: 'absence', absence } },
        keys: withCount ? keys : [],
        count: withCount ? territories(keys.length) : null,
        filter: filterOf(absence),
      },
    ];
  });
}

/** Perimeters drawn, points below commune level included; those that a filter only outlines are left out. */
export function precisionEntries(
  { areas, symbols }: MapView,
  filterOf: (precision: Precision) => LegendFilter,
): LegendEntry[] {
  return SIGNS.flatMap((sign) => {
    const precision = sign.swatch.kind === 'precision' ? sign.swatch.precision : null;
    const keys = [
      ...areas.filter(
        (area) => area.outline === 'perimeter' && area.fill.kind !== 'land' && area.precision === precision,
      ),
      ...symbols.filter((symbol) => symbol.kind === 'point' && symbol.precision === precision),
    ].map(({ key }) => key);
    return keys.length === 0
      ? []
      : [
          {
            id: `precision-${precision}`,
            label: sign.label,
            swatch: sign.swatch,
            keys,
            count: territories(keys.length),
            filter: precision === null ? undefined : filterOf(precision),
          },
        ];
  });
}

/** What stands for a perimeter too small for the scale, where perimeters are drawn. */
export const pointEntry = ({ areas, symbols }: MapView): LegendEntry[] =>
  areas.some((area) => area.outline === 'perimeter')
    ? [
        {
          id: 'point',
          label: 'Point\u00a0: trop petit à cette échelle, ou quartier sans contour publié',
          swatch: { kind: 'point' },
          keys: symbols.flatMap((symbol) => (symbol.kind === 'point' ? [symbol.key] : [])),
          count: null,
        },
      ]
    : [];

/** A scheme is laid over another theme, never over its own. */
export function overlayEntries(view: MapView, theme: ThemeKind): LegendEntry[] {
  const over = view.areas.filter((area) => area.overlay);
  const entry = (
    prefix: string,
    overlay: 'france-travail' | 'pactes-territoriaux' | 'lieux',
    label: string,
  ): LegendEntry[] => {
    // A point below commune level is laid over another theme only when its scheme is.
    const points = over.some(({ key }) => key.startsWith(prefix))
      ? view.symbols.filter((symbol) => symbol.kind === 'point')
      : [];
    const keys = [...over, ...points].map(({ key }) => key).filter((key) => key.startsWith(prefix));
    return keys.length === 0 || overlay === theme
      ? []
      : [
          {
            id: `overlay-${overlay}`,
            label,
            swatch: { kind: 'overlay', overlay },
            keys,
            count: territories(keys.length),
          },
        ];
  };
  return [
    ...entry('ft-', 'france-travail', 'Superposé\u00a0: France Travail'),
    ...entry('pts-', 'pactes-territoriaux', 'Superposé\u00a0: pactes territoriaux'),
    ...entry('lieu-', 'lieux', 'Lieu d’action'),
    // France Travail has it among its own signs.
    ...(over.length > 0 && theme !== 'france-travail' ? pointEntry(view) : []),
  ];
}

/** "3 territoires, 318 communes, 251 943 hab., dont 99 065 en périmètre approché". */
export const coverageSentence = (total: CoverageTotal): string =>
  [
    plural(total.perimeters, 'périmètre'),
    plural(total.communes, 'commune'),
    `${plural(total.population, 'habitant')}${
      total.populationApprochee > 0
        ? `, dont ${plural(total.populationApprochee, 'habitant')} en périmètre approché`
        : ''
    }`,
  ].join(' · ') + (total.nonComptes.length > 0 ? ` (${total.nonComptes.join(', ')} non compté)` : '');

/** For the narrow legend; the two parts of the total stand in the settings and in the sheet. */
export const shortCoverage = (total: CoverageTotal): string =>
  `${plural(total.perimeters, 'périmètre')} · ${plural(total.communes, 'commune')} · ${formatInteger(total.population)} hab.${
    total.populationApprochee > 0
      ? `, dont ${formatInteger(total.populationApprochee)} en périmètre approché`
      : ''
  }`;
