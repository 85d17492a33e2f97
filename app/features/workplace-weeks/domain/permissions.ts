import { permission } from '#app/shared/roles.ts';

/** Following a placement week by week: links for the supervisor, what was said, and writing it down for her. */
export const followWorkplace = permission('workplace.follow', ['coordinator', 'case-worker']);
