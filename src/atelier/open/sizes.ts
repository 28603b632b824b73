/** Heaviest file that is opened: a pack of a region weighs a tenth of a megabyte. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Heaviest content of an archive or a workbook, unpacked: a small file may hold gigabytes of the same letter. */
export const MOST_UNPACKED = 120 * 1024 * 1024;

const MEGA = 1024 * 1024;

/** « 52 Mo ». */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / MEGA)}\u00a0Mo`;
