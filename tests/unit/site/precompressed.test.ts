import { describe, expect, test } from 'vitest';
import { twinsOf } from '../../../scripts/site/written/precompressed';

describe('compressed copies beside the files of a site', () => {
  test('what bears its content in its name has both, unless it is small', () => {
    expect(twinsOf('assets/index-1a2b.js', 5000)).toEqual(['gz', 'br']);
    expect(twinsOf('donnees/partage/cog-1a2b.json', 5000)).toEqual(['gz', 'br']);
    expect(twinsOf('donnees/versions/2026-06-12-1a2b3c4d/axes.csv', 5000)).toEqual(['gz', 'br']);
    expect(twinsOf('assets/index-1a2b.js', 500)).toEqual([]);
  });

  test('what other figures change has the one that the atelier can write, whatever it weighs', () => {
    const changing = ['index.html', 'depart.html', 'sw.js', 'tableaux.html', 'territoires/epci-1.html'];
    for (const path of [...changing, 'donnees/axes.csv', 'donnees/chiffres.json', 'images/besoins.svg'])
      expect([path, twinsOf(path, 10)]).toEqual([path, ['gz']]);
  });

  test('pictures and archives have none', () => {
    expect(twinsOf('images/besoins.png', 5000)).toEqual([]);
    expect(twinsOf('donnees/pacte.zip', 5000)).toEqual([]);
  });

  test('in the folder of a region as at the top, and of every page whose words the edition has', () => {
    for (const page of ['index.html', 'atelier.html', 'changements.html', 'donnees/axes.csv'])
      expect([twinsOf(page, 5000), twinsOf(`region/28/${page}`, 5000)], page).toEqual([['gz'], ['gz']]);
    expect(twinsOf('region/28/assets/pages-1a2b.css', 5000)).toEqual(['gz', 'br']);
  });
});
