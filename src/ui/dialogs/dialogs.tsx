export { HelpDialog } from './help-dialog';
export { ShareDialog } from './share-dialog';
