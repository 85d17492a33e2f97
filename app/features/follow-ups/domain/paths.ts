import { path } from '#app/shared/paths.ts';

export { followUpPath, followUpsPath } from '#app/features/outcomes/domain/paths.ts';
export { responsePeoplePath, responsesPath } from '#app/features/outcomes/domain/result-paths.ts';
export { shortLinkPath } from '#app/features/reminders/domain/paths.ts';

/** Leads on to the next person of a round. */
export const roundPath = path('/follow-up-round');
export const letterReturnedPath = path('/follow-ups/:followUpId/returned');
/** Sends her the link by text message. */
export const sendLinkPath = path('/follow-ups/:followUpId/link');
/** Makes a letter with a link of its own. */
export const makeLetterPath = path('/follow-ups/:followUpId/letter');
export const printLetterPath = path('/follow-ups/:followUpId/letters/:attemptId');
/** What staff had recorded stands; her own answer is set aside. */
export const setReplyAsidePath = path('/follow-ups/:followUpId/reply');
/** The three questions, in her language. */
export const questionsPath = path('/f/:language/:token');
