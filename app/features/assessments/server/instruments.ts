import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { hasEnded, type InstrumentProblem } from '../domain/check-instrument.ts';
import type { Instrument, InstrumentUse } from '../domain/instrument.ts';
import { parseInstrument } from '../domain/parse-instrument.ts';
import { insertInstrument, type LoadedInstrument, selectInstruments, withdraw } from './instrument-store.ts';
import { shippedInstruments } from './shipped-instruments.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;

/** An instrument as lists show it. `loaded`: nothing for those that come with the product. */
export type ListedInstrument = {
  instrument: Instrument;
  loaded: Omit<LoadedInstrument, 'instrument'> | null;
  /** Whether something new may be begun with it: the newest version, not withdrawn, its agreement not over. */
  isInUse: boolean;
};

/** Every instrument the tenant has, shipped ones first, the newest version of each first. */
export async function listInstruments(ctx: Ctx): Promise<ListedInstrument[]> {
  const loaded = await selectInstruments(ctx);
  const all = [
    ...shippedInstruments().map(({ instrument }) => ({ instrument, loaded: null })),
    ...loaded.map(({ instrument, ...rest }) => ({ instrument, loaded: rest })),
  ].sort((a, b) => Number(a.loaded !== null) - Number(b.loaded !== null) || order(a.instrument, b.instrument));
  return all.map((each) => {
    const newer = all.some(
      (other) => other.instrument.key === each.instrument.key && other.instrument.number > each.instrument.number,
    );
    const isWithdrawn = each.loaded !== null && each.loaded.withdrawnAt !== null;
    return { ...each, isInUse: !newer && !isWithdrawn && !hasEnded(each.instrument.licence, ctx.today) };
  });
}

function order(a: Instrument, b: Instrument): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : b.number - a.number;
}

/** One instrument in one version, also one that is no longer used. Throws NotFoundError. */
export async function getInstrument(ctx: Ctx, key: string, number: number): Promise<ListedInstrument> {
  const found = (await listInstruments(ctx)).find(
    ({ instrument }) => instrument.key === key && instrument.number === number,
  );
  if (found === undefined) throw new NotFoundError();
  return found;
}

/** What something new may be begun with, for one use. */
export function inUse(listed: readonly ListedInstrument[], use: InstrumentUse): Instrument[] {
  return listed.filter((each) => each.isInUse && each.instrument.use === use).map(({ instrument }) => instrument);
}

/** The text of the file an instrument came in; undefined for one that the tenant has loaded. */
export function shippedFile(key: string, number: number): string | undefined {
  return shippedInstruments().find(({ instrument }) => instrument.key === key && instrument.number === number)?.file;
}

export type LoadProblem =
  | { code: 'faulty'; problems: InstrumentProblem[] }
  | { code: 'version-taken' }
  | { code: 'other-use' };

/**
 * Loads a tenant's own instrument from its file. Refused with every fault of the file; when this version is there already with other content;
 * or when earlier versions were for another use. The same id sent again answers like the first.
 */
export async function loadInstrument(
  ctx: Ctx,
  { id, text }: { id: string; text: string },
): Promise<Result<Instrument, LoadProblem>> {
  const parsed = parseInstrument(text, ctx.today);
  if (!parsed.ok) return refuse({ code: 'faulty', problems: parsed.problem });
  const instrument = parsed.value;
  const loaded = await selectInstruments(ctx);
  if (loaded.some(({ instrument: { key, use } }) => key === instrument.key && use !== instrument.use))
    return refuse({ code: 'other-use' });
  if (await insertInstrument(ctx, id, instrument)) return ok(instrument);
  return loaded.some((each) => each.id === id) || (await isKept(ctx, id))
    ? ok(instrument)
    : refuse({ code: 'version-taken' });
}

async function isKept(ctx: Ctx, id: string): Promise<boolean> {
  return (await selectInstruments(ctx)).some((each) => each.id === id);
}

/** Takes a tenant's own instrument out of use. What was answered with it stays readable. Throws NotFoundError for others. */
export async function withdrawInstrument(ctx: Ctx, key: string, number: number): Promise<void> {
  const { loaded } = await getInstrument(ctx, key, number);
  if (loaded === null) throw new NotFoundError();
  await withdraw(ctx, key, number);
}
