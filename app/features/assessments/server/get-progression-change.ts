import type { MeasuringPoint } from '#app/features/programmes/domain/definition.ts';
import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Instrument, isGuarded, questionsOf } from '../domain/instrument.ts';
import { pointsInOrder } from '../domain/measuring-points.ts';
import { comparedPoints, type GroupChange, groupChange } from '../domain/progression-change.ts';
import { listInstruments } from './instruments.ts';
import { selectChange } from './progression-change-store.ts';

export type ProgressionChange = {
  programme: Programme;
  /** Progression instruments, the chosen one first in use. */
  instruments: Instrument[];
  instrument: Instrument;
  /** Undefined: the programme has fewer than two measuring points, and nothing can be compared. */
  compared: { first: MeasuringPoint; later: MeasuringPoint[]; to: MeasuringPoint; change: GroupChange } | undefined;
};

/**
 * How a programme's people moved from its first measuring point to a later one (the first later one unless another is asked for). Throws
 * NotFoundError for a programme that the caller does not work with.
 */
export async function getProgressionChange(
  ctx: RequestContext,
  programmeId: string,
  wanted: { instrumentKey?: string | undefined; to?: string | undefined } = {},
): Promise<ProgressionChange> {
  const [programme, listed] = await Promise.all([getProgramme(ctx, programmeId), listInstruments(ctx)]);
  ctx.within(programmeId);
  const instruments = listed
    .filter(({ instrument }) => instrument.use === 'progression')
    .map(({ instrument }) => instrument)
    .filter(({ key }, at, all) => all.findIndex((each) => each.key === key) === at);
  const instrument = instruments.find(({ key }) => key === wanted.instrumentKey) ?? (instruments[0] as Instrument);
  const points = comparedPoints(pointsInOrder(programme.definition));
  if (points === undefined) return { programme, instruments, instrument, compared: undefined };
  const to = points.later.find(({ key }) => key === wanted.to) ?? (points.later[0] as MeasuringPoint);
  const rows = await selectChange(ctx, programmeId, instrument.key, points.first, to);
  const questions = instrument.areas.flatMap((area) =>
    questionsOf(instrument, area).map(({ key }) => ({ areaKey: area.key, itemKey: key, guarded: isGuarded(area) })),
  );
  return { programme, instruments, instrument, compared: { ...points, to, change: groupChange(rows, questions) } };
}
