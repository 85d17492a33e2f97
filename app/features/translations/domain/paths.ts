import { path } from '#app/shared/paths.ts';

export const translationsPath = path('/administration/translations');
export const translationPath = path('/administration/translations/texts');
export const textReportsPath = path('/administration/translation-reports');
