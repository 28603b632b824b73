import type { Model } from '../../../domain/model';
import {
  CLASSINGS,
  type Classing,
  type ExplorerState,
  type FundingClass,
} from '../../../state/explorer-state';
import { circleRadius, circleSteps, classBreaks, perCapitaClassLabel } from '../../funding/scale';
import { fundingUnits } from '../../funding/units';
import type { Legend, LegendEntry, LegendFilter } from '../../legend';
import type { AbsenceKind, MapView } from '../../map-view';
import { formatDecimal, formatEurosShort, GAP, plural } from '../../text/formats';
import { SHARING_CHIP } from '../../text/sharing';
import { SIGNS } from '../legend-signs';
import { absenceEntries, overlayEntries, territories } from './entries';

export const CLASSING_LABEL: Readonly<Record<Classing, string>> = {
  manuel: 'Manuelles',
  jenks: 'Jenks (seuils naturels)',
  quantiles: 'Quantiles',
  'intervalles-egaux': 'Intervalles égaux',
};

const FUNDING_CLASS = ['classe-0', 'classe-1', 'classe-2', 'classe-3', 'classe-4'] as const;

export function fundingLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const { indicator, classement, classe, partage } = state.funding;
  const filter = (id: FundingClass): LegendFilter => ({
    command: { kind: 'funding', change: { classe: classe === id ? null : id } },
    on: classe === id,
  });
  const ofAbsence = (absence: AbsenceKind): LegendFilter | undefined =>
    absence === 'hors-contractualisation' ? undefined : filter(absence);
  const others = [...absenceEntries(view.areas, true, ofAbsence), ...overlayEntries(view, state.theme)];
  const hypothesis = partage === 'non-ventile' ? '' : `${SHARING_CHIP[partage]}. `;
  if (indicator === 'par-habitant') {
    const breaks = classBreaks(model, classement);
    const classes = FUNDING_CLASS.slice(0, breaks.length + 1).map((id, rank): LegendEntry => {
      const keys = view.areas.flatMap((area) =>
        area.fill.kind === 'class' && area.fill.rank === rank ? [area.key] : [],
      );
      return {
        id,
        label: perCapitaClassLabel(rank, breaks),
        swatch: { kind: 'fill', fill: { kind: 'class', rank } },
        keys,
        count: territories(keys.length),
        filter: filter(id),
      };
    });
    return {
      title: 'Euros cités par habitant',
      method: `${hypothesis}Seuils ${breaks.map(formatDecimal).join(' · ')}${GAP}€/hab., établis sur tout l’indicateur (ensemble et chaque axe, montants non ventilés)${GAP}: les mêmes pour tous les filtres. Population municipale, COG 2026.`,
      entries: [...classes, ...others],
      classing: CLASSINGS.map((value) => ({
        value,
        label: CLASSING_LABEL[value],
        on: classement === value,
      })),
      signs: SIGNS,
    };
  }
  const shown = fundingUnits(model, state.funding).filter((unit) => unit.asked);
  const values = shown.map(({ figures: { amount, actions } }) =>
    amount.kind !== 'euros' ? 0 : indicator === 'euros' ? amount.value : actions,
  );
  const circles: LegendEntry[] = circleSteps(values).map((step) => ({
    id: `cercle-${step}`,
    label: indicator === 'euros' ? formatEurosShort(step).replace(',00', '') : plural(step, 'action'),
    swatch: { kind: 'circle', radius: circleRadius(model, indicator, step) },
    keys: [],
    count: null,
  }));
  return {
    title: indicator === 'euros' ? 'Euros cités' : 'Actions citées',
    method: `${hypothesis}Surface du cercle proportionnelle ${indicator === 'euros' ? 'au montant' : 'au nombre'}\u00a0; ${territories(shown.length)}.`,
    entries: [...circles, ...others],
    classing: null,
    signs: SIGNS,
  };
}
