// What other features' pages may draw of files that are written like a definition.
export { DefinitionTextArea, FileFaults } from './staff/definition-faults.tsx';
