import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import { nameText } from './person-details.ts';

/** Names besides the one that lists show: what she wants to be called, earlier ones, other spellings, other scripts. */
export const nameKinds = ['called', 'earlier', 'spelling', 'script'] as const;
export type NameKind = (typeof nameKinds)[number];

export type NameRecord = {
  id: string;
  kind: NameKind;
  name: string;
  validFrom: PlainDate | null;
  validBefore: PlainDate | null;
  note: string | null;
};

export const addNameForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  kind: z.enum(nameKinds, 'choose'),
  name: nameText(200).refine((text) => text !== '', 'required'),
  note: z.string().trim().max(300, 'too-long').optional(),
});
export type AddNameForm = z.output<typeof addNameForm>;
