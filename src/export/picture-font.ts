import font from '../tokens/fonts/public-sans.woff2?inline';

/** Letters of the app inside the picture: an image sees neither the fonts nor the styles of its page. */
export const FONT_STYLE = `<style>@font-face{font-family:"Public Sans";font-weight:400 700;src:url(${font}) format("woff2")}</style>`;

/** An `<svg>` document that carries its own letters. */
export const withFont = (svg: string): string => svg.replace('>', `>${FONT_STYLE}`);
