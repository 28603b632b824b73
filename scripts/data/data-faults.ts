/** Faults of the data, as an error that stops a build or a page: its French sentences and nothing of the machine. */
export class DataFaults extends Error {
  /**
   * @param place folder or file, as the person knows it
   * @param faults one French sentence each
   */
  constructor(
    place: string,
    readonly faults: readonly string[],
  ) {
    const count = faults.length === 1 ? '1 faute' : `${faults.length} fautes`;
    super(`${place} : ${count}\n${faults.map((one) => `  - ${one}`).join('\n')}`);
    this.name = 'Données';
    // What called what is of no use to whoever mends a cell, and Vite would print it.
    this.stack = this.message;
  }
}
