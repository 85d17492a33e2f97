/** How attendance is corrected and reported in a programme. */
export const attendanceEn = {
  attendance: {
    title: 'Attendance and reporting',
    lead: 'Leave empty what follows the usual rule.',
    days: 'Days without a reason',
    daysHint: 'So long after a session attendance is changed without anybody asking why. 14 days is usual.',
    hours: 'Hours to report',
    hoursHint: 'Whole hours are usual, rounded down once for the whole month. Compare with the funder’s instruction.',
    column: 'Column {number} of the file',
    columnsHint:
      'The columns of the monthly participant file, in order. Number, start, end and hours are usual. Compare with the project’s template from SCB.',
    needsReason: 'Changed attendance needs a reason',
    afterDays: 'after {count, plural, one {# day} other {# days}}',
    fileColumns: 'Columns of the participant file',
    roundings: { 'rounded-down': 'Whole hours, rounded down', exact: 'Exact, with two decimals' },
    columns: { number: 'Identity number', startsOn: 'First day', endsOn: 'Last day', hours: 'Hours' },
  },
} as const;
