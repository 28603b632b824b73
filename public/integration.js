/*! Hauteur des cadres de la carte. Version 1, contrat dans docs/integration.md. */
(() => {
  if (window.pactesHdf) return;
  window.pactesHdf = 1;
  addEventListener('message', ({ source, data }) => {
    // The frame may be sandboxed: its origin is then opaque, and only its window tells who speaks.
    if (data?.type !== 'pactes-hdf:height' || data.v !== 1) return;
    const height = Number(data.height);
    if (!(height >= 100 && height <= 5000)) return;
    for (const frame of document.querySelectorAll('iframe[data-pactes-hdf]')) {
      // Themes of CMS say « iframe { height: auto !important } », which leaves 150 pixels.
      if (frame.contentWindow === source) {
        frame.style.setProperty('height', `${Math.ceil(height)}px`, 'important');
      }
    }
  });
  // Cut to the sheet, since no browser cuts a frame in two. Such a sheet of rules is no attribute and no element of style.
  if (!document.adoptedStyleSheets) return;
  const paper = new CSSStyleSheet();
  paper.insertRule('@media print { iframe[data-pactes-hdf] { max-height: 95vh !important } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
})();
