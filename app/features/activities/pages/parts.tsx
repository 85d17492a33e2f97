// What other features' pages may draw of activities.
export { ThemeFields } from './parts/theme-fields.tsx';
export { toldLine } from './parts/told-line.ts';
export { type TypedTimes, typedTimes, WeeklyTimesFields } from './parts/weekly-times-fields.tsx';
