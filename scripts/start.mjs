/**
 * `npm start`: sets up what is missing, then serves the app on the real data and opens it.
 * `-- --region CODE`: the pack of that region; `-- --region 32,28`: the site of several, built, then served. Options of Vite may follow: `npm start -- --port 4000`. Node built-ins only.
 */
import { hasDesktop } from './lib/desktop.mjs';
import { regionsOfCommand } from './lib/region.mjs';
import { ROOT, run } from './lib/run.mjs';
import { announce, tell } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const { args: options, regions } = regionsOfCommand();

/**
 * Several regions share one code only once it is built.
 * @param {readonly string[]} codes
 * @returns {Promise<number>} exit code
 */
async function startSeveral(codes) {
  announce(
    `Régions ${codes.join(', ')} : le site est construit, puis servi. Relancez après un changement des données.`,
  );
  const folder = `${ROOT}.cache/demarrage-${codes.join('-')}`;
  const program = (/** @type {string} */ name) => ['--import', 'tsx', `${ROOT}scripts/${name}`];
  const list = codes.join(',');
  const built = await run(process.execPath, [...program('build.ts'), '--region', list, '--out', folder]);
  if (built.code !== 0) return built.code;
  announce(
    "Ouvrez dans un navigateur l'adresse affichée ci-dessous ; regions.html y est la page du choix (Ctrl-C pour arrêter).",
  );
  const served = await run(process.execPath, [
    ...program('serve.ts'),
    '--root',
    folder,
    '--base',
    '/',
    ...options,
  ]);
  return served.interrupted ? 0 : served.code;
}

if (regions.length > 0) {
  const code = (await setUp()) ? await startSeveral(regions) : 1;
  if (code !== 0) process.exitCode = 1;
} else if (await setUp()) {
  const open = hasDesktop(process.platform, process.env);
  announce(
    open
      ? "Démarrage : la carte s'ouvre dans votre navigateur (Ctrl-C pour arrêter)."
      : "Démarrage : ouvrez dans un navigateur l'adresse affichée ci-dessous (Ctrl-C pour arrêter).",
  );
  const args = [`${ROOT}node_modules/vite/bin/vite.js`, ...(open ? ['--open'] : []), ...options];
  // Vite warns of a loader that it will use one day and that does not resolve our imports; it is not the reader's concern.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  const { code, interrupted } = await run(process.execPath, args);
  if (code !== 0 && !interrupted) {
    tell({
      what: `Le serveur s'est arrêté (code ${code}).`,
      where: 'message de Vite ci-dessus',
      todo: 'port déjà pris : fermez l’autre serveur ou choisissez-en un autre (npm start -- --port 4000) ; sinon corrigez l’erreur citée et relancez.',
    });
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}
