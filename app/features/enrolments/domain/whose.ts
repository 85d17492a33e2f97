/** Whose participants: those of these case workers, those who have none, or everybody's in the caller's programmes. */
export type Whose = readonly string[] | 'nobody' | 'everybody';
