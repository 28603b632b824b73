/** Full screen on, or off; a frame without the permission refuses, and the show goes on in its window. */
export function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
  done?.catch(() => {});
}
