import type { DesignTokens, Hex, TextToken, TokenSetName } from './design-tokens';

/** Neighbouring classes stay ΔE2000 ≥ 10 apart in normal, protan, deutan and tritan vision (tested). */
const RAMP: DesignTokens['ramp'] = ['#eaf1fb', '#a9c8ea', '#5f97cf', '#2a639f', '#0b2f5e'];

const INK: Hex = '#14202b';
const PAPER: Hex = '#ffffff';
const SNOW: Hex = '#f4f8fb';

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

const lines = (scale: number, ink: Hex, casing: Hex): DesignTokens['lines'] => ({
  region: { color: ink, width: 1.3 * scale, casing: null, opacity: 1 },
  departement: {
    color: ink,
    width: scale,
    casing: { color: casing, width: 2.6 * scale, opacity: 0.9 },
    opacity: 1,
  },
  arrondissement: {
    color: ink,
    width: 0.7 * scale,
    casing: { color: casing, width: 1.9 * scale, opacity: 0.75 },
    opacity: 0.8,
  },
  epci: {
    color: ink,
    width: 0.5 * scale,
    casing: { color: casing, width: 1.1 * scale, opacity: 0.45 },
    opacity: 0.4,
  },
  commune: { color: ink, width: 0.4 * scale, casing: null, opacity: 0.35 },
  party: {
    color: ink,
    width: scale,
    casing: { color: casing, width: 2.6 * scale, opacity: 0.9 },
    opacity: 1,
  },
  perimeter: {
    color: ink,
    width: 1.3 * scale,
    casing: { color: casing, width: 3.2 * scale, opacity: 0.9 },
    opacity: 1,
  },
  'left-out': { color: ink === SNOW ? '#a9b4bd' : '#5f6a74', width: 1.1 * scale, casing: null, opacity: 1 },
});

const CATEGORIES: DesignTokens['categories'] = {
  'vague-1': '#143f77',
  'vague-2': '#86b3e4',
  'vague-3': '#e0b400',
  'vague-4': '#b0578d',
  'vague-5': '#4b6b2f',
  'vague-6': '#333333',
  pts: '#9fd0c4',
  lieu: '#c9b6de',
};
const OVERLAYS: DesignTokens['overlays'] = {
  'vague-1': '#143f77',
  'vague-2': '#2f6cb0',
  'vague-3': '#8a6d00',
  'vague-4': '#93396f',
  'vague-5': '#3f5a27',
  'vague-6': '#333333',
  pts: '#0a6a58',
  lieu: '#6b3f9c',
};

/**
 * Three calm hues, each a step of lightness darker: they are told apart in grey as well. `inconnu` is light and carries
 * crosses: texture means uncertain, and nothing else.
 */
const CROSSED: DesignTokens['crossed'] = {
  'les-deux': { fill: '#2c4f6e', pale: '#8aa3b8' },
  'france-travail': { fill: '#7ea9d4', pale: '#d3e3f3' },
  pacte: { fill: '#b0c878', pale: '#dfe9bb' },
  inconnu: { fill: '#dfa9b6', pale: '#dfa9b6' },
};
const UNKNOWN_INK: Hex = '#5c2836';
/** The same hues on the night: both schemes shine most. */
const CROSSED_DARK: DesignTokens['crossed'] = {
  'les-deux': { fill: '#e4eef6', pale: '#8c9fb0' },
  'france-travail': { fill: '#4f8fd6', pale: '#2c5079' },
  pacte: { fill: '#a3b85c', pale: '#515d2c' },
  inconnu: { fill: '#94546a', pale: '#94546a' },
};

const light: DesignTokens = {
  name: 'light',
  scale: 1,
  sea: '#dce8f0',
  neighbour: '#f1f0ec',
  neighbourLine: '#cbc8bf',
  land: '#fbfaf7',
  ramp: RAMP,
  categories: CATEGORIES,
  overlays: OVERLAYS,
  crossed: CROSSED,
  unknownInk: UNKNOWN_INK,
  uncovered: '#f1efe8',
  uncoveredAsked: '#c4b89c',
  absences: {
    // Of one tone in colour: what is absent is quiet, texture is kept for what is uncertain. Paper may be grey: dots.
    'aucune-action-citee': { ground: '#e9e1cf', ink: '#e9e1cf' },
    'partage-non-ventile': { ground: '#e9e6f1', ink: '#6c6390' },
    secret: { ground: '#e8e4de', ink: '#5d574d' },
    'non-disponible': { ground: '#edeae4', ink: '#7a7264' },
    'sans-valeur': { ground: '#f3f1ec', ink: '#968d7d' },
  },
  hatch: { ink: INK, halo: PAPER },
  accent: '#d9531e',
  emphasis: INK,
  casing: PAPER,
  lines: lines(1, INK, PAPER),
  labels: {
    halo: PAPER,
    inverse: PAPER,
    unit: text(13, 700, INK),
    value: text(12.5, 600, INK),
    district: text(12, 600, '#3c4854'),
    town: text(12, 400, '#3c4854'),
    sea: quiet(13, '#4d6b82'),
    country: quiet(13, '#5f6b66'),
  },
  circle: { fill: '#2a639f', stroke: PAPER, opacity: 0.82 },
  symbol: { stroke: PAPER, radius: 11 },
};

const NIGHT: Hex = '#0d151d';
/** What is much shines, what is little stays near the ground of the night. */
const dark: DesignTokens = {
  ...light,
  name: 'dark',
  sea: '#0d151d',
  neighbour: '#1a242d',
  neighbourLine: '#35424e',
  land: '#39434c',
  crossed: CROSSED_DARK,
  unknownInk: '#f2d5dd',
  uncovered: '#2b343c',
  uncoveredAsked: '#968b71',
  ramp: ['#173a63', '#2a6cb0', '#62a4dc', '#a9d2f3', '#f2f8fe'],
  categories: {
    'vague-1': '#d6eafb',
    'vague-2': '#3a74b4',
    'vague-3': '#f0c93b',
    'vague-4': '#dd9cc6',
    'vague-5': '#7ea35b',
    'vague-6': '#8b9096',
    pts: '#5fb3a1',
    lieu: '#b79fd8',
  },
  overlays: {
    'vague-1': '#d6eafb',
    'vague-2': '#7fb8ee',
    'vague-3': '#f5d870',
    'vague-4': '#e3a3ca',
    'vague-5': '#b5da93',
    'vague-6': '#d5d5d5',
    pts: '#63dcc0',
    lieu: '#d2b5fb',
  },
  absences: {
    'aucune-action-citee': { ground: '#4d483c', ink: '#4d483c' },
    'partage-non-ventile': { ground: '#423b5a', ink: '#b7acdf' },
    secret: { ground: '#4a463e', ink: '#c3bba9' },
    'non-disponible': { ground: '#433f38', ink: '#aaa08c' },
    'sans-valeur': { ground: '#3d3a34', ink: '#958b78' },
  },
  hatch: { ink: NIGHT, halo: SNOW },
  accent: '#ff7a3d',
  emphasis: SNOW,
  casing: NIGHT,
  lines: lines(1, SNOW, NIGHT),
  labels: {
    halo: NIGHT,
    inverse: INK,
    unit: text(13, 700, PAPER),
    value: text(12.5, 600, PAPER),
    district: text(12, 600, '#dbe4eb'),
    town: text(12, 400, '#dbe4eb'),
    sea: quiet(13, '#8fa9bd'),
    country: quiet(13, '#9aa6ad'),
  },
  circle: { fill: '#62a4dc', stroke: NIGHT, opacity: 0.86 },
  symbol: { stroke: NIGHT, radius: 11 },
};

const projector: DesignTokens = {
  ...dark,
  name: 'projector',
  // Washed-out projectors eat dark tones: the grounds of absences go apart, lines and letters grow.
  land: '#48535d',
  uncovered: '#343e47',
  absences: {
    'aucune-action-citee': { ground: '#5f5846', ink: '#5f5846' },
    'partage-non-ventile': { ground: '#4f4670', ink: '#cfc5f5' },
    secret: { ground: '#5f5a4f', ink: '#ddd5c3' },
    'non-disponible': { ground: '#585347', ink: '#cfc5b0' },
    'sans-valeur': { ground: '#514c41', ink: '#c2b8a2' },
  },
  lines: lines(1.5, SNOW, NIGHT),
  labels: {
    ...dark.labels,
    // 24 px at least in a room, at 1920×1080; `scaleTokens` follows the screen.
    unit: text(26, 700, PAPER),
    value: text(24, 400, PAPER),
    district: text(24, 600, PAPER),
    town: text(24, 400, PAPER),
    sea: quiet(24, '#a9c3d6'),
    country: quiet(24, '#b7c2c9'),
  },
  // Its letters too: 24 px at 1920×1080.
  symbol: { stroke: NIGHT, radius: 22 },
};

const print: DesignTokens = {
  ...light,
  name: 'print',
  sea: '#eef3f6',
  neighbour: '#ffffff',
  neighbourLine: '#b5b5b5',
  land: '#ffffff',
  uncovered: '#f4f4f4',
  absences: {
    'aucune-action-citee': { ground: '#ffffff', ink: '#444444' },
    'partage-non-ventile': { ground: '#f1f1f1', ink: '#444444' },
    secret: { ground: '#ececec', ink: '#444444' },
    'non-disponible': { ground: '#f6f6f6', ink: '#444444' },
    'sans-valeur': { ground: '#fafafa', ink: '#666666' },
  },
  lines: lines(0.9, '#000000', PAPER),
};

/** Every set of tokens, by name. */
export const TOKENS: Readonly<Record<TokenSetName, DesignTokens>> = { light, dark, projector, print };
