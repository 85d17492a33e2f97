/** What an activity is. The programme's own work is counted by these, so a kind is never renamed, only added. */
export const activityKinds = [
  'group-session',
  'conversation-group',
  'study-visit',
  'lecture',
  'wellness',
  'short-course',
  'study-circle',
  'digital-training',
  'language-training',
  'guidance',
] as const;
/** `placement`: the days of one person at a workplace, made by the feature placements and chosen by nobody. */
export const PLACEMENT_KIND = 'placement';
/** A kind that somebody in the programme chose. */
export type ChosenKind = (typeof activityKinds)[number];
export type ActivityKind = ChosenKind | typeof PLACEMENT_KIND;

/** `group` has members and one list; `drop-in` is open to everybody who takes part in the programme. */
export const activityForms = ['group', 'drop-in'] as const;
export type ActivityForm = (typeof activityForms)[number];
