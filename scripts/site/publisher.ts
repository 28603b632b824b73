import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { wcagContrast } from 'culori';
import { decode } from '../../src/load/text/decode-text';
import { encodingFaults } from '../../src/load/text/file-form';
import { DataFaults } from '../data/data-faults';
import { packOf, placeInSite, SITE_VARIABLE } from '../data/folders';
import { openFile } from '../data/open-folder';
import { parseJson } from '../lib/json/parse-json';
import { type Publisher, publisherSchema } from './publisher-schema';

export const PUBLISHER_FILE = 'editeur.json';
const TOKENS = 'src/ui/styles/tokens.css';

/** Colours by name in the light block, then in the dark one. */
export function tokenColours(
  css: string,
): readonly [clair: Map<string, string>, sombre: Map<string, string>] {
  const [light = '', dark = ''] = [...css.matchAll(/:root(?::not\([^)]*\))?\s*\{([^}]*)\}/g)].map(
    ([, block]) => block,
  );
  const colours = (block: string): Map<string, string> =>
    new Map(
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [name, hex]),
    );
  return [colours(light), colours(dark)];
}

/** Text and what it stands on, 4.5:1 at least: a publisher's colours must stay readable. */
const READ_ON: readonly (readonly [text: string, ground: string])[] = [
  ['ink', 'paper'],
  ['ink', 'paper-2'],
  ['ink', 'blue-soft'],
  ['ink', 'warn'],
  ['ink-quiet', 'paper'],
  ['paper', 'blue'],
];

function colourFaults(publisher: Publisher, tokens: string): readonly string[] {
  const [clair, sombre] = tokenColours(tokens);
  return (
    [
      ['clair', clair],
      ['sombre', sombre],
    ] as const
  ).flatMap(([theme, base]) => {
    const own = Object.entries(publisher.couleurs?.[theme] ?? {});
    const at = (name: string): string => `${PUBLISHER_FILE}, clé « couleurs.${theme}.${name} »\u00a0:`;
    const unknown = own
      .filter(([name]) => !base.has(name))
      .map(
        ([name]) => `${at(name)} couleur inconnue. Attendu\u00a0: l’une de ${[...base.keys()].join(', ')}.`,
      );
    const all = new Map([...base, ...own]);
    const changed = new Set(own.map(([name]) => name));
    const faint = READ_ON.filter(([text, ground]) => changed.has(text) || changed.has(ground)).flatMap(
      ([text, ground]) => {
        const ratio = wcagContrast(all.get(text) ?? '', all.get(ground) ?? '');
        return ratio >= 4.5
          ? []
          : [
              `${at(changed.has(text) ? text : ground)} « ${text} » ne se lit pas sur « ${ground} » (contraste ${ratio.toFixed(2)}). Attendu\u00a0: 4,5 ou plus.`,
            ];
      },
    );
    return [...unknown, ...faint];
  });
}

/**
 * The publisher of a text.
 * @throws DataFaults that lists every fault, in French: file, key, value, expected.
 */
export function parsePublisher(text: string, tokens: string): Publisher {
  const output = parseJson(publisherSchema, text, PUBLISHER_FILE);
  const origins = output.frameAncestors ?? [];
  const more = [
    ...colourFaults(output, tokens),
    ...(origins.includes("'none'") && origins.length > 1
      ? [
          `${PUBLISHER_FILE}, clé « frameAncestors »\u00a0: 'none' refuse tous les sites et ne se combine pas. Attendu\u00a0: 'none' seul, ou une liste d’origines.`,
        ]
      : []),
  ];
  if (more.length > 0) throw new DataFaults(PUBLISHER_FILE, more);
  return output;
}

/** Names another file in place of `editeur.json`: set by who tries one. */
export const PUBLISHER_VARIABLE = 'PACTES_EDITEUR';

/** Place of the publisher's file. */
export const publisherPath = (root: string): string =>
  resolve(root, process.env[PUBLISHER_VARIABLE] || packOf(root).publisher);

/** Reads `editeur.json` of a checkout. @throws DataFaults that lists every fault, in French. */
export function loadPublisher(root: string): Publisher {
  const bytes = openFile(publisherPath(root));
  if (typeof bytes === 'string') {
    throw new DataFaults(PUBLISHER_FILE, [
      `${PUBLISHER_FILE}\u00a0: ${bytes}. Attendu\u00a0: ce fichier, lisible, à côté de README.md.`,
    ]);
  }
  const decoded = decode(bytes);
  const encoding = encodingFaults(decoded, PUBLISHER_FILE);
  if (encoding.length > 0) {
    throw new DataFaults(
      PUBLISHER_FILE,
      encoding.map(({ message }) => message),
    );
  }
  const told = parsePublisher(decoded.text, readFileSync(join(root, TOKENS), 'utf8'));
  const site = process.env[SITE_VARIABLE] ?? '';
  // A folder of a site has an address as soon as the site has one.
  return told.adresse !== '' || site === '' ? told : { ...told, adresse: site + placeInSite(packOf(root)) };
}

/** What a public site must say and this one does not yet, as keys of the file; none when all is told. */
export function publisherGaps(publisher: Publisher): readonly string[] {
  const { mentionsLegales: legal, accessibilite } = publisher;
  const told: readonly (readonly [key: string, text: string])[] = [
    ['nom', publisher.nom],
    ['adresse', publisher.adresse],
    ['signalement', publisher.signalement],
    ...Object.entries(legal).map(([key, text]) => [`mentionsLegales.${key}`, text] as const),
    ['accessibilite.date', accessibilite.date ?? ''],
    ['accessibilite.contact', accessibilite.contact],
  ];
  return told.filter(([, text]) => text.trim() === '').map(([key]) => key);
}

/** What the build says while {@link publisherGaps} are left; `null` when none is. */
export const gapsWarning = (gaps: readonly string[], file: string = PUBLISHER_FILE): string | null =>
  gaps.length === 0
    ? null
    : `Attention\u00a0: ${file} n’est pas rempli (${gaps.join(', ')}). Le site se construit, mais ses mentions légales, sa déclaration d’accessibilité ou ses liens de contact resteront incomplets\u00a0: voir docs/deploiement.md.`;

/** Style sheet of the publisher's colours, to come after `tokens.css`; empty without any. */
export function colourCss({ couleurs }: Publisher): string {
  const block = (colours: Readonly<Record<string, string>> | undefined): string =>
    Object.entries(colours ?? {})
      .map(([name, hex]) => `--${name}:${hex};`)
      .join('');
  const [light, dark] = [block(couleurs?.clair), block(couleurs?.sombre)];
  return [
    // An embed may ask for one appearance, whatever the machine says.
    light && `:root{${light}}`,
    dark && `@media (prefers-color-scheme:dark){:root:not([data-apparence=clair]){${dark}}}`,
    dark && `:root[data-apparence=sombre]{${dark}}`,
  ]
    .filter(Boolean)
    .join('\n');
}
