import { permission } from '#app/shared/roles.ts';

export const lookAlong = permission('look-along.start', ['coordinator', 'case-worker']);
