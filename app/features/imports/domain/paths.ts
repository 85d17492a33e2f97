import { path } from '#app/shared/paths.ts';

export { importsPath, newImportPath } from '#app/features/programmes/domain/paths.ts';

export const importTemplatePath = path('/imports/template');
export const importPath = path('/imports/:importId');
export const importColumnsPath = path('/imports/:importId/columns');
export const importRowPath = path('/imports/:importId/rows/:number');
export const importFaultsPath = path('/imports/:importId/faults');
export const runImportPath = path('/imports/:importId/run');
export const checkImportPath = path('/imports/:importId/check');
export const removeImportPath = path('/imports/:importId/remove');
export const takeBackImportPath = path('/imports/:importId/take-back');
