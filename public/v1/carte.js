/*! Carte en une ligne : le script écrit le cadre, son titre, sa hauteur. Version 1, contrat dans docs/integration.md. */
(() => {
  const script = document.currentScript;
  if (!script) return;
  const { vue = '', titre = 'Carte' } = script.dataset;
  const frame = document.createElement('iframe');
  // The address of the view as a whole, pasted in the place of its query, too.
  const query = vue.replace(/^(https?:[^?]*)?\?/, '').replace(/(^|&)(mode|cadre)=[^&]*/g, '');
  const id = `carte-${Math.random().toString(36).slice(2, 10)}`;
  frame.src = new URL(`../?mode=integration&${query}&cadre=${id}`.replace(/&{2,}/g, '&'), script.src).href;
  frame.title = titre;
  frame.id = id;
  frame.loading = 'lazy';
  frame.allow = 'fullscreen';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  for (const word of 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads'.split(' ')) {
    frame.sandbox.add(word);
  }
  // By the object model: a policy of the host that refuses style attributes allows it. Themes of CMS say
  // « iframe { height: auto !important } », which leaves 150 pixels.
  const tall = (height) => frame.style.setProperty('height', `${Math.ceil(height)}px`, 'important');
  Object.assign(frame.style, { width: '100%', border: '0' });
  tall(640);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.type !== 'pactes-hdf:height' || data.v !== 1) return;
    const height = Number(data.height);
    if (height >= 100 && height <= 5000) tall(height);
  });
  script.after(frame);
  // Cut to the sheet, since no browser cuts a frame in two. Such a sheet of rules is no attribute and no element of style.
  if (!document.adoptedStyleSheets) return;
  const paper = new CSSStyleSheet();
  paper.insertRule(`@media print { #${id} { max-height: 95vh } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
})();
