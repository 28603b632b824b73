import { type Link, linkOf } from './engine';

/** Names under which a processor draws WebGL in place of a graphics card: Chromium, Mesa, Windows, macOS. */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Who draws, in the words of the driver. Chromium hides it behind an extension, which other browsers warn about. */
function drawerOf(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER));
  if (name !== 'WebKit WebGL') return name;
  const told = gl.getExtension('WEBGL_debug_renderer_info');
  return told ? String(gl.getParameter(told.UNMASKED_RENDERER_WEBGL)) : name;
}

function ask(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const found = !BY_PROCESSOR.test(drawerOf(gl));
  // A page may hold few contexts: this one is given back.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return found;
}

let card: boolean | null = null;

/** Whether a graphics card draws WebGL here. The answer takes hundredths of a second, and is asked for once a page. */
export function hasGraphicsCard(): boolean {
  card ??= ask();
  return card;
}

/** Its frames were timed, and are those of a processor whatever it calls itself. */
export function foundSlow(): void {
  card = false;
}

export const readLink = (): Link => linkOf(Reflect.get(navigator, 'connection'));
