/**
 * Is there a screen on which a browser could open? On a server or in a container the answer is no, and asking for
 * one would only print an error.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function hasDesktop(platform, env) {
  if (env.CI || env.SSH_CONNECTION || env.BROWSER === 'none') return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
