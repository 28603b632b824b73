import { needThreshold } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import { schemesCrossed } from '../../domain/schemes/deck-schemes';
import type { ExplorerState } from '../../state/explorer-state';
import type { Command } from '../../state/store';
import type { ControlGroup } from '../../view/controls-view';
import { NEED_SHARES, NEED_VIEWS, type NeedChoice, type NeedView } from './choice';
import { type NeedReading, needReading } from './reading';
import { highWord, thresholdText, unitsName } from './words';

const choose = (besoins: Partial<NeedChoice>): Command => ({ kind: 'choose', change: { besoins } });

const VIEW_LABEL: Readonly<Record<NeedView, string>> = {
  valeur: 'Valeur seule',
  croise: 'Avec les dispositifs',
};

/** How much is « much »: so many of a hundred territories, and the value that it begins from. */
function thresholdControl({ indicator, units }: NeedReading, { seuil }: NeedChoice): ControlGroup {
  const values = units.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  return {
    kind: 'slider',
    name: 'seuil',
    titre: `Seuil de «\u00a0${highWord(indicator.sens).toLowerCase()}\u00a0»`,
    options: NEED_SHARES.map((share) => {
      const threshold = needThreshold(values, indicator.sens, share);
      return {
        value: String(share),
        label: `${share}\u00a0% des ${unitsName(indicator.niveau)}`,
        detail: threshold === null ? '' : thresholdText(threshold, indicator),
        on: share === seuil,
        command: choose({ seuil: share }),
      };
    }),
  };
}

/** Indicator, what it is shown with, how much is much. */
export function needControls(model: Model, { besoins }: ExplorerState): readonly ControlGroup[] {
  const reading = needReading(model, besoins);
  if (reading === null) return [];
  const [first, ...others] = model.pacts.indicateurs.map(({ id, nom }) => ({
    value: id,
    label: nom,
    on: reading.indicator.id === id,
    command: choose({ indicateur: id, cas: null }),
  }));
  return [
    ...(first
      ? [
          {
            kind: 'select' as const,
            name: 'besoin',
            titre: 'Indicateur',
            none: first,
            groups: others.length > 0 ? [{ label: 'Autres indicateurs', options: others }] : [],
          },
        ]
      : []),
    ...(schemesCrossed(model) && reading.threshold !== null ? crossing(reading, besoins) : []),
  ];
}

/** What it is shown with, and how much is much; none where there is nothing to show it with. */
function crossing(reading: NeedReading, besoins: NeedChoice): readonly ControlGroup[] {
  return [
    {
      kind: 'segments',
      name: 'lecture',
      titre: 'Lecture',
      options: NEED_VIEWS.map((lecture) => ({
        value: lecture,
        label: VIEW_LABEL[lecture],
        on: besoins.lecture === lecture,
        command: choose({ lecture }),
      })),
    },
    thresholdControl(reading, besoins),
  ];
}
