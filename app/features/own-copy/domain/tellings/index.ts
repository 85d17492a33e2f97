import type { Telling } from '../telling.ts';
import { daysTellings } from './days.ts';
import { lifeTellings } from './life.ts';
import { meTellings } from './me.ts';
import { meetingTellings } from './meetings.ts';
import { sharingTellings } from './sharing.ts';
import { takingPartTellings } from './taking-part.ts';
import { wayTellings } from './way.ts';
import { workplaceTellings } from './workplaces.ts';

/** How each table of the copy is read. A table without one is in the data and not on the page; a test asks every table for it. */
export const tellings: Readonly<Record<string, Telling>> = {
  ...meTellings,
  ...takingPartTellings,
  ...lifeTellings,
  ...workplaceTellings,
  ...daysTellings,
  ...wayTellings,
  ...meetingTellings,
  ...sharingTellings,
};
