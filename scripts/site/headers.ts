/** The headers of the published site: one list, written in the language of each server. Pure. */
import { START_FILE } from '../start-page/start-file';

export interface SiteHeaders {
  /** Sent with every file. */
  readonly all: readonly (readonly [name: string, value: string])[];
  /** `Cache-Control` of what carries a hash of its content in its name, under `assets/`. */
  readonly hashed: string;
  /** `Cache-Control` of everything else: asked again each time, answered by 304 when unchanged. */
  readonly others: string;
  /** Folders of regions, with `assets/` and a bare address of their own. */
  readonly folders: readonly string[];
}

/** Devices that the site never asks for: a frame that holds it cannot be made to ask either. */
const REFUSED = ['camera', 'display-capture', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/**
 * @param policy of {@link contentSecurityPolicy}
 * @param regions codes of the regions that have a folder in the site
 * @param frameAncestors sites that may embed the map; none: all may. The site is public, has no account, no cookie and
 *   no action to be tricked into, and prefecture pages that embed it cannot be listed beforehand.
 */
export function siteHeaders(
  policy: string,
  frameAncestors: readonly string[],
  regions: readonly string[] = [],
): SiteHeaders {
  // The preview of the embed is a frame of the site in itself.
  const ancestors = frameAncestors.includes("'none'") ? frameAncestors : ["'self'", ...frameAncestors];
  const csp =
    frameAncestors.length === 0 ? policy : `${policy}; frame-ancestors ${[...new Set(ancestors)].join(' ')}`;
  return {
    all: [
      ['Content-Security-Policy', csp],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      [
        'Permissions-Policy',
        // Asked for by a press on « Ma commune » alone, on the site itself.
        ['geolocation=(self)', ...REFUSED.map((feature) => `${feature}=()`)].join(', '),
      ],
      // In a frame sandboxed without `allow-same-origin` the origin is opaque: the site's own files are foreign to it.
      ['Access-Control-Allow-Origin', '*'],
    ],
    hashed: 'public, max-age=31536000, immutable',
    others: 'no-cache',
    folders: regions.map((code) => `region/${code}/`),
  };
}

/** `_headers`: Netlify, Cloudflare Pages, and hosts that copy them. A later rule adds to an earlier one. */
export const headersFile = ({ all, hashed, others, folders }: SiteHeaders): string =>
  [
    '/*',
    ...all.map(([name, value]) => `  ${name}: ${value}`),
    // Without this line such hosts revalidate by themselves; a second `Cache-Control` would be joined to the first.
    `# Cache-Control: ${others}`,
    ...['', ...folders].flatMap((folder) => [`/${folder}assets/*`, `  Cache-Control: ${hashed}`]),
    '',
  ].join('\n');

/** Types that servers may lack. Both forms name the charset: the data are UTF-8. */
const TYPES: readonly (readonly [extension: string, type: string])[] = [
  ['csv', 'text/csv'],
  ['mjs', 'text/javascript'],
  ['webmanifest', 'application/manifest+json'],
  ['jsonld', 'application/ld+json'],
];

/** Folders of the site with a page of their own. */
const FOLDERS = ['donnees', 'territoires'];

/** Files for the servers themselves: never sent. */
const PRIVATE = ['_headers', 'nginx.conf', '.htaccess'];

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** To be included in a `server` block. `add_header` in a `location` forgets those above it: they are written again. */
export function nginxFile({ all, hashed, others }: SiteHeaders): string {
  const lines = (cache: string, indent: string): string[] =>
    [...all, ['Cache-Control', cache] as const].map(
      ([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`,
    );
  return [
    '# À inclure dans le bloc « server » du site : include …/nginx.conf; (voir docs/deploiement.md).',
    'index index.html;',
    '# L’adresse nue, sans script, montre la vue de départ ; un lien, dont la vue n’est alors pas lue, n’en montre aucune.',
    `if ($args = "") { rewrite ^(?!.*/(?:${FOLDERS.join('|')})/$)(.*/)$ $1${START_FILE} last; }`,
    'charset utf-8;',
    'charset_types text/css text/csv text/plain text/javascript application/javascript application/json image/svg+xml;',
    '# Les fichiers .gz sont déjà là ; « brotli_static on; » envoie aussi les .br si le module Brotli est installé.',
    'gzip_static on;',
    'gzip_vary on;',
    ...lines(others, ''),
    `location ~ /(${PRIVATE.map((name) => name.replaceAll('.', '\\.')).join('|')})$ { return 404; }`,
    'location ~ /assets/[^/]+$ {',
    ...lines(hashed, '  '),
    '}',
    ...TYPES.map(([extension, type]) => `location ~ \\.${extension}$ { types { } default_type ${type}; }`),
    '',
  ].join('\n');
}

/** For Apache 2.4 where `AllowOverride` lets a folder speak (FileInfo, Indexes, and AuthConfig for the refusals). */
export function htaccessFile({ all, hashed, others, folders }: SiteHeaders): string {
  return [
    '# Apache 2.4 : AllowOverride FileInfo Indexes AuthConfig, module headers (voir docs/deploiement.md).',
    'DirectoryIndex index.html',
    '# L’adresse nue, sans script, montre la vue de départ ; un lien, dont la vue n’est alors pas lue, n’en montre aucune.',
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    ...['', ...folders].flatMap((folder) => [
      '  RewriteCond %{QUERY_STRING} ^$',
      `  RewriteRule ^${folder}$ ${folder}${START_FILE} [L]`,
    ]),
    '</IfModule>',
    'AddDefaultCharset utf-8',
    `AddCharset utf-8 .html .css .js .json .svg .txt ${TYPES.map(([extension]) => `.${extension}`).join(' ')}`,
    'AddType text/javascript .js',
    ...TYPES.map(([extension, type]) => `AddType ${type} .${extension}`),
    '<IfModule mod_headers.c>',
    ...all.map(([name, value]) => `  Header always set ${name} ${quoted(value)}`),
    `  Header always set Cache-Control ${quoted(others)}`,
    `  <If "%{REQUEST_URI} =~ m#/assets/[^/]+$#">`,
    `    Header always set Cache-Control ${quoted(hashed)}`,
    '  </If>',
    '  # mod_deflate ajoute « -gzip » à l’ETag et ne le reconnaît plus : sans cette ligne, jamais de 304.',
    '  RequestHeader edit* If-None-Match "-gzip\\"" "\\""',
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    '  AddOutputFilterByType DEFLATE text/html text/css text/csv text/plain text/javascript application/json image/svg+xml',
    '</IfModule>',
    `<FilesMatch "^(${PRIVATE.map((name) => name.replaceAll('.', '\\.')).join('|')})$">`,
    '  Require all denied',
    '</FilesMatch>',
    '',
  ].join('\n');
}
