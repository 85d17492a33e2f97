import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';

/** An employer where she must not or does not want to be; nobody asks why. */
export type Bar = {
  id: string;
  employerId: string;
  employerName: string;
  saidBy: 'participant' | 'staff';
  validFrom: PlainDate;
};

export const newBarForm = z.object({ id: z.uuid('choose'), employerId: z.uuid('choose-employer') });
