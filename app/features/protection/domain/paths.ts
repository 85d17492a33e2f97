import { path } from '#app/shared/paths.ts';

export { protectionPath } from '#app/features/enrolments/domain/paths.ts';
export const setProtectionPath = path('/participants/:enrolmentId/protection/set');
export const changeProtectionPath = path('/participants/:enrolmentId/protection/change');
export const liftProtectionPath = path('/participants/:enrolmentId/protection/lift');
export const nameReaderPath = path('/participants/:enrolmentId/protection/readers/new');
/** Those who work with her in every programme she takes part in. */
export const nameRoundPath = path('/participants/:enrolmentId/protection/readers/round');
export const acknowledgeTriesPath = path('/participants/:enrolmentId/protection/number-tries/acknowledge');
export const removeReaderPath = path('/participants/:enrolmentId/protection/readers/:accountId/remove');
export const barAccountPath = path('/participants/:enrolmentId/protection/bars/new');
export const liftBarPath = path('/participants/:enrolmentId/protection/bars/:barId/lift');
/** Reached without a list of people: whoever comes here brings the reference or the number with her. */
export const emergencyAccessPath = path('/emergency-access');
/** What was read during an access, for those who look at it afterwards. */
export const accessReviewPath = path('/emergency-access/:accessId');
export const endEmergencyAccessPath = path('/emergency-access/:accessId/end');
export const acknowledgeAccessPath = path('/emergency-access/:accessId/acknowledge');
/** How long emergency access lasts in the tenant. */
export const protectionSettingsPath = path('/administration/protection');
