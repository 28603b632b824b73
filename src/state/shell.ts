/**
 * The frame around the one app, chosen by the link (`mode`): the whole application, scenes on a projector, or a view in
 * somebody else's page.
 */
export interface PresentationShell {
  readonly kind: 'presentation';
  /** From 1, as a person counts. */
  readonly scene: number;
  readonly screen: ShowScreen;
}

/** What a window of a show displays: the screen of the audience, the presenter's notes, the pages to print. */
export type ShowScreen = 'salle' | 'notes' | 'feuilles';
export const SHOW_SCREENS: readonly ShowScreen[] = ['salle', 'notes', 'feuilles'];
export const SHOW_START: PresentationShell = { kind: 'presentation', scene: 1, screen: 'salle' };

/** What an embed shows around its map; each can be left out by the page that embeds. */
export type EmbedPart = 'titre' | 'legende' | 'fiche' | 'reglages' | 'recherche' | 'tableau';
export const EMBED_PARTS: readonly EmbedPart[] = [
  'titre',
  'legende',
  'fiche',
  'reglages',
  'recherche',
  'tableau',
];

export type Appearance = 'auto' | 'clair' | 'sombre';
export const APPEARANCES: readonly Appearance[] = ['auto', 'clair', 'sombre'];

/** Messages beyond the height, each asked for by the page that embeds: the selection, out; commands, in; size for AMP. */
export type EmbedMessage = 'selection' | 'commandes' | 'amp';
export const EMBED_MESSAGES: readonly EmbedMessage[] = ['selection', 'commandes', 'amp'];

export interface EmbedShell {
  readonly kind: 'integration';
  readonly parts: readonly EmbedPart[];
  readonly appearance: Appearance;
  /** Repeated in the messages to the host page, which may hold several frames. */
  readonly frameId: string | null;
  readonly messages: readonly EmbedMessage[];
  /** Origins whose commands are heard; none by default. */
  readonly origins: readonly string[];
}

export type Shell = { readonly kind: 'explorer' } | PresentationShell | EmbedShell;

export const EXPLORER_SHELL: Shell = { kind: 'explorer' };
export const EMBED_START: EmbedShell = {
  kind: 'integration',
  parts: ['titre', 'legende', 'fiche'],
  // A page that embeds is light, whatever the device: a dark frame in it is an accident.
  appearance: 'clair',
  frameId: null,
  messages: [],
  origins: [],
};
