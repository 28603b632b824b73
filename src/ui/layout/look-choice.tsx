/** How the page looks: as the device asks, or as its reader has chosen. */
export type Look = 'auto' | 'clair' | 'sombre';

const LOOKS: readonly { readonly value: Look; readonly label: string }[] = [
  { value: 'auto', label: 'Comme l’appareil' },
  { value: 'clair', label: 'Clair' },
  { value: 'sombre', label: 'Sombre' },
];

interface Props {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** Light, dark, or as the device: a list of the browser under a sign, which a phone shows with its words. */
export const LookChoice = ({ look, onLook }: Props) => (
  <label className="look-choice" title="Apparence">
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" />
    </svg>
    <span className="look-name">Apparence</span>
    <select
      value={look}
      onChange={({ target }) => {
        const chosen = LOOKS.find(({ value }) => value === target.value);
        if (chosen) onLook(chosen.value);
      }}
    >
      {LOOKS.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </label>
);
