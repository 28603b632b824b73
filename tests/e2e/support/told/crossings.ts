import { codes, cog, communes, french, inhabitants, inhabitantsOf, reach, rows } from '../figures';
import { COUNTED, outline, PRECISION, type Screen, type Told, weakest } from './told';

/** None at all is « 0 % »: nothing was rounded away. */
const percent = (part: number): string => `${french(part * 100, part === 0 ? 0 : 1)}\u00a0%`;
const everyone = inhabitants(null);

type Reached = 'les-deux' | 'france-travail' | 'pacte' | 'aucun' | 'inconnu';
const schemes = [...rows('france-travail'), ...rows('pactes-territoriaux')];

/** Class of every commune across the two schemes. */
function classes(): readonly Reached[] {
  const [ft, pts] = [reach(rows('france-travail')), reach(rows('pactes-territoriaux'))];
  const part = new Set(
    schemes.flatMap(({ niveau, codes: text }) => (niveau === 'infracommunal' ? codes(text) : [])),
  );
  return communes.codes.map((code, i) =>
    ft.has(i) && pts.has(i)
      ? 'les-deux'
      : ft.has(i)
        ? 'france-travail'
        : pts.has(i)
          ? 'pacte'
          : part.has(code)
            ? 'inconnu'
            : 'aucun',
  );
}

export function crossScreens(): readonly Screen[] {
  const all = classes();
  return (['les-deux', 'france-travail', 'pacte', 'aucun'] as const).map((kind): Screen => {
    const members = all.flatMap((one, i) => (one === kind ? [i] : []));
    const people = inhabitantsOf(members);
    // What is reached is as sure as the perimeters that reach it; what is not, as those of its département that might.
    const own = new Set(members);
    const resting = ['france-travail', 'pactes-territoriaux'].flatMap((name) => {
      const reached = reach(rows(name));
      const outside = members.flatMap((i) => (reached.has(i) ? [] : [communes.codes[i] ?? '']));
      return rows(name).filter(
        (row) =>
          [...reach([row])].some((i) => own.has(i)) ||
          outside.some((code) => code.startsWith(row.departement ?? '-')),
      );
    });
    const told = (text: string, words: RegExp): Told => ({
      text,
      words,
      degree: outline(resting),
      source: COUNTED,
    });
    return {
      link: `theme=couverture&croisement=${kind}`,
      figures: [
        told(french(members.length), /communes/),
        told(french(people), /habitants/),
        told(percent(people / everyone), /de la population régionale/),
      ],
    };
  });
}

/** EPCI by how many live there, a quarter of them the most, and by what reaches them. */
export function needScreens(): readonly Screen[] {
  const all = classes();
  const [indicator = {}] = rows('indicateurs').filter(({ calcul }) => calcul === 'population');
  const units = cog.epci.map((_, rank) => {
    const members = communes.epci.flatMap((own, i) => (own === rank ? [i] : []));
    const count = (kind: Reached): number => members.filter((i) => all[i] === kind).length;
    const kind: Reached =
      count('les-deux') > 0
        ? 'les-deux'
        : count('france-travail') > 0 && count('france-travail') >= count('pacte')
          ? 'france-travail'
          : count('pacte') > 0
            ? 'pacte'
            : count('inconnu') > 0
              ? 'inconnu'
              : 'aucun';
    return { kind, people: inhabitantsOf(members) };
  });
  const sorted = units.map(({ people }) => people).sort((a, b) => b - a);
  const least = sorted[Math.round(sorted.length / 4) - 1] ?? Number.POSITIVE_INFINITY;
  const degree = weakest([PRECISION[indicator.precision ?? ''] ?? 'exact', outline(schemes)]);
  return (['aucun', 'les-deux', 'france-travail'] as const).flatMap((kind) =>
    [true, false].map((high): Screen => {
      const asked = units.filter((unit) => unit.kind === kind && unit.people >= least === high);
      const people = asked.reduce((total, unit) => total + unit.people, 0);
      const told = (text: string, words: RegExp): Told => ({
        text,
        words,
        degree,
        source: indicator.source ?? 'missing',
      });
      return {
        link: `theme=besoins&besoin=${indicator.id}&cas=${high ? 'eleve' : 'autre'}-${kind}`,
        figures: [
          told(french(asked.length), /EPCI/),
          told(french(people), /habitants/),
          told(percent(people / everyone), /de la population régionale/),
        ],
      };
    }),
  );
}
