import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replaceBetweenMarkers } from '../../bench/report/markers';
import { ROOT } from '../../fixtures/real-model';

const [START, END] = ['<!-- bench:start -->', '<!-- bench:end -->'];

describe('the place of the results in the README', () => {
  test('only what lies between the markers changes', () => {
    expect(replaceBetweenMarkers(`before\n${START}\nold\n${END}\nafter`, 'new')).toBe(
      `before\n${START}\n\nnew\n\n${END}\nafter`,
    );
  });

  test('writing twice is writing once', () => {
    const once = replaceBetweenMarkers(`${START}${END}`, '| a |');
    expect(replaceBetweenMarkers(once, '| a |')).toBe(once);
  });

  test('dollar signs are text, not patterns of replacement', () => {
    expect(replaceBetweenMarkers(`${START}${END}`, "$& $' $1")).toContain("$& $' $1");
  });

  test.each([
    ['no start', `text ${END}`, START],
    ['no end', `${START} text`, END],
    ['two starts', `${START}${START}${END}`, START],
  ])('%s is refused by the name of the marker', (_, text, marker) => {
    expect(() => replaceBetweenMarkers(text, 'x')).toThrow(marker);
  });

  test('an end before its start is refused', () => {
    expect(() => replaceBetweenMarkers(`${END}${START}`, 'x')).toThrow('comes before');
  });

  test('the README has its markers', () => {
    const readme = readFileSync(`${ROOT}README.md`, 'utf8');
    expect(replaceBetweenMarkers(readme, 'x')).toContain(`${START}\n\nx\n\n${END}`);
  });
});
