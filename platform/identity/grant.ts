/** What an active grant of the viewer's agency opens. */
export interface Grant {
  id: string;
  /** Code of the item of the catalogue. */
  item: string;
  purpose: string;
  /** Whether each request that makes use of it has to state its purpose. */
  needsPurpose: boolean;
  /** Most records that are shown under it in a day; null for any number. */
  dailyQuota: number | null;
  /** `Type.field`. */
  fields: readonly string[];
  divisionCode: string | null;
  isOwnOnly: boolean;
  periodFrom: string | null;
  periodUntil: string | null;
  /** The last day of its use. */
  expiresOn: string;
}
