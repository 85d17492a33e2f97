/** Rows of a list that are decided and written together: enough for the database to work in sets, few enough to stay small in memory. */
export const lot = { rows: 500 };
