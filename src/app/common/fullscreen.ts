/** Full screen, where the window is not; a frame without the permission refuses, and the page goes on in its place. */
export function startFullscreen(): void {
  if (document.fullscreenElement) return;
  document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
}

/** Full screen on, or off. */
export function toggleFullscreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else startFullscreen();
}
