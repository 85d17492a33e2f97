import { path } from '#app/shared/paths.ts';

export const participantsPath = path('/participants');
export const newParticipantPath = path('/participants/new');
export const exportParticipantsPath = path('/participants/export');
export const participantPath = path('/participants/:enrolmentId');
export const enrolmentDetailsPath = path('/participants/:enrolmentId/enrolment');
export const personDetailsPath = path('/participants/:enrolmentId/person');
/** Everything that is recorded about one participation, with its corrections; the page belongs to history. */
export const historyPath = path('/participants/:enrolmentId/history');
export const revealNumberPath = path('/participants/:enrolmentId/number');
export const movePath = path('/participants/:enrolmentId/moves/:move');
/** Where a participation is ended; the page belongs to outcomes, which also asks for the situation afterwards. */
export const exitPath = path('/participants/:enrolmentId/exit');
