import { permission } from '#app/shared/roles.ts';

const readers = ['coordinator', 'tenant-administrator'] as const;

export const readTranslations = permission('translations.read', readers);
export const reportOnTexts = permission('translations.report', readers);
