// What other features' pages may draw of the history. The fields are read by domain/occupation.ts, ongoing.ts and sources.ts.
export { FactField } from './parts/fact-field.tsx';
export { OccupationFields } from './parts/occupation-fields.tsx';
export { OngoingFields } from './parts/ongoing-fields.tsx';
export { SourceFields } from './parts/source-fields.tsx';
