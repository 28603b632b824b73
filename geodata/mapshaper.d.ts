declare module 'mapshaper' {
  /** Runs a command line on files in memory; the result holds the written files by name. */
  export function applyCommands(
    commands: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, Uint8Array | string>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
