import { sameNamed, type Version } from '../../domain/versions/version';

/** What others have published meanwhile, what it means for one's own work, and both ways on. */
export const publishedSaid = ({ nom }: Version): string =>
  [
    `Pendant que vous travailliez, quelqu’un d’autre a publié de nouveaux chiffres sur ce site${nom === '' ? '' : `\u00a0: «\u00a0${nom}\u00a0»`}.`,
    'Vos tableaux sont partis des chiffres d’avant\u00a0: les publier effacerait de la carte ce que cette personne a changé.',
    'Pour garder les deux\u00a0: enregistrez pacte.zip (sa liste changements.txt dit ce que vous avez fait), rechargez cette page, qui s’ouvrira sur les nouveaux chiffres, et refaites-y vos changements.',
    'Pour remplacer quand même ses chiffres par les vôtres\u00a0: appuyez encore sur le bouton.',
  ].join(' ');

/** Why figures that are a version already do not take the name typed for them; empty where they have that very name. */
export function archivedNameSaid({ nom, id }: Version, name: string): string {
  const typed = name.trim();
  return typed === '' || sameNamed([{ nom }], typed)
    ? ''
    : ` Ces chiffres sont au chiffre près ceux de la version «\u00a0${nom}\u00a0», que des liens figés portent déjà (${id})\u00a0: elle garde son nom, et «\u00a0${typed}\u00a0» n’a pas servi. Il reste écrit ci-dessus, pour vos prochains chiffres.`;
}
