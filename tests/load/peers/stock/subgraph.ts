import DataLoader from 'dataloader';

/** A subgraph as a team would write it with Apollo's own packages: as much of the schema as the operations need. */
export interface StockSubgraph {
  typeDefs: string;
  resolvers: any;
  /** Batches of one request, so that each level is one statement. */
  loaders: () => Record<string, any>;
}

/** Rows by id, one statement for all that are asked for. */
export const byId = (run: (ids: readonly string[]) => Promise<any[]>) =>
  new DataLoader<string, any>(async (ids) => {
    const found = new Map((await run(ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** The first rows of each parent, one statement for all that ask alike; rows carry their parent's key as `parent`. */
export const firstOfEach = (run: (parents: readonly string[], ...args: any[]) => Promise<any[]>) => {
  const alike = new Map<string, DataLoader<string, any[]>>();
  return (parent: string, ...args: unknown[]) => {
    const key = JSON.stringify(args);
    let loader = alike.get(key);
    if (!loader) {
      loader = new DataLoader<string, any[]>(async (parents) => {
        const of = new Map<string, any[]>(parents.map((one) => [one, []]));
        for (const row of await run(parents, ...args)) of.get(row.parent)?.push(row);
        return parents.map((one) => of.get(one) ?? []);
      });
      alike.set(key, loader);
    }
    return loader.load(parent);
  };
};

/** What every subgraph's SDL begins with. */
export const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])\n';
