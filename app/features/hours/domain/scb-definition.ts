/**
 * Statistics Sweden's monthly participant file of an ESF project, in one place: what it holds and by which rules. That identity number,
 * start, end and hours are reported is verified; the exact columns, the code for men, and rounding down as a general rule are from memory
 * (docs/rules/scb-participant-file.md). Compare with the project's own template before the first file.
 */
export const scbFile = {
  /** Kept with each sending, so that an old one is read by the columns it was written with. */
  layout: 'scb-1',
  columns: ['number', 'startsOn', 'endsOn', 'hours'],
  /** After the birth date, in place of the number of somebody with protected identity. Only the one for women is verified. */
  substitute: { woman: 'Tf29', man: 'Tf19' },
  /** The most hours that fit into a day of participation. */
  mostHoursPerDay: 24,
} as const;

export type ScbColumn = (typeof scbFile.columns)[number];
