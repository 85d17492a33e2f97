import { path } from '#app/shared/paths.ts';

export const participantsPath = path('/participants');
export const newParticipantPath = path('/participants/new');
/** Somebody comes in through the door: a first name is enough; the page belongs to referrals. */
export const dropInPath = path('/drop-in');
export const exportParticipantsPath = path('/participants/export');
export const chooseColumnsPath = path('/participants/columns');
export const savedFiltersPath = path('/participants/filters');
export const saveFilterPath = path('/participants/filters/new');
export const renameFilterPath = path('/participants/filters/:filterId');
export const moveFilterPath = path('/participants/filters/:filterId/move');
export const deleteFilterPath = path('/participants/filters/:filterId/delete');
/** Choosing whose participants, looking at who they are, and handing them over. */
export const handOverPath = path('/participants/hand-over');
export const previewHandOverPath = path('/participants/hand-over/preview');
export const confirmHandOverPath = path('/participants/hand-over/confirm');
export const participantPath = path('/participants/:enrolmentId');
export const enrolmentDetailsPath = path('/participants/:enrolmentId/enrolment');
export const personDetailsPath = path('/participants/:enrolmentId/person');
/** Everything that is recorded about one participation, with its corrections; the page belongs to history. */
export const historyPath = path('/participants/:enrolmentId/history');
export const revealNumberPath = path('/participants/:enrolmentId/number');
export const numbersPath = path('/participants/:enrolmentId/numbers');
export const noNumberPath = path('/participants/:enrolmentId/numbers/none');
export const replaceNumberPath = path('/participants/:enrolmentId/numbers/:numberId/replace');
export const endNumberPath = path('/participants/:enrolmentId/numbers/:numberId/end');
export const namesPath = path('/participants/:enrolmentId/names');
export const removeNamePath = path('/participants/:enrolmentId/names/:nameId/remove');
export const contactPath = path('/participants/:enrolmentId/contact');
export const languagesPath = path('/participants/:enrolmentId/contact/languages');
export const newContactPath = path('/participants/:enrolmentId/contact/new');
export const editContactPath = path('/participants/:enrolmentId/contact/:contactId');
export const removeContactPath = path('/participants/:enrolmentId/contact/:contactId/remove');
/** Meetings with one participant, what was said and promised; the page belongs to meetings. */
export const meetingsPath = path('/participants/:enrolmentId/meetings');
/** What works, what is hard and what she wants, and how near work she is; the pages belong to assessments. */
export const mappingPath = path('/participants/:enrolmentId/mapping');
export const progressionPath = path('/participants/:enrolmentId/progression');
/** What she has done, learnt and can do, and her CVs; the page belongs to skills. */
export const skillsPath = path('/participants/:enrolmentId/skills');
/** Workplaces that may suit her; the pages belong to matching. */
export const matchingPath = path('/participants/:enrolmentId/matching');
/** What her placements led to; the pages belong to placement-outcomes. */
export const afterPlacementsPath = path('/participants/:enrolmentId/after-placements');
export const afterPlacementPath = path('/participants/:enrolmentId/after-placements/:placementId');
/** Short vocational courses she plans and takes; the pages belong to courses. */
export const coursesOfPath = path('/participants/:enrolmentId/courses');
/** Papers about one participation; the page belongs to documents. */
export const documentsPath = path('/participants/:enrolmentId/documents');
/** What others may see of her, and why; the page belongs to consents. */
export const consentsPath = path('/participants/:enrolmentId/consents');
/** Staff see what she sees on her own side; the page belongs to look-along. */
export const lookAlongPath = path('/participants/:enrolmentId/look-along');
/** A copy of everything about her, made for her; the page belongs to own-copy. */
export const copyOfPath = path('/participants/:enrolmentId/copy');
/** People who are probably the same; the page belongs to duplicates. */
export const duplicatesPath = path('/duplicates');
export const movePath = path('/participants/:enrolmentId/moves/:move');
/** Where a participation is ended; the page belongs to outcomes, which also asks for the situation afterwards. */
export const exitPath = path('/participants/:enrolmentId/exit');
/** Who may see a person: her protection, her named readers, the accounts that are barred; the page belongs to protection. */
export const protectionPath = path('/participants/:enrolmentId/protection');
/** Her goal in her own words, the steps towards it, and a week of it all; the pages belong to plans. */
export const goalPath = path('/participants/:enrolmentId/goal');
export const planPath = path('/participants/:enrolmentId/plan');
/** Its page belongs to calendars. */
export const participantCalendarPath = path('/participants/:enrolmentId/calendar');
/** Where she is at work or learns at a workplace; the page belongs to placements. */
export const placementsOfPath = path('/participants/:enrolmentId/placements');
export const placementPath = path('/participants/:enrolmentId/placements/:placementId');
export const weekPath = path('/participants/:enrolmentId/week');
/** SFI and how much Swedish she has; the pages belong to language. */
export const sfiPath = path('/participants/:enrolmentId/language');
/** Interpreters ordered for her; the pages belong to interpreters. */
export const interpretersPath = path('/participants/:enrolmentId/interpreters');
/** Whom she has to do with besides the programme; the pages belong to contacts. */
export const supportPath = path('/participants/:enrolmentId/support');
/** Her sessions and marks, and absence told beforehand; the page belongs to attendance. */
export const personAttendancePath = path('/participants/:enrolmentId/attendance');
/** What she does in leading and planning; the page belongs to parts. */
export const partsPath = path('/participants/:enrolmentId/parts');
/** What she has met of the programme's themes; the page belongs to activities. */
export const themesPath = path('/participants/:enrolmentId/themes');
/** What she asked for or changed on her own side; the page belongs to own-requests. */
export const ownRequestsPath = path('/participants/:enrolmentId/requests');
/** How she wants to be reminded and what she was sent; the page belongs to reminders. */
export const remindersOfPath = path('/participants/:enrolmentId/reminders');
/** What she and the caller write to each other; the page belongs to messages. */
export const participantMessagesPath = path('/participants/:enrolmentId/messages');
/** How she comes to her own pages; the page belongs to portal-access. */
export const portalAccessPath = path('/participants/:enrolmentId/portal');
/** Cards for a whole programme. */
export const programmePortalCardsPath = path('/portal-cards');
/** What the workplace says of a placement, week by week; the page belongs to workplace-weeks. */
export const placementWeeksPath = path('/participants/:enrolmentId/placements/:placementId/weeks');
