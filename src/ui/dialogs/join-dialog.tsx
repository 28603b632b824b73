import { type ReactNode, useId, useState } from 'react';
import type { Direction } from '../../domain/indicators/indicator';
import { FileButton } from '../common/file-button';
import { Modal } from '../common/modal';

/** What a reader says of a measure: what no file tells. */
export interface JoinAnswer {
  readonly measure: number;
  readonly nom: string;
  readonly unite: string;
  /** Empty: a count. `null`: not said yet. */
  readonly denominateur: string | null;
  readonly sens: Direction;
  readonly source: string;
  readonly millesime: string;
}

/** Where opening a file has come to. */
export type JoinStep =
  | { readonly kind: 'file'; readonly fault: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'questions';
      readonly name: string;
      /** "3 812 lignes, codes de communes dans la colonne « CODGEO »". */
      readonly found: string;
      readonly measures: readonly { readonly value: number; readonly label: string }[];
    }
  | { readonly kind: 'report'; readonly nom: string; readonly lines: readonly string[] };

interface Props {
  readonly step: JoinStep;
  readonly onFile: (bytes: Uint8Array, name: string) => void;
  readonly onAnswer: (answer: JoinAnswer) => void;
  readonly onClose: () => void;
}

const Field = ({
  label,
  value,
  onValue,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
}) => {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={60}
        onChange={(event) => onValue(event.target.value)}
      />
      {hint ? <span className="quiet">{hint}</span> : null}
    </p>
  );
};

const SENS: readonly (readonly [Direction, string])[] = [
  ['haut', 'Plus la valeur est haute, plus le besoin est grand'],
  ['bas', 'Plus la valeur est basse, plus le besoin est grand'],
  ['neutre', 'Ni l’un ni l’autre'],
];

/** What the names tell already, for the reader to correct: « Taux de pauvreté (%) », « filosofi-2021.csv ». */
const unitIn = (name: string): string => (name.includes('%') ? '%' : '');
const yearIn = (file: string): string => /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(file)?.[1] ?? '';

function Questions({
  step,
  onAnswer,
}: {
  readonly step: Extract<JoinStep, { readonly kind: 'questions' }>;
  readonly onAnswer: Props['onAnswer'];
}) {
  const id = useId();
  const [answer, setAnswer] = useState<JoinAnswer>(() => ({
    measure: step.measures[0]?.value ?? 0,
    nom: step.measures[0]?.label ?? '',
    unite: unitIn(step.measures[0]?.label ?? ''),
    denominateur: null,
    sens: 'neutre',
    source: step.name,
    millesime: yearIn(step.name),
  }));
  const put = (change: Partial<JoinAnswer>): void => setAnswer((before) => ({ ...before, ...change }));
  const ratio = answer.denominateur !== null && answer.denominateur !== '';
  const [nature, setNature] = useState<'ratio' | 'absolu' | null>(null);
  const missing = [
    ...(answer.nom.trim() === '' ? ['le nom'] : []),
    ...(answer.unite.trim() === '' ? ['l’unité'] : []),
    ...(answer.millesime.trim() === '' ? ['le millésime'] : []),
    ...(nature === null ? ['la nature'] : []),
    ...(nature === 'ratio' && !ratio ? ['ce que divise le ratio'] : []),
  ];
  return (
    <>
      <p>
        {step.name}&nbsp;: {step.found}.
      </p>
      <p>
        <label htmlFor={id}>Colonne à dessiner</label>{' '}
        <select
          id={id}
          value={answer.measure}
          onChange={(event) => {
            const measure = Number(event.target.value);
            const nom = step.measures.find(({ value }) => value === measure)?.label ?? '';
            // A unit that was typed stays.
            put({ measure, nom, unite: answer.unite === unitIn(answer.nom) ? unitIn(nom) : answer.unite });
          }}
        >
          {step.measures.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <Field label="Nom" value={answer.nom} onValue={(nom) => put({ nom })} />
      <Field
        label="Unité"
        value={answer.unite}
        onValue={(unite) => put({ unite })}
        hint={'«\u00a0%\u00a0», «\u00a0allocataires\u00a0»…'}
      />
      <fieldset className="group">
        <legend>Nature</legend>
        <label className="switch">
          <input
            type="radio"
            name={`${id}-nature`}
            checked={nature === 'ratio'}
            onChange={() => {
              setNature('ratio');
              put({ denominateur: null });
            }}
          />
          Ratio (part, taux, densité)&nbsp;: il colore les territoires
        </label>
        <label className="switch">
          <input
            type="radio"
            name={`${id}-nature`}
            checked={nature === 'absolu'}
            onChange={() => {
              setNature('absolu');
              put({ denominateur: '' });
            }}
          />
          Nombre absolu&nbsp;: il dessine des cercles
        </label>
      </fieldset>
      {nature === 'ratio' ? (
        <Field
          label="Ce que divise le ratio"
          value={answer.denominateur ?? ''}
          onValue={(denominateur) => put({ denominateur })}
          hint={'«\u00a0habitants\u00a0», «\u00a0ménages\u00a0», «\u00a0km²\u00a0»…'}
        />
      ) : null}
      <fieldset className="group">
        <legend>Sens</legend>
        {SENS.map(([sens, label]) => (
          <label key={sens} className="switch">
            <input
              type="radio"
              name={`${id}-sens`}
              checked={answer.sens === sens}
              onChange={() => put({ sens })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Field label="Source" value={answer.source} onValue={(source) => put({ source })} />
      <Field
        label="Millésime"
        value={answer.millesime}
        onValue={(millesime) => put({ millesime })}
        hint={'«\u00a02023\u00a0»'}
      />
      <button
        type="button"
        className="button button-main"
        disabled={missing.length > 0}
        onClick={() => onAnswer(answer)}
      >
        Dessiner
      </button>
      <p className="quiet" role="status">
        {missing.length > 0 ? `Il manque ${missing.join(', ')}.` : ''}
      </p>
    </>
  );
}

function body({ step, onFile, onAnswer, onClose }: Props): ReactNode {
  switch (step.kind) {
    case 'file':
      return (
        <>
          <p>
            Un fichier CSV, XLSX ou ODS dont une colonne porte des codes&nbsp;: communes, EPCI ou
            départements. Il est lu sur cet appareil et n’est envoyé nulle part.
          </p>
          {step.fault === null ? null : <p role="alert">{step.fault}</p>}
          <FileButton accept=".csv,.txt,.tsv,.xlsx,.ods" className="button button-main" onBytes={onFile}>
            Choisir un fichier
          </FileButton>
        </>
      );
    case 'reading':
      return <p role="status">Lecture de {step.name}…</p>;
    case 'questions':
      return <Questions key={step.name} step={step} onAnswer={onAnswer} />;
    case 'report':
      return (
        <>
          <h3>{step.nom}</h3>
          <ul>
            {step.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <button type="button" className="button button-main" onClick={onClose}>
            Voir la carte
          </button>
        </>
      );
  }
}

/** Opens a file of the reader as an indicator: the file, what it does not say, what joining has done. */
export function JoinDialog(props: Props) {
  return (
    <Modal title="Ouvrir un fichier" onClose={props.onClose}>
      {body(props)}
    </Modal>
  );
}
