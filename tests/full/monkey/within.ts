/** What `run` gives, or an error that names it after so many milliseconds: a run that hangs says where. */
export async function within<T>(ms: number, what: () => string, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done in ${ms / 1000} s: ${what()}`)), ms);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
