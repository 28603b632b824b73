/** A page on a disk has no other pages beside it. */
export const OFF_SITE = typeof location !== 'undefined' && location.protocol === 'file:';
