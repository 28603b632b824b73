/** Writes an attribute that has another value: written again, even an equal one makes the browser paint the whole layer. */
export function setChanged(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The element of one base map, all of the size of the map; `data-etat="attente"` hides it. */
export function baseLayer(): HTMLDivElement {
  const div = document.createElement('div');
  div.className = 'carte-base';
  return div;
}
