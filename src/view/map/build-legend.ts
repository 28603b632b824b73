import { type CoverageTotal, coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { partyPlace, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend, LegendEntry } from '../legend';
import type { AbsenceKind, AreaMark, MapView } from '../map-view';
import { formatEurosShort, formatInteger, GAP, plural } from '../text/formats';
import { CIRCLE_STEPS, CLASS_COUNT, circleRadius, perCapitaClassLabel } from './funding-scale';
import { ABSENCE_LABEL, SIGNS } from './legend-signs';
import { pactMatches, ptsLetter, ptsToken } from './map-marks';

const territories = (count: number): string => plural(count, 'territoire');

function absenceEntries(areas: readonly AreaMark[], withCount: boolean): LegendEntry[] {
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
      },
    ];
  });
}

/** Perimeters drawn, points below commune level included; those that a filter only outlines are left out. */
function precisionEntries({ areas, symbols }: MapView): LegendEntry[] {
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
          },
        ];
  });
}

function overlayEntries(view: MapView): LegendEntry[] {
  const over = view.areas.filter((area) => area.overlay);
  const entry = (
    prefix: string,
    overlay: 'france-travail' | 'pactes-territoriaux' | 'lieux',
    label: string,
  ): LegendEntry[] => {
    // A point below commune level is over another theme only when its scheme is.
    const points = over.some(({ key }) => key.startsWith(prefix))
      ? view.symbols.filter((symbol) => symbol.kind === 'point')
      : [];
    const keys = [...over, ...points].map(({ key }) => key).filter((key) => key.startsWith(prefix));
    return keys.length === 0
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
    ...entry('ft-', 'france-travail', 'Superposé : France Travail'),
    ...entry('pts-', 'pactes-territoriaux', 'Superposé : pactes territoriaux'),
    ...entry('lieu-', 'lieux', 'Lieu d’action'),
  ];
}

function fundingLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const { indicator } = state.funding;
  const absences = absenceEntries(view.areas, true);
  if (indicator === 'par-habitant') {
    const classes: LegendEntry[] = Array.from({ length: CLASS_COUNT }, (_, rank) => {
      const keys = view.areas.flatMap((area) =>
        area.fill.kind === 'class' && area.fill.rank === rank ? [area.key] : [],
      );
      return {
        id: `classe-${rank}`,
        label: perCapitaClassLabel(rank),
        swatch: { kind: 'fill', fill: { kind: 'class', rank } },
        keys,
        count: territories(keys.length),
      };
    });
    return {
      title: `Euros cités par habitant`,
      method: 'Classes fixes, les mêmes pour tous les axes ; population municipale, COG 2026.',
      entries: [...classes, ...absences, ...overlayEntries(view)],
      signs: SIGNS,
    };
  }
  const circles: LegendEntry[] = CIRCLE_STEPS[indicator].map((step) => ({
    id: `cercle-${step}`,
    label: indicator === 'euros' ? formatEurosShort(step).replace(',00', '') : plural(step, 'action'),
    swatch: { kind: 'circle', radius: circleRadius(indicator, step) },
    keys: [],
    count: null,
  }));
  const parties = model.pacts.parties.map((party) => placeKey(partyPlace(party.code)));
  return {
    title: indicator === 'euros' ? 'Euros cités' : 'Actions citées',
    method: `Surface du cercle proportionnelle ${indicator === 'euros' ? 'au montant' : 'au nombre'} ; ${territories(parties.length)}.`,
    entries: [...circles, ...absences, ...overlayEntries(view)],
    signs: SIGNS,
  };
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
const shortCoverage = (total: CoverageTotal): string =>
  `${plural(total.perimeters, 'périmètre')} · ${plural(total.communes, 'commune')} · ${formatInteger(total.population)} hab.${
    total.populationApprochee > 0
      ? `, dont ${formatInteger(total.populationApprochee)} en périmètre approché`
      : ''
  }`;

function ftLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const entries: LegendEntry[] = ([1, 2] as const).flatMap((vague) => {
    const rows = model.pacts.franceTravail.filter((territory) => territory.vague === vague);
    const asked = state.ft.vague === null || state.ft.vague === vague;
    return [
      {
        id: `vague-${vague}`,
        label: `Vague ${vague}${GAP}: ${vague === 1 ? '2023' : '2024'}${asked ? '' : ' (non affichée)'}`,
        swatch: {
          kind: 'fill',
          fill: asked
            ? { kind: 'category', category: vague === 1 ? 'vague-1' : 'vague-2' }
            : { kind: 'land' },
        },
        keys: rows.map((territory) => `ft-${territory.id}`),
        count: shortCoverage(coverageTotal(model, rows)),
      } satisfies LegendEntry,
    ];
  });
  const points = view.symbols.filter((symbol) => symbol.kind === 'point');
  return {
    title: 'Vagues de l’expérimentation',
    method: 'Onze lignes du support, treize périmètres ; communes entières, COG 2026.',
    entries: [
      ...entries,
      ...(view.areas.some((area) => area.outline === 'perimeter')
        ? [
            {
              id: 'point',
              label: 'Pastille : trop petit à cette échelle, ou quartier sans contour publié',
              swatch: { kind: 'point' } as const,
              keys: points.map((point) => point.key),
              count: null,
            },
          ]
        : []),
      ...precisionEntries(view),
      ...absenceEntries(view.areas, false),
      ...overlayEntries(view),
    ],
    signs: SIGNS,
  };
}

function ptsLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const asked = model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts));
  const others = model.pacts.pactesTerritoriaux.filter((pact) => !asked.includes(pact));
  return {
    title: 'Thématiques des pactes',
    method: 'Une pastille par thématique, dans l’ordre du support (une à trois).',
    entries: [
      {
        id: 'pacte',
        label: 'Pacte territorial retenu',
        swatch: { kind: 'fill', fill: { kind: 'category', category: 'pts' } },
        keys: asked.map((pact) => `pts-${pact.id}`),
        count: shortCoverage(coverageTotal(model, asked)),
      },
      ...(others.length > 0
        ? [
            {
              id: 'autre-pacte',
              label: 'Autre pacte (ne répond pas au filtre)',
              swatch: { kind: 'fill', fill: { kind: 'land' } } as const,
              keys: others.map((pact) => `pts-${pact.id}`),
              count: plural(others.length, 'pacte'),
            },
          ]
        : []),
      ...model.pacts.ptsThematiques.map((thematique, i): LegendEntry => {
        const rows = asked.filter((pact) => pact.thematiques.includes(thematique.id));
        return {
          id: `pts-${thematique.id}`,
          label: thematique.titre,
          swatch: { kind: 'part', token: ptsToken(i), letter: ptsLetter(thematique.titre) },
          keys: rows.map((pact) => `pts-${pact.id}`),
          count: plural(rows.length, 'pacte'),
        };
      }),
      ...precisionEntries(view),
      ...absenceEntries(view.areas, false),
      ...overlayEntries(view),
    ],
    signs: SIGNS,
  };
}

/** Legend of a view: every sign drawn, with its count, and the meaning of all signs. */
export function buildLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  switch (state.theme) {
    case 'financements':
      return fundingLegend(model, state, view);
    case 'france-travail':
      return ftLegend(model, state, view);
    case 'pactes-territoriaux':
      return ptsLegend(model, state, view);
  }
}
