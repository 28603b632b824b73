/** One file for the wide sheets, with what builds them: it comes when one is opened. */
export { Comparison } from '../../ui/wide/comparison-view';
export { Region } from '../../ui/wide/region-view';
export { wideOnPaper } from '../../view/paper/paper-wide';
export { comparisonSheet } from '../../view/wide/comparison-sheet';
export { regionSheet } from '../../view/wide/region-sheet';
