import './export-dialog.css';
import { useState } from 'react';
import { Modal } from '../common/modal';

export type Output = 'png' | 'svg' | 'a4' | 'a3' | 'xlsx' | 'csv-excel' | 'csv' | 'presse-papiers';

interface Choice {
  readonly output: Output;
  readonly label: string;
  readonly why: string;
  readonly action: string;
}
const GROUPS: readonly {
  readonly title: string;
  readonly map: boolean;
  readonly choices: readonly Choice[];
}[] = [
  {
    title: 'La carte, avec titre, légende et sources',
    map: true,
    choices: [
      {
        output: 'png',
        label: 'Image PNG',
        why: 'pour un diaporama, un courriel, un rapport',
        action: 'Enregistrer',
      },
      {
        output: 'svg',
        label: 'Image SVG',
        why: 'nette à toute taille, modifiable dans un logiciel de dessin',
        action: 'Enregistrer',
      },
    ],
  },
  {
    title: 'La carte et le tableau, sur papier ou en PDF',
    map: true,
    choices: [
      {
        output: 'a4',
        label: 'Page A4',
        why: 'paysage ; choisissez l’imprimante ou « Enregistrer en PDF »',
        action: 'Imprimer',
      },
      {
        output: 'a3',
        label: 'Page A3',
        why: 'paysage, pour une affiche ou une table de travail',
        action: 'Imprimer',
      },
    ],
  },
  {
    title: 'Le tableau, tel qu’il est filtré',
    map: false,
    choices: [
      {
        output: 'xlsx',
        label: 'Classeur Excel',
        why: 'XLSX\u00a0: montants en euros, codes en texte, feuille « Lisez-moi »',
        action: 'Enregistrer',
      },
      {
        output: 'csv-excel',
        label: 'CSV pour Excel',
        why: 'points-virgules et virgule décimale : s’ouvre par un double clic',
        action: 'Enregistrer',
      },
      {
        output: 'csv',
        label: 'CSV',
        why: 'virgules, UTF-8\u00a0: pour un logiciel de statistique ou de cartographie',
        action: 'Enregistrer',
      },
      {
        output: 'presse-papiers',
        label: 'Copier le tableau',
        why: 'pour le coller dans un tableur ou un document',
        action: 'Copier',
      },
    ],
  },
];

export interface PictureChoice {
  readonly id: string;
  readonly label: string;
}

const WAITING = 'Les limites et les noms des communes arrivent\u00a0: un instant…';

interface Props {
  /** What is on screen: title and filters, said before it leaves. */
  readonly what: string;
  readonly rows: string;
  readonly sizes: readonly PictureChoice[];
  /** False: the boundaries are missing. */
  readonly map: boolean;
  /** Something that leaves has not come yet. */
  readonly waiting: boolean;
  /** Makes the output; the sentence to tell, whether it went well or not. */
  readonly onExport: (output: Output, size: string) => Promise<string>;
  readonly onClose: () => void;
}

/** Choice of an output, and its one button. No `<form>`: it works in a sandboxed frame. */
export function ExportDialog({ what, rows, sizes, map, waiting, onExport, onClose }: Props) {
  const groups = map ? GROUPS : GROUPS.filter((group) => !group.map);
  const [chosen, setChosen] = useState<Output>(map ? 'png' : 'xlsx');
  const [size, setSize] = useState(sizes[0]?.id ?? '');
  const [status, setStatus] = useState('');
  const [busy, setBusy] = useState(false);
  const choice = groups.flatMap(({ choices }) => choices).find(({ output }) => output === chosen);
  const run = async (): Promise<void> => {
    // Not `disabled`: the button would lose the focus.
    if (busy || waiting) return;
    setBusy(true);
    setStatus('');
    setStatus(await onExport(chosen, size));
    setBusy(false);
  };
  const sized = chosen === 'png' || chosen === 'svg';
  return (
    <Modal title="Exporter cette vue" onClose={onClose} wide>
      <p>
        <strong>{what}</strong> <span className="quiet">{rows}</span>
      </p>
      {map ? null : <p>Le fond de carte manque&nbsp;: seul le tableau peut être exporté.</p>}
      {groups.map(({ title, choices }) => (
        <fieldset key={title} className="outputs">
          <legend>{title}</legend>
          {choices.map(({ output, label, why }) => (
            <label key={output} className="output">
              <input
                type="radio"
                name="sortie"
                value={output}
                checked={chosen === output}
                onChange={() => setChosen(output)}
              />
              <span>
                {label}
                <span className="quiet">{why}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="output-run">
        {sized ? (
          <label>
            Taille de l’image
            <select value={size} onChange={(event) => setSize(event.target.value)}>
              {sizes.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <button type="button" className="button button-main" aria-disabled={busy || waiting} onClick={run}>
          {choice?.action ?? 'Enregistrer'}
        </button>
      </div>
      <p role="status">{waiting ? WAITING : busy ? 'Préparation…' : status}</p>
    </Modal>
  );
}
