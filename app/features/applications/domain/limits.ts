/** Forms sent from one network address: a whole class may sit behind one. */
export const addressSendings = { most: 60, windowSeconds: 60 * 60 } as const;
/** Forms sent to one programme, from wherever. */
export const programmeSendings = { most: 300, windowSeconds: 60 * 60 } as const;
/** Questions with a code from one network address, and from everywhere. */
export const addressQuestions = { most: 30, windowSeconds: 15 * 60 } as const;
export const allQuestions = { most: 2000, windowSeconds: 15 * 60 } as const;

/** A person does not answer ten questions faster than this; it also is no reason to lose what she wrote. */
export const shortestSeconds = 4;
/** After this a form has been lying about; it is renewed without asking anything again. */
export const longestSeconds = 24 * 60 * 60;

/** How long a code can be used, in months. */
export const codeMonths = 12;
/** How long an application that led to nothing may be kept after the decision, in months, and how long it is until the coordinator chooses. */
export const keptMonths = { fewest: 3, most: 6, usual: 6 } as const;
