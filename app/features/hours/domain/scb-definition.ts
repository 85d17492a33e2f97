import { FILE_COLUMNS, type FileColumn, type ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';

/**
 * Statistics Sweden's monthly participant file of an ESF project, in one place: what it holds and by which rules. That identity number,
 * start, end and hours are reported is verified; the exact columns (a programme can set its own), the code for men, and rounding down as a general rule are from memory
 * (docs/rules/scb-participant-file.md). Compare with the project's own template before the first file.
 */
export const scbFile = {
  /** After the birth date, in place of the number of somebody with protected identity. Only the one for women is verified. */
  substitute: { woman: 'Tf29', man: 'Tf19' },
  /** The most hours that fit into a day of participation. */
  mostHoursPerDay: 24,
} as const;

/** The columns of a programme's file in their order: its own, or the usual ones. */
export function fileColumnsOf({ attendance }: Pick<ProgrammeDefinition, 'attendance'>): readonly FileColumn[] {
  return attendance?.fileColumns ?? FILE_COLUMNS;
}

/** Kept with each sending, so that an old one is opened with the columns it was written with. */
export function layoutOf(columns: readonly FileColumn[]): string {
  return columns.join(',');
}

/** The columns of a layout; the usual ones of the first layout, which had a name. */
export function columnsOf(layout: string): readonly FileColumn[] {
  const named = layout.split(',').flatMap((name) => FILE_COLUMNS.find((column) => column === name) ?? []);
  return named.length === 0 ? FILE_COLUMNS : named;
}
