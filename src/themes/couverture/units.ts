import type { Model } from '../../domain/model';
import { epciCross } from '../../domain/schemes/cross-coverage';
import type { UnitRow } from '../../view/panel-view';
import { CROSS_LABEL, reachParts, unitLabel } from '../../view/text/cross-words';
import { plural } from '../../view/text/formats';
import { placeLink } from '../../view/text/links';
import type { CoverageChoice } from './choice';

/** EPCI of the class asked for, or those that something reaches; by communes, those with some of the class. */
export function coverageRows(model: Model, { unite, classe }: CoverageChoice): readonly UnitRow[] {
  return epciCross(model).flatMap(({ epci: { code }, unit }) => {
    const count = (kind: typeof unit.kind): number => unit.counts[kind].communes;
    const asked =
      classe === null ? unit.kind !== 'aucun' : unite === 'epci' ? unit.kind === classe : count(classe) > 0;
    if (!asked) return [];
    const kind = unite === 'epci' ? unit.kind : (classe ?? unit.kind);
    return [
      {
        sure: { value: count(kind), certainty: unit.certainty },
        link: placeLink(model, { kind: 'epci', code }),
        value: unite === 'epci' ? unitLabel(unit) : CROSS_LABEL[kind],
        detail:
          kind === 'inconnu'
            ? 'un quartier atteint, part inconnue'
            : ((unite === 'epci' ? reachParts(unit) : null) ??
              (count(kind) === unit.sur
                ? `entier, ${plural(unit.sur, 'commune')}`
                : `${plural(count(kind), 'commune')} sur ${unit.sur}`)),
      },
    ];
  });
}
