/** Rules of a JSON file edited by hand, as the part of JSON Schema that such a file needs; pure. */
export interface JsonRule {
  readonly type?: 'object' | 'array' | 'string';
  /** What should stand there, for the sentence of a fault; ours, editors ignore it. */
  readonly attendu?: string;
  readonly properties?: Readonly<Record<string, JsonRule>>;
  /** `false`: no other key; a rule: that of every other key. */
  readonly additionalProperties?: false | JsonRule;
  readonly required?: readonly string[];
  readonly items?: JsonRule;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonRule>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'rien';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const typeFits = (value: unknown, { type }: JsonRule): boolean =>
  type === undefined ||
  (type === 'object' ? isObject(value) : type === 'array' ? Array.isArray(value) : typeof value === type);

/** `key` as a person finds it in the file: `accessibilite.etat`, `frameAncestors[2]`. */
const inside = (path: string, key: string | number): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;

/**
 * Every fault of a value against its rules, each a French sentence: file, key, value, what was expected; none when it
 * fits. @param file name, for the sentences
 */
export function jsonFaults(file: string, root: JsonRule, value: unknown): readonly string[] {
  const say = (path: string, what: string, attendu: string): string =>
    `${file}, ${path === '' ? 'fichier entier' : `clé « ${path} »`}\u00a0: ${what}. Attendu\u00a0: ${attendu}.`;
  const resolve = (rule: JsonRule): JsonRule =>
    rule.$ref === undefined ? rule : (root.$defs?.[rule.$ref.replace('#/$defs/', '')] ?? rule);

  const check = (given: JsonRule, found: unknown, path: string): readonly string[] => {
    const rule = resolve(given);
    const attendu = rule.attendu ?? 'une valeur du schéma';
    const fits =
      typeFits(found, rule) &&
      (rule.enum === undefined || rule.enum.some((choice) => choice === found)) &&
      (rule.pattern === undefined || typeof found !== 'string' || new RegExp(rule.pattern).test(found));
    if (!fits) return [say(path, `valeur refusée (lu\u00a0: ${shown(found)})`, attendu)];
    if (Array.isArray(found)) {
      const { items } = rule;
      return items ? found.flatMap((item, i) => check(items, item, inside(path, i))) : [];
    }
    return isObject(found) ? checkObject(rule, found, path) : [];
  };

  const checkObject = (rule: JsonRule, found: Readonly<Record<string, unknown>>, path: string) => {
    const known = rule.properties ?? {};
    const missing = (rule.required ?? [])
      .filter((key) => !Object.hasOwn(found, key))
      .map((key) => say(inside(path, key), 'clé absente', resolve(known[key] ?? {}).attendu ?? 'cette clé'));
    const others = Object.entries(found).flatMap(([key, item]) => {
      const own = Object.hasOwn(known, key) ? known[key] : rule.additionalProperties;
      if (own) return check(own, item, inside(path, key));
      return own === false
        ? [say(inside(path, key), 'clé inconnue', `l’une de ${Object.keys(known).join(', ')}`)]
        : [];
    });
    return [...missing, ...others];
  };

  return check(root, value, '');
}
