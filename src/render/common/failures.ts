import type { Engine } from './engine';

/**
 * What ends WebGL: `webgl`, none on this machine; `missing`, its files do not come; `worker`, they came and nothing is
 * drawn; `lost`, it was taken away for good.
 */
export type Failure = 'webgl' | 'missing' | 'worker' | 'lost';

const NOTICES: Readonly<Record<Failure, string>> = {
  webgl: 'Carte simplifiée : cet appareil ne propose pas WebGL. Toutes les fonctions restent disponibles.',
  missing:
    'Carte simplifiée : l’affichage accéléré n’a pas pu être chargé. Toutes les fonctions restent disponibles.',
  worker:
    'Carte simplifiée : l’affichage accéléré n’a pas démarré. Toutes les fonctions restent disponibles.',
  lost: 'Carte simplifiée : l’affichage accéléré s’est interrompu. Toutes les fonctions restent disponibles.',
};

export const isFailure = (reason: string): reason is Failure => Object.hasOwn(NOTICES, reason);

/** What a reader is told; nothing to one who has lost nothing and had not asked for WebGL. */
export const noticeOf = (failure: Failure, engine: Engine): string | null =>
  engine === 'auto' && (failure === 'webgl' || failure === 'missing') ? null : NOTICES[failure];
