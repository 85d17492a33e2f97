import { path } from '#app/shared/paths.ts';

// Everything under /results, also the funder's figures, so that pages of both features can link to each other.
/** The programmes of the caller with what became of those who left. */
export const resultsPath = path('/results');
/** What became of the people of one programme. */
export const resultPath = path('/results/:programmeId');
/** The tables of that page, exactly as published, as a file. */
export const exportResultPath = path('/results/:programmeId/export');
/** Who stands behind one of its figures. */
export const resultPeoplePath = path('/results/:programmeId/people');
/** How its people moved between measuring points; the page belongs to assessments. */
export const progressionResultPath = path('/results/:programmeId/progression');
/** The funder's indicators for one programme. */
export const indicatorsPath = path('/results/:programmeId/indicators');
export const exportIndicatorsPath = path('/results/:programmeId/indicators/export');
/** Who stands behind one indicator. */
export const indicatorPeoplePath = path('/results/:programmeId/indicators/people');
/** How many came, and how often, by area, place and sex; the page belongs to hours. */
export const countsPath = path('/results/:programmeId/attendance');
export const exportCountsPath = path('/results/:programmeId/attendance/export');
/** What became of its placements; the pages belong to placement-outcomes. */
export const placementResultPath = path('/results/:programmeId/placements');
/** What its activities gave; the page belongs to feedback. */
export const activitiesResultPath = path('/results/:programmeId/activities');
export const exportActivitiesResultPath = path('/results/:programmeId/activities/export');
/** Who answered when asked after leaving; the pages belong to follow-ups. */
export const responsesPath = path('/results/:programmeId/responses');
export const responsePeoplePath = path('/results/:programmeId/responses/people');
/** What women and men are offered and choose; the pages belong to matching. */
export const choicesResultPath = path('/results/:programmeId/choices');
export const choicesPeoplePath = path('/results/:programmeId/choices/people');
