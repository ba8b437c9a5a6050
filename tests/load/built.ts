/** A module of the built hub, typed by its source: the source itself has decorators, which Node does not run. */
export const built = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as Module;
