/**
 * Floor of a change of colours and of a choice: a page that holds the drawing of our map and, at a click, writes what our
 * map writes, which it has ready. No label, legend, panel, address, nor anything that works out what to write.
 */
import { loadCommunes, loadGround } from '../../../scripts/start-page/start-scene';
import { MAP_PADDING } from '../../../src/app/common/map-layout';
import { fitCamera } from '../../../src/domain/projection';
import { sameDrawing } from '../../../src/render/common/area-paint';
import type { MapInput } from '../../../src/render/map-host';
import { areaFills, baseGroups, sheetMarkups } from '../../../src/render/svg/base-markup';
import { contourMarkup } from '../../../src/render/svg/overlay/emphasis';
import { worldPath, worldTransform } from '../../../src/render/svg/path';
import { liveStyle } from '../../../src/render/svg/svg-map';
import { decode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { TOKENS } from '../../../src/tokens/token-sets';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import type { Level } from '../report/pages';

/** Map of our page in a window of the bench. */
const MAP = { left: 272, top: 56, width: 722, height: 712 };
/** What the gestures of the bench choose in our page, in turn; the last is where they began. */
const CHOICES = [
  'theme=france-travail',
  'theme=france-travail&vague=1',
  'theme=france-travail&vague=2',
  '',
  'indicateur=actions',
  '',
];
/** Of our page of the communes. */
const COMMUNES = 'limites=departement,epci,commune&maille=commune';

/** What a change of view writes: colours of all paths of the areas, or whole groups by their rank. */
type Write =
  | { readonly fills: readonly string[] }
  | { readonly groups: readonly (readonly [number, string])[] };

function writeOf(before: MapInput, after: MapInput, style: ReturnType<typeof liveStyle>): Write {
  if (sameDrawing(before, after))
    return { fills: after.view.areas.flatMap((area) => areaFills(after, area, style.prefix)) };
  const was = baseGroups(before, style, true);
  return {
    groups: baseGroups(after, style, true).flatMap(({ from, content }, rank) =>
      from.every((part, at) => part === was[rank]?.from[at]) ? [] : [[rank, content()] as const],
    ),
  };
}

/** @throws Error when a link of the bench says nothing to our page. */
export function gestureFloor(root: string, level: Level): string {
  const { model, boundaries: light, context } = loadGround(root);
  const boundaries = level === 'a' ? light : loadCommunes(root);
  const [words, anchors, tokens] = [vocabularyOf(model), cogAnchors(model), TOKENS.light];
  const scene = (choice: string): MapInput => {
    const { state, ignored } = decode(
      [level === 'a' ? '' : COMMUNES, choice].filter(Boolean).join('&'),
      words,
    );
    if (ignored.length > 0) throw new Error(`our page knows no « ${ignored.join(' ')} »`);
    return { view: buildMapView(model, state, anchors), boundaries, context, tokens };
  };
  const { width, height, left, top } = MAP;
  const camera = fitCamera(model.cog.region.bbox, MAP, MAP_PADDING.wide);
  const style = liveStyle(camera);
  const start = scene('');
  const scenes = CHOICES.map((choice) => (choice === '' ? start : scene(choice)));
  const writes = scenes.map((after, i) => writeOf(scenes.at(i - 1) ?? start, after, style));
  const contours = start.view.areas.map(({ shape }) => {
    const path = worldPath(boundaries.contour(shape));
    const item = { kind: 'selected', precision: 'exact' } as const;
    return contourMarkup(path, tokens, item, { unit: 1, nonScaling: true });
  });
  const box = `viewBox="0 0 ${width} ${height}"`;
  const placed = (markup: string): string =>
    markup.replace(
      '<g class="carte-monde">',
      `<g class="carte-monde" transform="${worldTransform(camera, MAP)}">`,
    );
  const sheets = sheetMarkups(start, style).map((markup) => `<svg ${box}>${placed(markup)}</svg>`);
  const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>carte</title><link rel="icon" href="data:,"><style>
body{margin:0}#recolour{position:absolute;top:8px;right:8px}
#map{position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;overflow:hidden;background:${tokens.sea}}
#map>svg{position:absolute;inset:0;width:100%;height:100%;will-change:transform}
#map>svg:not(:first-child){pointer-events:none}
</style></head><body><div id="map">${sheets.join('')}<svg ${box}>${placed('<g class="carte-monde"></g>')}</svg></div>
<button type="button" id="recolour">Recolorer</button>
<script>
const map=document.getElementById('map'),groups=[...map.querySelectorAll('.carte-monde>g')],over=map.lastElementChild.firstElementChild;
const writes=${json(writes)},contours=${json(contours)};
const areas=map.querySelector('.carte-aires');
let turn=0,on=-1;
document.getElementById('recolour').onclick=()=>{const {fills,groups:written}=writes[turn++%writes.length];
  if(fills)fills.forEach((fill,i)=>{const path=areas.children[i];if(path&&path.getAttribute('fill')!==fill)path.setAttribute('fill',fill)});
  else for(const [rank,content] of written)groups[rank].innerHTML=content};
const rankOf=(e)=>e.target.parentElement===areas?[...areas.children].indexOf(e.target)>>1:-1;
areas.parentElement.onclick=(e)=>{over.innerHTML=contours[rankOf(e)]||''};
areas.parentElement.onpointermove=(e)=>{const next=rankOf(e);if(next!==on){on=next;over.innerHTML=contours[on]||''}};
performance.mark('carte:visible');
</script></body></html>
`;
}
