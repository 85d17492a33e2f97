import { en } from './en.ts';
import { sv } from './sv.ts';

/** The texts of one language as they stand, for scripts in the browser. */
export const offlineWords = (language: string): typeof sv => (language === 'en' ? en : sv);
