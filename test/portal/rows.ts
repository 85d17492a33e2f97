import { aboutMeFixture, aboutMeRows } from './about-me-rows.ts';
import { anOpenCopy, copyRows } from './copy-rows.ts';
import { ownMessageRows, someMessages } from './message-rows.ts';
import { aSecondPhone, phoneRows } from './phone-rows.ts';
import type { PortalFixture, PortalRow } from './row.ts';
import { aSchedule, scheduleRows } from './schedule-rows.ts';
import { aWay, wayRows } from './way-rows.ts';

export const portalFixtures: PortalFixture[] = [
  aSchedule,
  aWay,
  aboutMeFixture,
  someMessages,
  aSecondPhone,
  anOpenCopy,
];

/** One row for each page, by its address. */
export const portalRows: Record<string, PortalRow> = {
  ...scheduleRows,
  ...wayRows,
  ...aboutMeRows,
  ...ownMessageRows,
  ...phoneRows,
  ...copyRows,
};
