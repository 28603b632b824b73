import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readAudit } from '../../../scripts/lib/checks/audit.mjs';
import {
  isAccepted,
  licenceFaults,
  licencesText,
  shippedPackages,
} from '../../../scripts/lib/checks/licences';

describe('licences of shipped packages', () => {
  test.each(['MIT', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND ISC', '(Apache-2.0 AND BSD-3-Clause)'])(
    '%s passes',
    (licence) => {
      expect(isAccepted(licence)).toBe(true);
    },
  );

  test.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', 'inconnue', 'SEE LICENSE IN x', ''])(
    '%s fails',
    (licence) => {
      expect(isAccepted(licence)).toBe(false);
    },
  );

  test('only what is shipped is looked at, and a silent package is named', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
        'node_modules/@x/compiler': { version: '1.0.0', license: 'GPL-3.0', optional: true },
        'node_modules/react': { version: '19.0.0', license: 'MIT' },
        'node_modules/react/node_modules/@x/odd': { version: '2.0.0' },
      },
    };
    const shipped = shippedPackages(lock);
    expect(shipped.map(({ name }) => name)).toEqual(['@x/odd', 'react']);
    expect(licenceFaults(shipped)).toEqual(['@x/odd 2.0.0 : licence inconnue']);
  });

  test('a licence read by hand holds for the version that was read', () => {
    const arc = (version: string) => shippedPackages({ packages: { 'node_modules/arc': { version } } });
    expect(licenceFaults(arc('0.2.0'))).toEqual([]);
    expect(licenceFaults(arc('0.3.0'))).toHaveLength(1);
  });

  test('the notice of this project carries the text of each licence', () => {
    const text = licencesText(fileURLToPath(new URL('../../../', import.meta.url)));
    expect(text).toContain('react 19.');
    expect(text).toContain('Permission is hereby granted');
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('npm audit', () => {
  const report = (high: number, vulnerabilities = {}) =>
    JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { low: 4, high, critical: 0 } } });

  test('no serious advisory passes', () => {
    expect(readAudit(report(0)).code).toBe(0);
  });

  test('a serious one fails and is named', () => {
    const { code, sentence } = readAudit(report(1, { evil: { severity: 'high' }, meh: { severity: 'low' } }));
    expect(code).toBe(1);
    expect(sentence).toContain('evil');
    expect(sentence).not.toContain('meh');
  });

  test.each(['', 'not json', '{"error":{"code":"ENOAUDIT"}}', '{"message":"failed https://host.example/x"}'])(
    'a registry that does not answer is a skip, not a success: %s',
    (output) => {
      const { code, sentence } = readAudit(output);
      expect(code).toBe(77);
      expect(sentence).not.toContain('host.example');
    },
  );
});
