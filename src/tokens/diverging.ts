import type { DesignTokens } from './design-tokens';

type Ramp = DesignTokens['ramp'];
type Kinds = Pick<DesignTokens['categories'], 'vague-1' | 'vague-2' | 'vague-3' | 'vague-4'>;

/** From much less to much more, around what has not changed: brown to blue, told apart in every vision; orange is kept for what is selected. */
const LIGHT: Ramp = ['#77440f', '#dfbf94', '#e9e6de', '#a9c8ea', '#2a639f'];
/** On the night what has not changed is nearest to the ground. */
const DARK: Ramp = ['#e6c48f', '#7b6233', '#2a353f', '#2f639c', '#9ccbf5'];
/** What came, what went, what is as it was, what is no more as it was: none of them a share. */
const LIGHT_KINDS: Kinds = {
  'vague-1': '#2e7f6b',
  'vague-2': '#7d5494',
  'vague-3': '#d8d5cc',
  'vague-4': '#8db4dd',
};
const DARK_KINDS: Kinds = {
  'vague-1': '#63b8a1',
  'vague-2': '#d8aee6',
  'vague-3': '#3c4852',
  'vague-4': '#3f74ad',
};

/** The same map for what has changed: rank 2 of the ramp is no change, categories are kinds of change. */
export const divergingTokens = (tokens: DesignTokens): DesignTokens => ({
  ...tokens,
  ramp: tokens.name === 'dark' ? DARK : LIGHT,
  categories: { ...tokens.categories, ...(tokens.name === 'dark' ? DARK_KINDS : LIGHT_KINDS) },
});
