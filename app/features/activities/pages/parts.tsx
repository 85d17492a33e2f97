// What other features' pages may draw of a weekly rhythm.
export { type TypedTimes, typedTimes, WeeklyTimesFields } from './parts/weekly-times-fields.tsx';
