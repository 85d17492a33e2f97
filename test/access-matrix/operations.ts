import { endpoints } from '#app/doors/api/endpoints.ts';
import { staffPages } from '#app/doors/staff/pages.ts';
import type { AuditDeclaration } from '#app/platform/audit/audit.ts';
import { newId } from '#app/shared/ids.ts';
import { COMING } from './reminder-fixtures.ts';

/** One thing that can be asked of the system: a page, a form, an action or a REST operation, as the router knows it. */
export type Operation = { id: string; method: string; pattern: string; isJson: boolean; audit: AuditDeclaration };

/** Every operation behind sign-in, read from the same declarations as the router and the OpenAPI document. */
export function listOperations(): Operation[] {
  const pages = staffPages.flatMap((entry): Operation[] => {
    const pattern = entry.path.pattern as string;
    const post = { id: `POST ${pattern}`, method: 'POST', pattern, isJson: false };
    if (entry.kind === 'action') return [{ ...post, audit: entry.audit }];
    const get = { id: `GET ${pattern}`, method: 'GET', pattern, isJson: false, audit: entry.audit };
    return entry.form ? [get, { ...post, audit: entry.submitAudit ?? entry.audit }] : [get];
  });
  const api = endpoints.map((endpoint) => ({
    id: `API ${endpoint.name}`,
    method: endpoint.method.toUpperCase(),
    pattern: `/api/v1${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    isJson: endpoint.method !== 'get' && !endpoint.takesFiles,
    audit: endpoint.audit,
  }));
  return [...pages, ...api];
}

/** Forms of actions that a foreign record must be refused for even when the form itself is right. */
export function formFor(operation: Operation, ids: Readonly<Record<string, string>>): Record<string, string> {
  const forms: Record<string, Record<string, string>> = {
    'POST /employers/:employerId/archive': { version: '1', archived: 'on' },
    'POST /employers/:employerId/share': { version: '1', share: 'on' },
    'POST /employers/events/:employerEventId/invite': { who: ids['employerId'] ?? '' },
    'POST /employers/:employerId/ask': { id: newId(), wanted: newId() },
    'POST /employers/asks/:shareAskId': { answer: 'no' },
    'POST /participants/:enrolmentId/look-along': { language: 'ti' },
    'POST /administration/accounts/:accountId/invite': { id: newId() },
    'POST /activities/:activityId/members/leave': { enrolmentId: ids['enrolmentId'] ?? '', leftOn: '2026-03-04' },
    'POST /participants/:enrolmentId/portal': { do: 'new' },
    'POST /activities/:activityId/portal-cards': { do: 'make' },
    'POST /sessions/:sessionId/check-in/tablet': { confirmed: '1' },
    'POST /sessions/:sessionId/check-in/close': { confirmed: '1' },
    'POST /sessions/:sessionId/feedback/close': { confirmed: '1' },
    'POST /programmes/:programmeId/kept-apart/:pairId/end': { reason: 'De vill träffas igen' },
    'POST /participants/:enrolmentId/reminders/told': {
      about: 'session',
      aboutId: ids['comingSessionId'] ?? '',
      ...COMING,
    },
    'POST /participants/:enrolmentId/placements/:placementId/weeks/link': { do: 'make' },
    'POST /participants/:enrolmentId/placements/:placementId/adaptations/:adaptationId': {
      do: 'said-yes',
      id: '0190b000-0000-7000-8000-000000000071',
    },
    'POST /participants/:enrolmentId/placements/:placementId/weeks/evidence': { taskId: 'a1', skillId: 'new' },
    'POST /participants/:enrolmentId/placements/:placementId/weeks/experience': { agreed: 'on' },
    'POST /participants/:enrolmentId/placements/:placementId/weeks/following': { version: '0' },
    'POST /participants/:enrolmentId/placements/:placementId/weeks/:weekId/settle': { confirmed: '1' },
    'POST /participants/:enrolmentId/placements/:placementId/weeks/:weekOn': { id: newId(), number: '1', going: '3' },
    'POST /sessions/:sessionId/cancel': { reason: 'Ledaren är sjuk' },
    'POST /sessions/:sessionId/resume': { confirmed: '1' },
    'POST /sessions/:sessionId/attendance/undo': { key: newId(), save: newId() },
    'POST /sessions/:sessionId/attendance/notices': {
      ...{ id: newId(), enrolmentId: ids['enrolmentId'] ?? '', reason: 'sick', toldBy: 'self' },
    },
    'POST /sessions/:sessionId/attendance/notices/:noticeId/withdraw': { confirmed: '1' },
    'POST /participants/:enrolmentId/attendance/notices/:noticeId/withdraw': { confirmed: '1' },
    'POST /activities/:activityId/team/:memberId/remove': { confirmed: '1' },
    'POST /sessions/:sessionId/parts/:partId/remove': { confirmed: '1' },
    'POST /messages/:threadId/take-over': { id: newId() },
    'POST /messages/:threadId/give-back': { id: newId() },
    'POST /materials/:materialId/standing': { standing: 'retired' },
    'POST /materials/:materialId/remove': { confirmed: '1' },
    'POST /activities/:activityId/materials/:useId/remove': { confirmed: '1' },
    'POST /sessions/:sessionId/materials/:useId/remove': { confirmed: '1' },
    'POST /participants/:enrolmentId/parts/:partId/experience': { confirmed: '1' },
    'POST /closures/holidays/cancel': { confirmed: '1', programmeId: ids['programmeId'] ?? '' },
    'POST /closures/:closureId/cancel': { confirmed: '1' },
    'POST /closures/:closureId/resume': { confirmed: '1' },
    'POST /closures/:closureId/remove': { sessions: 'leave' },
    'POST /participants/:enrolmentId/names/:nameId/remove': { version: '1' },
    'POST /participants/:enrolmentId/contact/:contactId/remove': { version: '1' },
    'POST /imports/:importId/run': { version: '1' },
    'POST /imports/:importId/check': { confirmed: '1' },
    'POST /imports/:importId/remove': { confirmed: '1' },
    'POST /imports/:importId/take-back': { confirmed: '1' },
    'POST /participants/:enrolmentId/plan/help/:helpRequestId': { answer: 'Vi ringer tillsammans.' },
    'POST /participants/:enrolmentId/plan/wishes/:wishId': { answer: 'Vi pratar om det på tisdag.' },
    'POST /participants/:enrolmentId/documents/:documentId/show': { version: '1' },
    'POST /participants/:enrolmentId/goal/:goalId/comments': { id: newId(), body: 'Bra fråga att börja med' },
    'POST /participants/:enrolmentId/goal/:goalId/peer': { peerSees: 'on' },
    'POST /participants/:enrolmentId/plan/exemption/:exemptionId/end': { confirmed: '1' },
    'POST /participants/:enrolmentId/week/:occupationId/remove': { version: '1' },
    'POST /participants/:enrolmentId/placements/:placementId/terms/:termsId/withdraw': { confirmed: '1' },
    'POST /participants/:enrolmentId/placements/:placementId/links/:placementLinkId/revoke': { confirmed: '1' },
    'POST /referrals/:referralId/withdraw': { version: '1' },
    'POST /participants/:enrolmentId/guarded/open': { id: newId(), reason: 'deadline' },
    'POST /participants/:enrolmentId/guarded/:readerId/end': { confirmed: '1' },
    'POST /participants/:enrolmentId/retention/:holdId/end': { confirmed: '1' },
    'POST /instruments/:instrumentKey/:number/withdraw': { confirmed: '1' },
    'POST /participants/:enrolmentId/meetings/peer': { peerId: ids['peerId'] ?? '' },
    'POST /participants/:enrolmentId/meetings/:meetingId/reopen': { version: '1' },
    'POST /participants/:enrolmentId/meetings/:meetingId/attendees/:attendeeId': { mark: 'came' },
    'POST /participants/:enrolmentId/matching/bars/:employerBarId/end': { confirmed: '1' },
    'POST /participants/:enrolmentId/matching/:suggestionId/withdraw': { answersSeen: '99' },
    'POST /participants/:enrolmentId/matching/:suggestionId/cv/:cvPermissionId/revoke': { confirmed: '1' },
    'POST /participants/:enrolmentId/cv/:cvId/remove': { version: '0' },
    'POST /validators/:validatorId/archive': { version: '0' },
    'POST /participants/:enrolmentId/after-placements/:placementId/jobs/:jobId': {
      ...{ version: '0', answer: 'declined', onDay: '2026-03-01' },
    },
    'POST /participants/:enrolmentId/after-placements/:placementId/follow-up': {
      ...{ id: newId(), months: '3', outcome: 'work-there' },
    },
    'POST /follow-ups/:followUpId/link': { id: newId(), language: 'sv' },
    'POST /follow-ups/:followUpId/letter': { id: newId(), language: 'sv' },
    'POST /follow-ups/:followUpId/returned': { attemptId: newId() },
    'POST /follow-ups/:followUpId/reply': { replyId: newId() },
    'POST /courses/:shortCourseId/archive': { version: '0' },
    'POST /shortages/:shortageId/remove': { confirmed: '1' },
    'POST /participants/:enrolmentId/courses/:applicationId/steps': { version: '0' },
    'POST /open-list/associations/:associationId/links': { id: newId() },
    'POST /open-list/associations/:associationId/links/:linkId/revoke': { confirmed: '1' },
    'POST /participants/:enrolmentId/requests/:ownRequestId': { answer: 'done' },
    'POST /participants/:enrolmentId/consents/questions/:sharingQuestionId/call-back': { confirmed: '1' },
    'POST /peer/hours/:supervisionId/remove': { confirmed: '1' },
  };
  return forms[operation.id] ?? {};
}

/** Operations whose record stands in the query of the address instead of its path. */
const queries: Record<string, string> = {
  'GET /attendance/hours/export': '?programme=:programmeId',
  'GET /activities/themes/export': '?programme=:programmeId',
  'GET /interpreters/export': '?programme=:programmeId',
  'GET /imports/template': '?programme=:programmeId',
};

/** The address of an operation with the names of its parameters still in it. */
export function addressPattern(operation: Operation): string {
  return operation.pattern + (queries[operation.id] ?? '');
}

/** The address with its parameters filled in. */
export function addressOf(operation: Operation, ids: Readonly<Record<string, string>>): string {
  return addressPattern(operation).replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${operation.id}: the fixtures have no ${name}`);
    return id;
  });
}
