import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aPlacement } from '#test/access-matrix/placement-fixtures.ts';
import { buildWorld } from '#test/world.ts';

const world = await buildWorld();

it('an employer’s page tells how many placements it has, and who they are to those who may see them', async () => {
  const her = await world.aParticipant('alpha');
  const hidden = await world.aParticipant('alpha', { restricted: true });
  const { placementId = '' } = await aPlacement(world, 'alpha', her);
  const { rows } = await sql<{
    employerId: string;
  }>`select w.employer_id as "employerId" from placements p join workplaces w on w.id = p.workplace_id where p.id = ${placementId}`.execute(
    world.admin,
  );
  const at = `/employers/${rows[0]?.employerId}`;
  const link = (enrolmentId: string) => `/participants/${enrolmentId}/placements/`;
  // Somebody protected, at the same place.
  const other = { id: newId(), enrolment_id: hidden.enrolmentId, person_id: hidden.personId, restricted: true };
  await sql`insert into placements select (jsonb_populate_record(p, ${JSON.stringify(other)}::jsonb)).* from placements p where p.id = ${placementId}`.execute(
    world.admin,
  );
  const worker = await world.as('case-worker', 'alpha');
  const employer = await (await worker.request('GET', at)).text();
  expect(employer).toContain('1 på väg');
  expect(employer).toContain(`${at}/placements`);
  const page = await (await worker.request('GET', `${at}/placements`)).text();
  expect(page).toContain(link(her.enrolmentId));
  expect(page).not.toContain(link(hidden.enrolmentId));
  await sql`update employers set shared = true, shared_at = now(), shared_by = found_by where id = ${rows[0]?.employerId}`.execute(
    world.admin,
  );
  const elsewhere = await world.as('case-worker', 'beta');
  expect(await (await elsewhere.request('GET', at)).text()).toContain('Ingen i dina program');
  expect(await (await elsewhere.request('GET', `${at}/placements`)).text()).not.toContain(link(her.enrolmentId));
});
