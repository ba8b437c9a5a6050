/** A petitioner as it is given: name and telephone in clear or masked, the rest in clear or not at all. */
export interface PetitionerValues {
  name?: string | null;
  phone?: string | null;
  address?: string | null;
  citizenNumber?: string | null;
  maskedName?: string | null;
  maskedPhone?: string | null;
  divisionCode: string;
  representatives?: number | null;
}
