/** What an active grant of the viewer's agency opens. */
export interface Grant {
  id: string;
  /** Code of the item of the catalogue. */
  item: string;
  purpose: string;
  /** Whether each request that makes use of it has to state its purpose. */
  needsPurpose: boolean;
  /** `Type.field`. */
  fields: readonly string[];
  divisionCode: string | null;
  isOwnOnly: boolean;
  periodFrom: string | null;
  periodUntil: string | null;
  /** The last day of its use. */
  expiresOn: string;
}
