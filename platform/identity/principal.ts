/** Who asks. Until identity lands there are two kinds: nobody in particular, and an agency named by the development header. */
export interface Principal {
  /** Slug of the viewer's agency; null for an anonymous viewer. */
  agencySlug: string | null;
}

export const anonymous: Principal = { agencySlug: null };

export const developmentHeader = 'x-development-agency';
