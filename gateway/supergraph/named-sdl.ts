/** The schema of a subgraph, with the name that composition knows it by. */
export interface NamedSdl {
  name: string;
  sdl: string;
}
