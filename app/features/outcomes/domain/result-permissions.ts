import { permission } from '#app/shared/roles.ts';

/** Figures of a programme: tables where small groups are hidden, and the funder's indicators. */
export const readResults = permission('result.read', ['coordinator', 'case-worker', 'evaluator']);
/** The people behind a figure, and exact small figures: case work in the programme, no publication. */
export const openPeopleBehindFigures = permission('result.open-people', ['coordinator', 'case-worker']);
