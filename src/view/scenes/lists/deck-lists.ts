import { AS_DECK } from '../../../domain/certainty/certainty';
import { callsCertainty } from '../../../domain/certainty/money';
import { callTotal, callTotals } from '../../../domain/money/calls';
import { melContract } from '../../panel/contracts/mel-contract';
import { formatAmount, GAP, plural } from '../../text/formats';
import { CALLS } from '../call-figures';
import { column, type MakeList } from './list-parts';

/** Lists of what the deck says beside the contracts: national calls, the single contract, the method. */
export const callList: MakeList = ({ pacts: { appels } }) => {
  const yearly = appels.filter(({ periode }) => periode === 'an').length;
  const totals = callTotals(appels);
  const short = (eur: number, precision: Parameters<typeof formatAmount>[1]): string =>
    formatAmount(eur, precision).replace(/ \(.*\)$/, '');
  return {
    about: [CALLS],
    certainty: callsCertainty(appels),
    columns: [column('Appel national'), column('Par an', true), column('En tout', true)],
    rows: [
      ...[...appels]
        .sort((a, b) => callTotal(b) - callTotal(a))
        .map((call) => [
          call.sigle ? `${call.titre} (${call.sigle})` : call.titre,
          call.periode === 'an' ? short(call.montantEur, call.precision) : 'sans période',
          short(callTotal(call), call.precision),
        ]),
      [
        // The sum of a year holds those that are per year alone, and says so.
        yearly === appels.length
          ? 'Ensemble'
          : `Ensemble (par an${GAP}: ${plural(yearly, 'appel annuel', 'appels annuels')} sur ${appels.length})`,
        totals.perYear ? short(totals.perYear.eur, totals.perYear.precision) : '—',
        totals.all ? short(totals.all.eur, totals.all.precision) : '—',
      ],
    ],
  };
};

export const melList: MakeList = (model) => {
  const contract = melContract(model);
  return (
    contract && {
      about: [contract.titre],
      certainty: AS_DECK,
      columns: [column('Axe'), column('Pacte'), column('Politique de la ville')],
      rows: contract.rows.map(({ axe, pacte, politiqueVille }) => [
        axe,
        pacte.join('\u00a0; '),
        politiqueVille.join('\u00a0; '),
      ]),
    }
  );
};

/** Facts of method, in the words of the data: lines and no amounts. */
export const methodList: MakeList = (model, [group]) => {
  const rows = model.pacts.methode
    .filter(({ groupe }) => groupe === group)
    .sort((a, b) => a.ordre - b.ordre)
    .map(({ texte }) => [texte]);
  return rows.length === 0
    ? null
    : { about: ['Textes de méthode du support'], certainty: AS_DECK, columns: [column('Méthode')], rows };
};
