/** Headers of a demo's agency. */
export const as = (slug: string) => ({ 'x-development-agency': slug });
