import { permission } from '#app/shared/roles.ts';

/** The shelf, and what is used where: whoever sees the timetable. */
export const readMaterials = permission('material.read', [
  'coordinator',
  'case-worker',
  'activity-leader',
  'peer-coach',
]);
/** Adding and changing; a leader changes what she has put there herself. */
export const keepMaterials = permission('material.keep', ['coordinator', 'case-worker', 'activity-leader']);
/** Attaching to activities and sessions; a leader to those she leads. */
export const attachMaterials = permission('material.attach', ['coordinator', 'case-worker', 'activity-leader']);
