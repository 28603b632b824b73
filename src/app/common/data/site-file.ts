/** Said of a file that did not come. */
export const unreachable = (what: string): Error =>
  new Error(`${what}\u00a0: le fichier n’a pas pu être chargé (réseau absent\u00a0?). Réessayez.`);

/** The site answers, and has no such file: some hosts refuse what is not there. */
const MISSING: readonly number[] = [403, 404, 410];
export class MissingFile extends Error {}

/** A file of the site. @throws Error with a French sentence: what, which file, what to do. */
export async function file(url: string, what: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw unreachable(what);
  }
  if (!response.ok) {
    const Fault = MISSING.includes(response.status) ? MissingFile : Error;
    throw new Fault(
      `${what}\u00a0: le fichier n’a pas pu être chargé (erreur ${response.status}). Réessayez.`,
    );
  }
  return response;
}

export const text = async (url: string, what: string): Promise<string> => (await file(url, what)).text();
