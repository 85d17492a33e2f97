import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readLanguage = permission('language.read', caseWork);
/** SFI courses with their times, pauses and grades, and estimates of the level. */
export const recordLanguage = permission('language.record', caseWork);
