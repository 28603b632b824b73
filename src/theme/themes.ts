import type { Hex, MapTheme, TextToken, ThemeName } from './map-theme';

/** Neighbouring classes stay ΔE2000 ≥ 10 apart in normal, protan, deutan and tritan vision (tested). */
const RAMP: MapTheme['ramp'] = ['#eaf1fb', '#a9c8ea', '#5f97cf', '#2a639f', '#0b2f5e'];

const INK: Hex = '#14202b';
const PAPER: Hex = '#ffffff';

const text = (size: number, weight: TextToken['weight'], color: Hex): TextToken => ({
  size,
  weight,
  color,
  italic: false,
  spacing: 0,
});
const quiet = (size: number, color: Hex): TextToken => ({
  size,
  weight: 400,
  color,
  italic: true,
  spacing: 0.06,
});

const lines = (scale: number, ink: Hex, casing: Hex): MapTheme['lines'] => ({
  region: { color: ink, width: 1.8 * scale, casing: null, opacity: 1 },
  departement: {
    color: ink,
    width: 1.5 * scale,
    casing: { color: casing, width: 3.6 * scale, opacity: 0.95 },
    opacity: 1,
  },
  arrondissement: {
    color: ink,
    width: 0.9 * scale,
    casing: { color: casing, width: 2.2 * scale, opacity: 0.75 },
    opacity: 0.8,
  },
  epci: {
    color: ink,
    width: 0.6 * scale,
    casing: { color: casing, width: 1.5 * scale, opacity: 0.6 },
    opacity: 0.55,
  },
  commune: { color: ink, width: 0.4 * scale, casing: null, opacity: 0.35 },
  party: {
    color: ink,
    width: 1.5 * scale,
    casing: { color: casing, width: 3.6 * scale, opacity: 0.95 },
    opacity: 1,
  },
  perimeter: {
    color: ink,
    width: 1.5 * scale,
    casing: { color: casing, width: 3.6 * scale, opacity: 0.9 },
    opacity: 1,
  },
});

const CATEGORIES: MapTheme['categories'] = {
  'vague-1': '#143f77',
  'vague-2': '#86b3e4',
  'vague-3': '#e0b400',
  'vague-4': '#b0578d',
  'vague-5': '#4b6b2f',
  'vague-6': '#333333',
  pts: '#9fd0c4',
  lieu: '#c9b6de',
};
const OVERLAYS: MapTheme['overlays'] = {
  'vague-1': '#143f77',
  'vague-2': '#2f6cb0',
  'vague-3': '#8a6d00',
  'vague-4': '#93396f',
  'vague-5': '#3f5a27',
  'vague-6': '#333333',
  pts: '#0a6a58',
  lieu: '#6b3f9c',
};

/** Okabe-Ito: blue and yellow for one scheme, the green that they make for both. */
const CROSSED: MapTheme['crossed'] = {
  'les-deux': { fill: '#009e73', pale: '#d3f0e6', ink: '#00382a' },
  'france-travail': { fill: '#56b4e9', pale: '#dff1fc', ink: '#0b4a73' },
  pacte: { fill: '#f0e442', pale: '#fbf8d3', ink: '#5f5700' },
  inconnu: { fill: '#cc79a7', pale: '#f6e3ee', ink: '#4f1c39' },
};

const light: MapTheme = {
  name: 'light',
  sea: '#dce8f0',
  neighbour: '#f1f0ec',
  neighbourLine: '#cbc8bf',
  land: '#fbfaf7',
  ramp: RAMP,
  categories: CATEGORIES,
  overlays: OVERLAYS,
  crossed: CROSSED,
  absences: {
    'aucune-action-citee': { ground: '#f6f3ea', ink: '#6d675a' },
    'partage-non-ventile': { ground: '#e9e6f1', ink: '#6c6390' },
    'hors-contractualisation': { ground: '#e4e2db', ink: '#aaa698' },
  },
  hatch: { ink: INK, halo: PAPER },
  accent: '#d9531e',
  emphasis: INK,
  casing: PAPER,
  lines: lines(1, INK, PAPER),
  labels: {
    halo: PAPER,
    unit: text(13, 700, INK),
    value: text(12.5, 600, INK),
    town: text(12, 400, '#3c4854'),
    sea: quiet(13, '#4d6b82'),
    country: quiet(13, '#5f6b66'),
  },
  circle: { fill: '#2a639f', stroke: PAPER, opacity: 0.82 },
  symbol: { stroke: PAPER, radius: 11 },
};

const NIGHT: Hex = '#0d151d';
const dark: MapTheme = {
  ...light,
  name: 'dark',
  sea: '#0d151d',
  neighbour: '#1d2730',
  neighbourLine: '#3b4854',
  land: '#d6dbe0',
  absences: {
    'aucune-action-citee': { ground: '#cfcabb', ink: '#5a5548' },
    'partage-non-ventile': { ground: '#c8c2dc', ink: '#564d7d' },
    'hors-contractualisation': { ground: '#aeb4b8', ink: '#79828a' },
  },
  accent: '#ff7a3d',
  lines: lines(1, NIGHT, PAPER),
  labels: {
    halo: PAPER,
    unit: text(13, 700, INK),
    value: text(12.5, 600, INK),
    town: text(12, 400, '#2e3943'),
    sea: quiet(13, '#8fa9bd'),
    country: quiet(13, '#9aa6ad'),
  },
};

const projector: MapTheme = {
  ...dark,
  name: 'projector',
  // Washed-out projectors eat pale tones: the grounds of absences go apart, lines and letters grow.
  land: '#ffffff',
  absences: {
    'aucune-action-citee': { ground: '#fffbe9', ink: '#4a4438' },
    'partage-non-ventile': { ground: '#e2dcf4', ink: '#463c70' },
    'hors-contractualisation': { ground: '#c9cdd0', ink: '#8a9299' },
  },
  lines: lines(1.5, NIGHT, PAPER),
  labels: {
    halo: PAPER,
    // 24 px at least in a room, at 1920×1080; `scaleTheme` follows the screen.
    unit: text(26, 700, INK),
    value: text(24, 400, INK),
    town: text(24, 400, INK),
    sea: quiet(24, '#a9c3d6'),
    country: quiet(24, '#b7c2c9'),
  },
  // Its letters too: 24 px at 1920×1080.
  symbol: { stroke: PAPER, radius: 22 },
};

const print: MapTheme = {
  ...light,
  name: 'print',
  sea: '#eef3f6',
  neighbour: '#ffffff',
  neighbourLine: '#b5b5b5',
  land: '#ffffff',
  absences: {
    'aucune-action-citee': { ground: '#ffffff', ink: '#444444' },
    'partage-non-ventile': { ground: '#f1f1f1', ink: '#444444' },
    'hors-contractualisation': { ground: '#e6e6e6', ink: '#9a9a9a' },
  },
  lines: lines(0.9, '#000000', PAPER),
};

/** Every theme of the map, by name. */
export const THEMES: Readonly<Record<ThemeName, MapTheme>> = { light, dark, projector, print };
