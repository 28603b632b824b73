/** The one content security policy: the build writes it into the header files, the test server sends it. */

/** What a publisher or the build adds to the policy. */
export interface CspAdditions {
  /** `sha256-…` of an inline script (boot script); never `unsafe-inline`. */
  readonly scriptHashes?: readonly string[];
  /** The same for inline styles: those of the start view, which the page carries. */
  readonly styleHashes?: readonly string[];
  /** Origins of a public basemap that the publisher names, for requests and images. */
  readonly basemapOrigins?: readonly string[];
}

/**
 * `worker-src data:` is for `<iframe sandbox="allow-scripts">`: in its opaque origin, `'self'` matches nothing for a
 * worker. `frame-src 'self'` is for the preview of the embed. `frame-ancestors` is the publisher's choice.
 */
export function contentSecurityPolicy({
  scriptHashes = [],
  styleHashes = [],
  basemapOrigins = [],
}: CspAdditions = {}): string {
  const directives: ReadonlyArray<readonly [string, ...string[]]> = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...scriptHashes.map((hash) => `'${hash}'`)],
    ['worker-src', "'self'", 'data:'],
    ['style-src', "'self'", ...styleHashes.map((hash) => `'${hash}'`)],
    ['font-src', "'self'"],
    ['img-src', "'self'", 'data:', ...basemapOrigins],
    ['connect-src', "'self'", ...basemapOrigins],
    ['manifest-src', "'self'"],
    ['frame-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['object-src', "'none'"],
  ];
  return directives.map((words) => words.join(' ')).join('; ');
}
