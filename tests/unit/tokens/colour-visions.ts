import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from 'culori';
import type { Hex } from '../../../src/tokens/design-tokens';

const toRgb = converter('rgb');
const deltaE = differenceCiede2000();
const SEEN: Readonly<Record<string, (color: Color) => Color>> = {
  normal: (color) => color,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

/** How far apart any two colours of a list are, to each way of seeing colours. */
export const colourDistances = (
  list: readonly Hex[],
): readonly { readonly pair: string; readonly distance: number }[] =>
  Object.entries(SEEN).flatMap(([vision, see]) =>
    list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b) => {
        const [one, other] = [toRgb(a), toRgb(b)];
        return one && other ? [{ pair: `${vision}: ${a} ${b}`, distance: deltaE(see(one), see(other)) }] : [];
      }),
    ),
  );
