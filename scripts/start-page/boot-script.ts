/**
 * What the page runs by itself, before and without the app: reads its link, asks for the view that is written for it, and
 * puts that in its frame. Texts, the same for all figures: the policy of the site knows them by their hash.
 */
import { LOOK_KEY } from '../../src/app/common/appearance';
import { SEEN } from '../../src/app/map/framing/reveal';
import { EMBED_START } from '../../src/state/shell';
import { EMBED_KEY_NAMES } from '../../src/state/url/shell-keys';
import { MARK_KEY } from '../../src/state/url/version-key-names';
import { ASK_REST } from './page-files';
import { FIND_ASKED, PUT_TOGETHER } from './several-views';
import { REUSED, viewFile, type WrittenViews } from './written-views';

/**
 * Run by the browser before the first paint. A link to another view must never flash this one; a shell without the
 * frame of the explorer is told to the style sheet.
 */
export const BOOT = [
  'var p=new URLSearchParams(location.search),d=document.documentElement.dataset,t=document.currentScript.dataset,m=p.get("mode")||"explorer",i=m=="integration"',
  'd.mode=m',
  // The app itself may be missing (a page kept from before a deploy): it cannot say so, the page does.
  'addEventListener("error",e=>{if(e.target.tagName=="SCRIPT")d.panne=""},true)',
  `if(i)d.apparence=p.get("apparence")||"clair",d.montrer=p.get("montrer")||"${EMBED_START.parts}",p.get("cadre")&&(d.naturel="")`,
  // What this reader has chosen; a browser that keeps nothing throws.
  `else if(m=="explorer")try{d.apparence=localStorage.getItem("${LOOK_KEY}")||"auto"}catch(e){}`,
  // A newsletter's keys leave the start view what it is. Scenes behind `#` are no published show.
  `var q=m[0]=="p"&&location.hash?[0]:[];for(var k of p.keys())if(!/^(utm_.*|\\w*clid|xtor|${MARK_KEY})$/.test(k)&&(!i||!/^(${['mode', ...EMBED_KEY_NAMES].join('|')})$/.test(k))){d.lien="";q.push(k+"="+p.get(k))}`,
].join(';');

/** Painted once the frame and the script behind it are read: half a frame, then the whole, are two paints of the map. */
export const WHOLE = '<link rel="expect" href="#carte-app" blocking="render" />';

/** What the page says of its written views: the word that their files share, then the link of each. */
export const viewsOf = ({ queries, hash }: WrittenViews): string => [hash, ...queries].join('\n');

/** Codes of EPCI as the page holds them: each by how far it is from the one before, in a third of the bytes. */
export const epciOf = (codes: readonly string[]): string => {
  const numbers = codes.map(Number).sort((a, b) => a - b);
  return numbers.map((code, i) => (code - (numbers[i - 1] ?? 0)).toString(36)).join(' ');
};

/**
 * Asks for the view of this link, where one is written: it has the file of the longest link of the list that it begins with,
 * and all that it says more is a word of the list or a département of the page. A place has a file of a name of its own
 * (`c`), where the page knows its département or its EPCI: a place of another region has none. `u` is what the view is
 * asked by in its file. What a server answers is read whole, or it would stay open. No name or value of a link
 * holds a line break.
 */
export const ASK_VIEW = [
  'var s=t.vues.split("\\n"),j=q.length,v,c=/^sel=(epci-\\d{9}|(?:(commune)|departement|arrondissement)-(..)(\\w*))$/.exec(q.join("&"))',
  // Codes of départements have one length, parted by spaces: a part of one is never another. Those of EPCI are added up.
  'var h=0;if(c&&!(c[3]?t.ici.includes(c[3]):t.epci.split(" ").some(e=>(h+=parseInt(e,36))==c[1].slice(5))))c=0',
  'for(;j&&(v=s.indexOf(q.slice(0,j).join("&")))<1;)j--',
  // A place by its link, a commune by the end of its code.
  'var u=c&&c[2]?c[4]:q.slice(j).join("&")',
  `v=c||j&&q.slice(j).every(x=>t.vues.includes(x)||/^sel=departement-../.test(x)&&t.ici.includes(x.slice(16)))?fetch("${viewFile('"+s[0]+"', '"+(c?c[3]?(c[2]||"departement")+"-"+c[3]:c[1]:v-1)+"')}").then(r=>r.text().then(t=>r.ok?t:Promise.reject())):0`,
].join(';');

/** Milliseconds for which a frame without its view is not shown, while that is on the way. */
const PATIENCE = 300;

/**
 * Behind the frame, which is hidden for a moment, so that it is painted with that view: asks for the rest, then puts that view in it, unless the app has begun to draw it; what both draw
 * is taken from the page. What is not in the file (a commune that these figures do not know) is left to the app. Of both
 * views of an EPCI, the nearer one where it would hardly be seen in the region.
 */
export const PUT_VIEW = [
  ASK_REST,
  `if(self.v)d.attend="",setTimeout(()=>delete d.attend,${PATIENCE}),v.then(t=>{if(d.lien!=="")return;var n=t.split("\\n"),e=document.getElementById("depart"),o=e.querySelectorAll("path"),r,g=${FIND_ASKED},${PUT_TOGETHER},h=g=>{e.innerHTML=f(g);e.querySelectorAll("[data-${REUSED}]").forEach(x=>x.replaceWith(o[x.dataset.${REUSED}].cloneNode()));r=e.querySelector(".depart-region");r.style.cssText=r.dataset.cadre||"";delete d.lien;d.vue=""}`,
  'if(g<0)return',
  `h(g);if(c&&!c[3]&&n[0].split(";")[1]*r.offsetWidth<${SEEN})h(1)`,
  'requestAnimationFrame(()=>setTimeout(()=>performance.mark("carte:visible")))',
  'b()},()=>{})',
].join(';');
