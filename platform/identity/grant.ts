/** What an active grant of the viewer's agency opens. */
export interface Grant {
  id: string;
  /** Code of the item of the catalogue. */
  item: string;
  /** To be stated with each request that makes use of it. */
  purpose: string;
  /** `Type.field`. */
  fields: readonly string[];
  divisionCode: string | null;
  isOwnOnly: boolean;
  periodFrom: string | null;
  periodUntil: string | null;
  /** The last day of its use. */
  expiresOn: string;
}
