/** Sizes and times as the README writes them; a dash for what was not measured. */

export const kilobytes = (bytes: number | null): string =>
  bytes === null ? '–' : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
export const milliseconds = (ms: number | null): string =>
  ms === null ? '–' : ms < 10 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(0)} ms`;
export const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(2)} s`);
export const megabytes = (bytes: number | null): string =>
  bytes === null ? '–' : `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;
