import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ChangedVenue, NewVenue } from '../domain/venue-input.ts';

export type Venue = {
  id: string;
  name: string;
  address: string;
  mapUrl: string;
  accessNotes: string;
  /** How one gets there: bus stop, entrance, floor. Participants read it. */
  wayThere: string;
  stepFree: boolean | null;
  retired: boolean;
  /** null: all programmes of the tenant use it. */
  programmeId: string | null;
  programmeName: string | null;
  version: number;
};

async function selectVenues({ db, caller }: RequestContext, venueId?: string): Promise<Venue[]> {
  const { rows } =
    await sql<Venue>`select v.id, v.name, v.address, v.map_url as "mapUrl", v.access_notes as "accessNotes", v.way_there as "wayThere", v.step_free as "stepFree",
      v.retired, v.programme_id as "programmeId", p.name as "programmeName", v.version
    from venues v left join programmes p on p.tenant_id = v.tenant_id and p.id = v.programme_id
    where v.tenant_id = ${caller.tenantId}::uuid and (${venueId ?? null}::uuid is null or v.id = ${venueId ?? null}::uuid)
    order by v.retired, v.name collate "sv-SE-x-icu", v.id limit 1000`.execute(db);
  return rows;
}

/** The venues the caller's programmes can use, by name; those no longer used last. */
export function listVenues(ctx: RequestContext): Promise<Venue[]> {
  return selectVenues(ctx);
}

/** One venue. Throws NotFoundError. */
export async function getVenue(ctx: RequestContext, venueId: string): Promise<Venue> {
  const [venue] = await selectVenues(ctx, venueId);
  if (venue === undefined) throw new NotFoundError();
  return venue;
}

/** Keeps a new venue; once however often it is sent. Throws NotFoundError for a programme that is not the caller's. */
export async function createVenue(ctx: RequestContext, input: NewVenue): Promise<string> {
  if (input.programmeId !== undefined && !ctx.caller.programmes.includes(input.programmeId)) throw new NotFoundError();
  await ctx.db
    .insertInto('venues')
    .values({
      tenant_id: ctx.caller.tenantId,
      id: input.id,
      programme_id: input.programmeId ?? null,
      ...columnsOf(input),
      created_by: ctx.caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return input.id;
}

/** Changes a venue, or says that it is not offered any more. Problem: 'stale'. */
export async function changeVenue(
  ctx: RequestContext,
  venueId: string,
  input: ChangedVenue,
): Promise<Result<string, FieldProblems>> {
  await getVenue(ctx, venueId);
  const { numUpdatedRows } = await ctx.db
    .updateTable('venues')
    .set({ ...columnsOf(input), retired: input.retired === 'on', version: input.version + 1 })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', venueId)
    .where('version', '=', input.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? refuse({ '': ['stale'] }) : ok(venueId);
}

const columnsOf = (input: NewVenue | ChangedVenue) => ({
  name: input.name,
  address: input.address ?? '',
  map_url: input.mapUrl ?? '',
  access_notes: input.accessNotes ?? '',
  way_there: input.wayThere ?? '',
  step_free: input.stepFree === undefined ? null : input.stepFree === 'yes',
});
