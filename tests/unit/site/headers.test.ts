import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../scripts/lib/csp';
import { headersFile, htaccessFile, nginxFile, siteHeaders } from '../../../scripts/site/headers';

const policy = contentSecurityPolicy({ scriptHashes: ['sha256-abc='] });
const csp = (frameAncestors: readonly string[]): string =>
  new Map(siteHeaders(policy, frameAncestors).all).get('Content-Security-Policy') ?? '';

describe('the headers of the site', () => {
  test('any page may embed it until the publisher names some, and the site itself always may', () => {
    expect(csp([])).toBe(policy);
    expect(csp(['https://www.nord.gouv.fr'])).toBe(
      `${policy}; frame-ancestors 'self' https://www.nord.gouv.fr`,
    );
    expect(csp(["'self'"])).toBe(`${policy}; frame-ancestors 'self'`);
    expect(csp(["'none'"])).toBe(`${policy}; frame-ancestors 'none'`);
  });

  test('are the same for each server', () => {
    const headers = siteHeaders(policy, []);
    for (const text of [headersFile(headers), nginxFile(headers), htaccessFile(headers)]) {
      for (const [name, value] of headers.all) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
      expect(text).toContain(headers.hashed);
    }
  });

  test('come with the page of the bare address, for servers that can tell it from a link', () => {
    const headers = siteHeaders(policy, []);
    expect(nginxFile(headers)).toContain(
      'if ($args = "") { rewrite ^(?!.*/(?:donnees|territoires)/$)(.*/)$ $1depart.html last; }',
    );
    expect(htaccessFile(headers)).toMatch(
      /RewriteCond %\{QUERY_STRING\} \^\$\n\s*RewriteRule \^\$ depart\.html \[L\]/,
    );
  });

  test('are all sent for hashed files too, where nginx forgets those above', () => {
    const headers = siteHeaders(policy, []);
    const location = /location ~ \/assets\/[^{]+\{([^}]*)\}/.exec(nginxFile(headers))?.[1] ?? '';
    for (const [name] of headers.all) expect(location).toContain(`add_header ${name} `);
    expect(location).not.toContain('no-cache');
  });

  test('`_headers` names one value of each header for a path', () => {
    const [all = '', assets = ''] = headersFile(siteHeaders(policy, [])).split('/assets/*');
    expect(all).not.toMatch(/^\s+Cache-Control/m);
    expect(assets.match(/Cache-Control/g)).toHaveLength(1);
  });
});
