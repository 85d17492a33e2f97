import type { Page } from '#app/platform/http/page.ts';
import { exportReportsPage } from './export-reports-page.ts';
import { languagePage } from './language-page.tsx';
import { translationsPage } from './translations-page.tsx';

/** The texts that participants read, for those who go through them. */
export const translationsPages: Page[] = [translationsPage, exportReportsPage, languagePage];
