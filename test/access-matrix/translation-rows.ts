import { of, type Row } from './row.ts';

const readers = ['coordinator', 'tenant-administrator'] as const;

/** The texts that participants read, for those who go through them. */
export const translationRows: Record<string, Row> = {
  'GET /administration/translations': of(readers, 'tenant'),
  'GET /administration/translation-reports': of(readers, 'tenant'),
  'GET /administration/translations/texts': of(readers, 'tenant'),
  'POST /administration/translations/texts': of(readers, 'tenant'),
};
