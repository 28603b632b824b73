/** True on a page opened as a file: it has no other pages beside it, and none can hold it in a frame. */
export const OFF_SITE = typeof location !== 'undefined' && location.protocol === 'file:';
