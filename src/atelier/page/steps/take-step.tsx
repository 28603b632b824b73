import { useState } from 'react';
import { packZip } from '../../take/pack-zip';
import { changesText } from '../../words/changes';
import type { AtelierWork } from '../hooks/use-atelier';
import { give } from '../publish/give';
import { PublishCard } from '../publish/publish-card';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What leaves the atelier: files of this device, and nothing else. */
export function TakeStep({ work }: { readonly work: AtelierWork }) {
  const [said, setSaid] = useState('');
  const { checked, checking, check, changes, resources, scenes } = work;
  const length = check.faults.length + scenes.faults.length;
  const zip = (): void => {
    give(packZip(checked, changesText(changes)), 'application/zip', 'pacte.zip');
    work.taken(checked, 'all');
    setSaid('pacte.zip est dans vos téléchargements.');
  };
  const workbook = async (): Promise<void> => {
    setSaid('Le classeur se prépare…');
    const writer = await import('../../take/workbook').catch(() => null);
    if (writer === null) {
      setSaid(
        'Ce qui fait le classeur n’a pas pu être chargé (réseau absent\u00a0?). Réessayez, ou enregistrez pacte.zip\u00a0: il contient tout.',
      );
      return;
    }
    try {
      const bytes = await writer.packWorkbook(checked, resources?.known ?? null, check.faults);
      give(bytes, XLSX, 'pacte.xlsx');
    } catch {
      setSaid(
        'Un tableau n’a pas pu devenir une feuille de classeur (en-tête abîmé\u00a0?). Enregistrez pacte.zip\u00a0: il contient tout.',
      );
      return;
    }
    work.taken(checked, 'tables');
    setSaid('pacte.xlsx est dans vos téléchargements\u00a0: les tableaux, sans les scènes.');
  };
  return (
    <div className="at-text">
      {length > 0 ? (
        <p className="at-note at-note-warn">
          {length > 1 ? `${length} fautes restent` : 'Une faute reste'}&nbsp;: vous pouvez emporter votre
          travail et le reprendre plus tard, mais ces données ne peuvent pas encore être publiées.
        </p>
      ) : null}
      <ul className="at-cards">
        <PublishCard work={work} />
        <li>
          <h3>Le pacte, en ZIP</h3>
          <p>
            Tous les tableaux en CSV, leur description, les scènes, et la liste des changements en français
            (changements.txt). C’est ce que l’on garde, et ce que l’on envoie à qui tient le site.
          </p>
          <button type="button" className="at-button" disabled={checking} onClick={zip}>
            Enregistrer pacte.zip
          </button>
        </li>
        <li>
          <h3>Un classeur, pour continuer dans un tableur</h3>
          <p>
            Une feuille par tableau, avec des menus déroulants, des en-têtes qui restent et une colonne
            d’aide. Les scènes n’y sont pas&nbsp;: elles sont dans pacte.zip. Rouvrez-le ici quand vous aurez
            fini.
          </p>
          <button type="button" className="at-button" disabled={checking} onClick={() => void workbook()}>
            Enregistrer pacte.xlsx
          </button>
        </li>
      </ul>
      <p role="status">{said}</p>
    </div>
  );
}
