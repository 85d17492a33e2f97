import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { versionField } from './agreement.ts';

/** She chose a track, another one, or none any longer. */
export type TrackChoice = {
  id: string;
  fromKey: string | null;
  toKey: string | null;
  chosenOn: PlainDate;
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string | null;
};

export const trackForm = z.object({
  id: z.uuid(),
  /** The version of the participation that was shown. */
  version: versionField,
  trackKey: z.string('choose').max(60, 'choose'),
  chosenOn: dayField,
  reason: z.string().trim().max(500, 'too-long').optional(),
});
export type TrackForm = z.output<typeof trackForm>;

/** Problems: 'choose', 'same-track', 'date-ahead', 'reason-required' for every choice after the first. */
export function decideTrack(
  { definition, trackKey }: { definition: ProgrammeDefinition; trackKey: string | null },
  form: Pick<TrackForm, 'trackKey' | 'chosenOn' | 'reason'>,
  today: PlainDate,
): Result<void, Record<string, string[]>> {
  if (!definition.tracks?.some(({ key }) => key === form.trackKey)) return refuse({ trackKey: ['choose'] });
  if (form.trackKey === trackKey) return refuse({ trackKey: ['same-track'] });
  if (form.chosenOn > today) return refuse({ chosenOn: ['date-ahead'] });
  return trackKey !== null && !form.reason ? refuse({ reason: ['reason-required'] }) : ok(undefined);
}
