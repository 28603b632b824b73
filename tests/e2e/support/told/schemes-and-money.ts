import {
  codes,
  deckDate,
  french,
  inhabitants,
  inhabitantsOf,
  type Line,
  money,
  own,
  reach,
  rows,
  sum,
} from '../figures';
import { COUNTED, type Degree, outline, type Screen, short, type Told, weakest } from './told';

/** Money is a reading where a shared amount stands in it or aside, or where the deck says an action twice. */
function moneyDegree(lines: readonly Line[], aside: readonly Line[]): Degree {
  const twice = new Set(rows('mentions').map(({ action_id: id }) => id));
  return aside.length > 0 || lines.some(({ action_id: id }) => twice.has(id)) ? 'interprété' : 'exact';
}

/** Départements by their sheets: in all, per inhabitant, how many, and by axe. */
export function moneyScreens(): readonly Screen[] {
  return ['02', '62'].map((code): Screen => {
    const shared = (axe?: string): Line[] =>
      money.filter(
        (line) =>
          line.partage === 'oui' &&
          codes(line.parties).includes(code) &&
          (axe === undefined || line.axe === axe),
      );
    const all = own(code);
    const degree = moneyDegree(all, shared());
    const source = `support ${deckDate}`;
    return {
      link: `sel=departement-${code}`,
      figures: [
        { text: short(sum(all)), words: /montants cités/, degree, source },
        {
          text: `${french(sum(all) / inhabitants(code), 2)}\u00a0€/hab.`,
          words: /par habitant/,
          degree,
          source: `${french(inhabitants(code))} habitants`,
        },
        {
          text: french(new Set(all.map(({ action_id: id }) => id)).size),
          words: /actions? citées?/,
          degree,
          source: 'montant non partagé',
        },
        {
          text: french(inhabitants(code)),
          words: /habitants/,
          degree: 'exact',
          source: 'Somme des communes',
        },
        ...rows('axes').flatMap(({ num = '' }): Told[] => {
          const lines = own(code, num);
          const sure = moneyDegree(lines, shared(num));
          return lines.length === 0
            ? []
            : [{ text: short(sum(lines)), words: new RegExp(`Axe ${num}`), degree: sure, source }];
        }),
      ],
    };
  });
}

/** Perimeters together: how many, communes, inhabitants, and of those what rests on an approached outline alone. */
function perimeters(link: string, lines: Line[], name: RegExp, count: Degree, least = false): Screen {
  const all = reach(lines);
  const surer = reach(lines.filter(({ precision }) => precision !== 'approche'));
  const approached = inhabitantsOf([...all].filter((i) => !surer.has(i)));
  const degree = weakest([count, outline(lines)]);
  const end = least ? '.*, au moins' : '';
  const told = (text: string, words: RegExp, sure = degree): Told => ({
    text,
    words: new RegExp(words.source + end),
    degree: sure,
    source: COUNTED,
  });
  return {
    link,
    figures: [
      told(french(lines.length), name, count),
      told(french(all.size), /communes? couvertes?/),
      told(french(inhabitantsOf(all)), /habitants/),
      ...(approached > 0 ? [told(french(approached), /dont en périmètre approché/)] : []),
    ],
  };
}

export function waveScreens(): readonly Screen[] {
  const all = rows('france-travail');
  const some: readonly (readonly [string, Line[]])[] = [
    ['', all],
    ...rows('vagues').map(({ num }) => [`&vague=${num}`, all.filter(({ vague }) => vague === num)] as const),
    ['&precision-ft=exact', all.filter(({ precision }) => precision === 'exact')],
  ];
  return some.map(([link, lines]) => {
    const names = lines.map(({ libelle_support: name }) => name);
    const split = new Set(names).size < names.length;
    return perimeters(`theme=france-travail${link}`, lines, /périmètres?/, split ? 'interprété' : 'exact');
  });
}

export function pactScreens(): readonly Screen[] {
  const all = rows('pactes-territoriaux');
  const screen = (link: string, lines: Line[], unread: boolean): Screen =>
    perimeters(
      `theme=pactes-territoriaux${link}`,
      lines,
      /pactes? territoria(l|ux)/,
      unread ? 'interprété' : 'exact',
      unread,
    );
  return [
    screen('', all, false),
    ...rows('pts-thematiques')
      .slice(0, 2)
      .map(({ id = '' }) =>
        screen(
          `&pts=${id}`,
          all.filter(({ thematiques }) => codes(thematiques).includes(id)),
          false,
        ),
      ),
    ...rows('pts-publics').map(({ id = '' }) =>
      screen(
        `&publics=${id}`,
        all.filter(({ publics }) => codes(publics).includes(id)),
        all.some(({ publics, public_note: note }) => note !== '' && !codes(publics).includes(id)),
      ),
    ),
  ];
}
