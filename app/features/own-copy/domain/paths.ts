import { path } from '#app/shared/paths.ts';

export { copyOfPath } from '#app/features/enrolments/domain/paths.ts';
/** The same copy as a file to hand over. */
export const copyOfFilePath = path('/participants/:enrolmentId/copy/:copyId/:copyFormat');

/** On her own side: what the copy is and her four digits, the copy part by part, and the file to keep. */
export const ownCopyPath = path('/my/:language/about-me/copy');
export const ownCopyReadPath = path('/my/:language/about-me/copy/:copyId');
export const ownCopyPartPath = path('/my/:language/about-me/copy/:copyId/part/:copyPart');
export const ownCopyFilePath = path('/my/:language/about-me/copy/:copyId/file/:copyFormat');
