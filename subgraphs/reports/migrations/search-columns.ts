/** The two generated columns behind `filter.search` over the given text columns. */
export const searchColumns = (...columns: string[]): string => {
  const text = columns.map((column) => `coalesce(${column}, '')`).join(" || ' ' || ");
  return `search_text text not null generated always as (platform.fold(${text})) stored,
      search_terms text[] not null generated always as (platform.search_terms(${text})) stored`;
};
