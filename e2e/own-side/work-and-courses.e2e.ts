import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { ownCourseTexts } from '#app/features/courses/public.ts';
import { ownWorkplaceTexts } from '#app/features/workplace-weeks/public.ts';
import { openDatabase, openOwnersPool } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { looksRight, openJourney } from '#test/journey.ts';

const { open, server } = await openJourney();
const db = openDatabase(openOwnersPool(server.database.superuserUrl));
afterAll(() => db.destroy());

/** A phone without script on which the own side of somebody is open. */
async function phoneOf({ tenantId, personId }: { tenantId: string; personId: string }) {
  const [token, deviceId] = [newToken(), newId()];
  await sql`insert into portal_devices (tenant_id, id, person_id, restricted, is_shared, label, created_at, last_seen_on, expires_at)
    values (${tenantId}, ${deviceId}, ${personId}, false, false, 'Android', now(), current_date, now() + interval '1 year')`.execute(
    db,
  );
  await sql`insert into portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
    values (${hashToken(token)}, ${tenantId}, ${deviceId}, now(), now(), now() + interval '1 day', 3600)`.execute(db);
  const page = await open({ width: 360, script: false });
  await page.context().addCookies([{ name: 'my', value: token, url: server.baseUrl }]);
  return page;
}

test('she takes a task that her workplace confirmed out of her CV and puts it back, in Arabic', async () => {
  const { rows } = await sql<{ tenantId: string; personId: string; placementId: string }>`
    select tenant_id as "tenantId", person_id as "personId", placement_id as "placementId" from workplace_cv_answers limit 1`.execute(
    db,
  );
  const her = rows[0] as (typeof rows)[number];
  const page = await phoneOf(her);
  const t = translatePortal(ownWorkplaceTexts, 'ar');
  await page.goto('/my/ar/way/workplace');
  await page.getByRole('link', { name: t('cv.open') }).click();
  await looksRight(page);
  const task = 'Skala och hacka grönsaker';
  const line = page.locator('main p[lang=sv][dir=auto]').first();
  expect(await line.textContent()).toContain(task);
  const form = page.locator('form').filter({ hasText: task });
  await form.getByRole('button', { name: t('cv.out') }).click();
  await form.getByRole('button', { name: t('cv.in') }).waitFor();
  expect(await line.textContent()).not.toContain(task);
  await form.getByRole('button', { name: t('cv.in') }).click();
  await form.getByRole('button', { name: t('cv.out') }).waitFor();
  expect(await line.textContent()).toContain(task);
  const kept = await sql<{
    answer: string;
  }>`select answer from workplace_cv_answers where placement_id = ${her.placementId} order by number`.execute(db);
  expect(kept.rows).toHaveLength(3);
});

test('she reads about a course that her coach suggests and says that it interests her', async () => {
  const { rows } = await sql<{ tenantId: string; personId: string; enrolmentId: string }>`
    select tenant_id as "tenantId", person_id as "personId", enrolment_id as "enrolmentId" from course_applications where status = 'planned' limit 1`.execute(
    db,
  );
  const her = rows[0] as (typeof rows)[number];
  const page = await phoneOf(her);
  const t = translatePortal(ownCourseTexts, 'sv');
  await page.goto('/my/sv/way');
  await page.getByRole('link', { name: t('title') }).click();
  await looksRight(page);
  await page.getByRole('button', { name: t('interested') }).click();
  await page.getByText(t('asked')).waitFor();
  await page.getByRole('link', { name: t('toAsked') }).click();
  await page.getByText('Köksbiträde, 10 veckor').waitFor();
  const asked = await sql<{
    kind: string;
  }>`select kind from own_requests where enrolment_id = ${her.enrolmentId} and kind = 'course'`.execute(db);
  expect(asked.rows).toHaveLength(1);
});
