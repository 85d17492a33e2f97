import { z } from 'zod';
import { sheetBody } from '#app/features/attendance/domain/sheet-input.ts';
import { notHeldReasons } from './pocket.ts';

/** A save as a device sends it: a sheet's body, whose it is, what must have arrived before it, and when it was made by the device's clock. */
export const pocketSaveBody = sheetBody.omit({ everybodyElsePresent: true }).extend({
  owner: z.uuid(),
  after: z.uuid().nullable(),
  madeAt: z.iso.datetime(),
  /** The session did not take place; the marks are then those that were seen. `despite`: others' marks were shown, and it is said all the same. */
  notHeld: z.object({ reason: z.enum(notHeldReasons), despite: z.boolean() }).optional(),
});
export type PocketSaveBody = z.output<typeof pocketSaveBody>;
