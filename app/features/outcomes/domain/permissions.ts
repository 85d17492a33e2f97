import { permission } from '#app/shared/roles.ts';

/** Ending a participation, with what she goes to. */
export const endEnrolment = permission('enrolment.end', ['coordinator', 'case-worker']);
