export { type CommandImport, importFromFile } from './server/import-from-file.ts';
export { readAllSheets } from './server/reading/read-apart.ts';
