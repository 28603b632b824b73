import { expect, test } from 'vitest';
import { because, compose } from '../../../src/domain/certainty/certainty';
import { Units } from '../../../src/ui/panel/lists';
import { dep } from '../../fixtures/made-model';
import { markup, plain } from './markup';

const nothing = (): void => undefined;

test('of a list of which most are interpreted, that is said once, and the exception says its own', () => {
  const read = { value: 1, certainty: because('interprete', 'périmètre interprété') };
  const sure = { value: 1, certainty: compose([]) };
  const units = markup(
    <Units
      rows={[read, read, sure].map((figure, i) => ({
        link: {
          ...{ key: `commune-${i}`, label: `Commune ${i}`, nature: 'Commune' },
          place: { kind: 'departement', code: dep('59') },
        },
        ...{ value: '1', detail: '', sure: figure },
      }))}
      dispatch={nothing}
      onHighlight={nothing}
    />,
  );
  expect(plain(units)).toMatch(/Chiffres interprétés, sauf 1\sexact/);
  expect(units.match(/class="sure-word">[^<]*/g)).toEqual(['class="sure-word">exact']);
});
