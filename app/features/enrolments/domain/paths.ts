import { path } from '#app/shared/paths.ts';

export const participantsPath = path('/participants');
export const newParticipantPath = path('/participants/new');
export const exportParticipantsPath = path('/participants/export');
export const participantPath = path('/participants/:enrolmentId');
export const enrolmentDetailsPath = path('/participants/:enrolmentId/enrolment');
export const personDetailsPath = path('/participants/:enrolmentId/person');
export const revealNumberPath = path('/participants/:enrolmentId/number');
export const movePath = path('/participants/:enrolmentId/moves/:move');
/** Where a participation is ended; the page belongs to outcomes, which also asks for the situation afterwards. */
export const exitPath = path('/participants/:enrolmentId/exit');
