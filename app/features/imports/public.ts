export { type CommandImport, importFromFile } from './server/import-from-file.ts';
export { readingWords } from './texts/words.ts';
