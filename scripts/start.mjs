/**
 * `npm start`: sets up what is missing, then serves the app on the real data and opens it.
 * Options of Vite may follow: `npm start -- --port 4000`. Node built-ins only.
 */
import { hasDesktop } from './lib/desktop.mjs';
import { ROOT, run } from './lib/run.mjs';
import { announce, tell } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

if (await setUp()) {
  const open = hasDesktop(process.platform, process.env);
  announce(
    open
      ? "Démarrage : la carte s'ouvre dans votre navigateur (Ctrl-C pour arrêter)."
      : "Démarrage : ouvrez dans un navigateur l'adresse affichée ci-dessous (Ctrl-C pour arrêter).",
  );
  const args = [
    `${ROOT}node_modules/vite/bin/vite.js`,
    ...(open ? ['--open'] : []),
    ...process.argv.slice(2),
  ];
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
