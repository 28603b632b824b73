/**
 * A browser that translates a page takes each text out of its place and puts elements of its own there. React keeps the
 * text that it had: what it writes into it is on no screen, and taking it away throws. Here the page outlives that: a text
 * that is written to comes back to its place, where it is translated again, and what stands for a text goes with it.
 */
const stands = new WeakMap<Node, ChildNode>();

/** The elements that translators put in the place of a text. */
const isStand = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'font';

/** What stands in `parent` for a text that is no longer there; the node itself otherwise. */
function standing<T extends Node>(parent: Node, node: T): T | ChildNode {
  const stand = node.parentNode === parent ? null : stands.get(node);
  return stand?.parentNode === parent ? stand : node;
}

/** Only once a translator is at work: nobody else gets other methods than those of the browser. */
function heedStands(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function remove<T extends Node>(this: Node, child: T): T {
    removeChild.call(this, standing(this, child));
    return child;
  };
  Node.prototype.insertBefore = function insert<T extends Node>(this: Node, node: T, before: Node | null): T {
    insertBefore.call(this, node, before && standing(this, before));
    return node;
  };
}

/** @param root whose texts a translator may take away */
export function outliveTranslators(root: Node): void {
  let heeded = false;
  const written = new MutationObserver((records) => {
    for (const { target } of records) {
      const stand = stands.get(target);
      if (!stand?.isConnected) continue;
      stand.replaceWith(target);
      stands.delete(target);
    }
  });
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const [text] = removedNodes;
      if (removedNodes.length !== 1 || !(text instanceof Text) || text.isConnected) continue;
      const stand = [addedNodes[0], previousSibling, nextSibling].find(isStand);
      if (!stand) continue;
      stands.set(text, stand);
      written.observe(text, { characterData: true });
      if (!heeded) heedStands();
      heeded = true;
    }
  }).observe(root, { childList: true, subtree: true });
}
