/** One file for the comparative sheets, with what builds them: it comes when one is opened. */
export { Comparison } from '../../ui/comparative/comparison-view';
export { Region } from '../../ui/comparative/region-view';
export { comparisonSheet } from '../../view/comparative/comparison-sheet';
export { regionSheet } from '../../view/comparative/region-sheet';
export { comparativeOnPaper } from '../../view/paper/paper-comparative';
