import { monthsWaiting } from '#app/features/hours/pages/portal/own-sheet-page.tsx';
import { placesWaiting } from '#app/features/places/pages/portal/places-waiting.tsx';
import { placementsWaiting, workplacesWaiting } from './proposals-waiting.tsx';
import { unreadMessages } from './unread-messages.tsx';
import type { WaitingSource } from './waits.ts';

/** Every feature that can wait for her, in the order it is shown. */
export const waitingSources: readonly WaitingSource[] = [
  unreadMessages,
  placementsWaiting,
  workplacesWaiting,
  placesWaiting,
  monthsWaiting,
];
