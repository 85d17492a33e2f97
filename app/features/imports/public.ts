export { type CommandImport, importFromFile } from './server/import-from-file.ts';
