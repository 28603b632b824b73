import { fault } from '../tables/fault';
import { at } from '../tables/rule';
import { fold } from '../text/nearest';
import { emojiIn, tagIn, unseenIn } from '../text/sound-text';
import type { WarningRule } from './warning';

/** What stands for words that are still to be written. */
const PLACEHOLDER =
  /^(a (completer|definir|preciser|venir|faire|renseigner)|en attente|todo|tbd|xx+|lorem ipsum.*|n ?c|nsp)$/;

/** A text that waits for its words: it would be published. */
export const wordsWritten: WarningRule = ({ get, names, columns }) =>
  names.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) =>
      columns(name).flatMap((column) =>
        PLACEHOLDER.test(fold(row.cell(column)))
          ? [fault(at(table, row, column), 'texte qui attend encore ses mots', 'le texte, ou une case vide')]
          : [],
      ),
    );
  });

/** What comes with a text copied from a web page, a PDF or a telephone: unseen characters, tags, drawings. */
export const allSeen: WarningRule = ({ get, names, columns }) =>
  names.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) =>
      columns(name).flatMap((column) => {
        const text = row.cell(column);
        const [unseen, tag, drawing] = [unseenIn(text), tagIn(text), emojiIn(text)];
        const said = (what: string, attendu: string) => [fault(at(table, row, column), what, attendu)];
        if (unseen !== null)
          return said(`caractère que rien ne montre (${unseen})`, 'le texte retapé sans lui');
        if (tag !== null)
          return said(
            `écriture de page web (« ${tag} »), qui sera montrée telle quelle`,
            'le texte sans elle',
          );
        return drawing === null
          ? []
          : said(`dessin (« ${drawing} ») que les polices de la carte n’ont pas`, 'le texte sans lui');
      }),
    );
  });
