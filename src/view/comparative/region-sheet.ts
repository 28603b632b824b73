import { compose, OFFICIAL } from '../../domain/certainty/certainty';
import { moneyCertainty, THEMATIQUE } from '../../domain/certainty/money';
import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { Axe } from '../../domain/pacts';
import { partyPlace, REGION } from '../../domain/place';
import { filterActions, narrows, type Reading, regionFigures, sumEur } from '../../domain/totals';
import { type ExplorerState, START } from '../../state/explorer-state';
import type { FundingChoice } from '../../themes/financements/choice';
import { partiesOfClass } from '../../themes/financements/reading';
import type { AxeBlock, FactGroup, RegionSheet } from '../comparative-view';
import type { Figure } from '../figure';
import { regionPerCapitaFigures, regionTotalFigure } from '../money/region-figures';
import { compareChoices } from '../panel/compare-choices';
import { melContract } from '../panel/contracts/mel-contract';
import { noneCited } from '../text/absence';
import { contractsText, deckDate, licence, period } from '../text/copy';
import { countFigure, extentFigures, sumProvenance } from '../text/figures';
import { axeLabel, CITED_NOTE, formatEuros, GAP, PERIOD_NOTE, plural } from '../text/formats';
import { lowered } from '../text/grammar';
import { placeLink } from '../text/links';
import { ruleUnder } from '../text/sharing';
import { moneyScope } from '../title/money-scope';
import { unfiltered, viewTitle } from '../title/view-title';
import { callsPart } from './calls';
import { envelopesPart } from './envelopes';

/** Groups of facts of the method, in the order of a reader; those of a single contract stand with it. */
const GROUPS: readonly { readonly id: string; readonly titre: string }[] = [
  { id: 'methode-locale', titre: 'Une construction partenariale' },
  { id: 'comite-suivi', titre: 'Comité de suivi' },
  { id: 'france-travail', titre: 'Expérimentation France Travail' },
  { id: 'pts', titre: 'Pactes territoriaux' },
  { id: 'pts-methode', titre: 'Méthode des pactes territoriaux' },
];

/** "volet insertion (interprété)"; `null` when the axe is attached to none. */
function voletText(model: Model, { volet, voletPrecision }: Axe): string | null {
  const titre = model.pacts.enveloppes.find((row) => row.volet === volet)?.titre;
  return titre === undefined
    ? null
    : `${lowered(titre)} (${voletPrecision === 'exact' ? 'dit par le support' : 'interprété'})`;
}

function axeBlocks(model: Model, reading: Reading, funding: FundingChoice): readonly AxeBlock[] {
  return model.pacts.axes.map((axe) => ({
    num: axe.num,
    titre: `Axe ${axe.num} · ${axe.titre}`,
    description: axe.description,
    volet: voletText(model, axe),
    total: regionTotalFigure(model, { ...reading, axe: axe.num }, axeLabel(axe.num, axe.titreCourt)),
    thematiques: model.pacts.thematiques
      .filter((thematique) => thematique.axe === axe.num)
      .map((thematique) => {
        const actions =
          reading.thematique === null || reading.thematique === thematique.id
            ? filterActions(model, { ...reading, axe: axe.num, thematique: thematique.id })
            : [];
        const lines = actions.flatMap((action) => action.lignes);
        const total: Figure = {
          label: thematique.titre,
          text: lines.length === 0 ? noneCited(narrows(reading)) : formatEuros(sumEur(lines)),
          value: lines.length === 0 ? null : sumEur(lines),
          unit: '€',
          note: PERIOD_NOTE,
          certainty: compose([THEMATIQUE, moneyCertainty(model, reading, { lines })]),
          provenance:
            lines.length === 0
              ? { kind: 'support', refs: [thematique.source], rule: 'Le support ne cite aucune action.' }
              : sumProvenance(
                  model,
                  lines,
                  ruleUnder(model, 'Somme des montants de la thématique, chacun une fois.', reading),
                ),
        };
        return {
          id: thematique.id,
          titre: thematique.titre,
          actions: plural(actions.length, 'action citée', 'actions citées'),
          total,
          command: {
            kind: 'choose',
            change: {
              funding: { ...partiesOfClass(funding, reading), axe: axe.num, thematique: thematique.id },
            },
          },
        };
      }),
  }));
}

const factGroups = (model: Model): readonly FactGroup[] =>
  GROUPS.flatMap(({ id, titre }) => {
    const facts = model.pacts.methode
      .filter((note) => note.groupe === id)
      .sort((a, b) => a.ordre - b.ordre)
      .map(({ texte, source }): FactGroup['facts'][number] => ({
        texte,
        provenance: { kind: 'support', refs: [source], rule: null },
      }));
    return facts.length === 0 ? [] : [{ id, titre, facts }];
  });

/**
 * The region in detail: envelopes, national calls, axes, partners, method, single contract. Cited amounts follow the
 * filters in force; what they are compared with, and the share shown of it, is whole, and says so.
 */
export function regionSheet(model: Model, state: ExplorerState = START): RegionSheet {
  const parties = model.pacts.parties;
  const { edition } = model.pacts;
  const scope = moneyScope(model, state);
  const all = regionFigures(model, scope.region);
  return {
    kind: 'region',
    titre: model.cog.region.nom,
    // Without an action, the parties are those that might sign: nothing says yet that they have.
    intro: `${edition.titre} ${period(edition)}${model.lines.length > 0 ? `${GAP}: ${contractsText(model)}` : ''}.`,
    figures: [
      regionTotalFigure(model, scope.region, scope.named('montants cités')),
      ...regionPerCapitaFigures(model, scope.region),
      countFigure(
        all.actions,
        'actions',
        ruleUnder(
          model,
          'Actions citées en exemple dans le support, chacune comptée une fois.',
          scope.region,
        ),
        all.certainty,
      ),
      ...extentFigures(model, placeExtent(model, REGION), OFFICIAL),
    ],
    ...envelopesPart(model),
    ...callsPart(model.pacts.appels),
    axes: axeBlocks(model, scope.region, state.funding),
    axesTitre: scope.named('Axes et thématiques', 'region', true),
    enveloppesTitre: unfiltered('Enveloppes et exemples cités', viewTitle(model, state)),
    partenaires: parties.map(({ code }) => placeLink(model, partyPlace(code))),
    methode: factGroups(model),
    contrat: melContract(model),
    choices: compareChoices(model, [], []),
    notes: [CITED_NOTE, `Support ${deckDate(edition)}. ${licence(edition)}`],
  };
}
