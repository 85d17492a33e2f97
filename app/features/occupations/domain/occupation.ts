/** A four-digit group of SSYK 2012, with the three-digit group it stands in. */
export type Occupation = { code: string; name: string; groupName: string | null };

/** A group that was found by words; `isExact`: somebody calls it just that. */
export type FoundOccupation = Occupation & { isExact: boolean };

export const mostOccupationWords = 80;
