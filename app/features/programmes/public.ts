// The door for other features' server code.
export type { Programme } from './domain/programme.ts';
export { exportDefinitionAs, importDefinitionAs } from './server/definition-as-system.ts';
export { getProgramme } from './server/get-programme.ts';
export { listProgrammes, searchProgrammes } from './server/list-programmes.ts';
export { definitionProblemsEn } from './texts/definition-problems.en.ts';
export { definitionProblemsSv } from './texts/definition-problems.sv.ts';
