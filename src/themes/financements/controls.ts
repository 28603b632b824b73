import type { Model } from '../../domain/model';
import type { AxeNum } from '../../domain/pacts';
import { type ActionFilter, filterActions, narrows, regionFigures } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import type { Command } from '../../state/store';
import type { ControlGroup } from '../../view/controls-view';
import { regionTotalFigure } from '../../view/money/region-figures';
import { WITH_FILTERS } from '../../view/text/absence';
import { axeLabel } from '../../view/text/formats';
import { FUNDING_MEASURES, type FundingChoice, type FundingMeasure } from './choice';
import { fundingReading, partiesOfClass } from './reading';

const MEASURE_LABEL: Readonly<Record<FundingMeasure, string>> = {
  'par-habitant': '€/hab.',
  euros: 'Euros',
  actions: 'Actions',
};

const choose = (funding: Partial<FundingChoice>): Command => ({ kind: 'choose', change: { funding } });

/** The thématique or subject in force that the amounts beside the axes do not follow, in words; nothing where there is none. */
const liftedWords = ({ thematique, sujet }: FundingChoice): string =>
  thematique === null && sujet === null ? '' : ', toutes thématiques';

/** Which filters the amounts beside the axes do not follow, and that they follow some. */
function axeTitle(funding: FundingChoice, others: ActionFilter): string {
  const lifted = liftedWords(funding);
  const kept = narrows(others) ? `, ${lifted === '' ? WITH_FILTERS : 'avec les autres filtres'}` : '';
  return `Axe${lifted}${kept}`;
}

/** Measure, axe, thématique or subject; each with what it amounts to. */
export function fundingControls(model: Model, { funding }: ExplorerState): readonly ControlGroup[] {
  const reading = fundingReading(model, funding);
  // An axe takes the place of the thématique or subject in force; every other filter holds. So the amount beside an axe is
  // the one that choosing it shows, and the title says what is not of it.
  const whole = { ...reading, axe: null, thematique: null, sujet: null };
  const all = regionFigures(model, whole).eur;
  const kept = partiesOfClass(funding, reading);
  const turnTo = (change: Partial<FundingChoice>): Command => choose({ ...kept, ...change });
  const counted = (label: string, choice: ActionFilter): string =>
    `${label} (${filterActions(model, { ...reading, ...choice }).length})`;
  const axes: readonly (AxeNum | null)[] = [null, ...model.axes];
  const onAxe = (axe: AxeNum | null): boolean =>
    funding.axe === axe && (axe !== null || funding.sujet === null);
  const titleOf = (axe: AxeNum): string => axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '');
  const subjects = model.pacts.sujets.map((sujet) => ({
    value: `s:${sujet.id}`,
    label: counted(sujet.titre, { axe: null, thematique: null, sujet: sujet.id }),
    on: funding.sujet === sujet.id,
    command: turnTo({ sujet: sujet.id }),
  }));
  const ofAxes = model.axes.map((axe) => ({
    label: titleOf(axe),
    options: model.pacts.thematiques
      .filter((thematique) => thematique.axe === axe)
      .map((thematique) => ({
        value: `t:${thematique.id}`,
        label: counted(thematique.titreCourt, { axe, thematique: thematique.id, sujet: null }),
        on: funding.thematique === thematique.id,
        command: turnTo({ thematique: thematique.id, axe }),
      })),
  }));
  return [
    {
      kind: 'segments',
      name: 'indicateur',
      titre: 'Indicateur',
      options: FUNDING_MEASURES.map((value) => ({
        value,
        label: MEASURE_LABEL[value],
        on: funding.measure === value,
        command: choose({ measure: value }),
      })),
    },
    {
      kind: 'measured',
      name: 'axe',
      titre: axeTitle(funding, whole),
      options: axes.map((axe) => {
        const label = axe === null ? 'Tous les axes' : titleOf(axe);
        const filter = { ...whole, axe };
        return {
          value: String(axe),
          label,
          on: onAxe(axe),
          command: turnTo({ axe }),
          figure: regionTotalFigure(model, filter, label + liftedWords(funding)),
          ratio: all > 0 ? regionFigures(model, filter).eur / all : 0,
        };
      }),
    },
    {
      kind: 'select',
      name: 'thematique',
      titre: 'Thématique',
      none: {
        value: '',
        label: 'Toutes',
        on: funding.thematique === null && funding.sujet === null,
        // Every thématique of the axe that is chosen, if one is.
        command: turnTo({ axe: axes.find(onAxe) ?? null }),
      },
      groups: [
        ...(subjects.length > 0 ? [{ label: 'Sujets présents dans plusieurs axes', options: subjects }] : []),
        ...ofAxes,
      ],
    },
  ];
}
