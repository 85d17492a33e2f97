import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { smallDefinition } from '#test/small-definition.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { printDefinition } from '../domain/print-definition.ts';

describe('the pages of programmes', async () => {
  const world = await buildWorld();
  const coordinator = await world.as('coordinator', 'alpha');
  const alpha = `/programmes/${world.programmes.alpha}`;
  const page = async (actor: Actor, path: string) => {
    const answer = await actor.request('GET', path);
    return { status: answer.status, html: await answer.text() };
  };
  const send = async (actor: Actor, path: string, form: Record<string, string | string[]>) => {
    const answer = await actor.request('POST', path, { form });
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
  };
  const inputValue = (html: string, name: string) =>
    new RegExp(`name="${name.replace(/[[\].]/g, '\\$&')}"[^>]*? value="([^"]*)"`).exec(html)?.[1];

  it('show a programme to everybody who works in it, and its numbers to those who count', async () => {
    await world.aParticipant('alpha', { sex: 'woman' });
    for (const role of ['coordinator', 'case-worker'] as const) {
      const { status, html } = await page(await world.as(role, 'alpha'), alpha);
      expect(status, role).toBe(200);
      expect(html, role).toContain('id="numbers"');
    }
    for (const role of ['peer-coach', 'activity-leader', 'evaluator', 'tenant-administrator'] as const) {
      const { status, html } = await page(await world.as(role, 'alpha'), alpha);
      expect(status, role).toBe(200);
      expect(html, role).not.toContain('id="numbers"');
    }
    expect((await page(await world.as('coordinator', 'beta'), alpha)).status).toBe(404);
    expect((await page(await world.as('coordinator', 'gamma'), alpha)).status).toBe(404);
    expect((await page(await world.as('system-administrator', 'alpha'), alpha)).status).toBe(403);
  });

  it.each(['/edit', '/extend'])('let coordinators alone open %s', async (part) => {
    expect((await page(coordinator, alpha + part)).status).toBe(200);
    expect((await page(await world.as('case-worker', 'alpha'), alpha + part)).status).toBe(403);
    expect((await page(await world.as('tenant-administrator', 'alpha'), alpha + part)).status).toBe(403);
    expect((await page(await world.as('coordinator', 'beta'), alpha + part)).status).toBe(404);
  });

  it('offer making and copying to coordinators and administrators alone', async () => {
    for (const path of ['/programmes/new', `${alpha}/copy`]) {
      expect((await page(coordinator, path)).status).toBe(200);
      expect((await page(await world.as('tenant-administrator', 'alpha'), path)).status).toBe(200);
      expect((await page(await world.as('case-worker', 'alpha'), path)).status).toBe(403);
    }
    expect((await page(await world.as('case-worker', 'alpha'), '/programmes')).html).not.toContain('/programmes/new');
  });

  it('say what a source does not state', async () => {
    const { html } = await page(coordinator, alpha);
    expect(html).toContain('Inte angivet');
  });

  it('make a programme once from a form that is sent twice', async () => {
    const form = { id: newId(), text: printDefinition(smallDefinition('from-form')) };
    const answers = await Promise.all([
      send(coordinator, '/programmes/new', form),
      send(coordinator, '/programmes/new', form),
    ]);
    for (const { status, to } of answers) {
      expect({ status, to }).toEqual({ status: 303, to: `/programmes/${form.id}?done=created` });
    }
  });

  it('keep a faulty text and tell each fault with its line', async () => {
    const text = 'key: fel\nname: <b>Namn</b>\nfaser: 1\n';
    const { status, html } = await send(coordinator, '/programmes/new', { id: newId(), text });
    expect(status).toBe(422);
    expect(html).toContain('Rad 3, kolumn 1');
    expect(html).toContain('key: fel\nname: &lt;b&gt;Namn&lt;/b&gt;\nfaser: 1');
  });

  it('offer to update the programme that has the key, if it is hers', async () => {
    const file = (key: string) => ({ id: newId(), text: printDefinition({ ...smallDefinition(key), name: 'Ur fil' }) });
    const mine = await send(coordinator, '/programmes/new', file('alpha'));
    expect(mine.status).toBe(422);
    expect(inputValue(mine.html, 'updateVersion')).toBe('1');
    const notMine = await send(coordinator, '/programmes/new', file('beta'));
    expect(notMine.status).toBe(422);
    expect(inputValue(notMine.html, 'updateVersion')).toBeUndefined();
    const updated = await send(coordinator, '/programmes/new', { ...file('alpha'), updateVersion: '1' });
    expect(updated).toMatchObject({ status: 303, to: `${alpha}?done=saved` });
    // The other's key stays refused, also when somebody writes the form by hand.
    expect((await send(coordinator, '/programmes/new', { ...file('beta'), updateVersion: '1' })).status).toBe(422);
  });

  it('add rows, keep what was typed, and save only when asked to', async () => {
    const fields = { version: '2', 'd.name': 'Skrivet', 'd.themes[0].key': 'health', 'd.themes[0].name': 'Hälsa' };
    const added = await send(coordinator, `${alpha}/edit`, { ...fields, add: 'themes' });
    expect(added.status).toBe(422);
    expect(inputValue(added.html, 'd.name')).toBe('Skrivet');
    expect(inputValue(added.html, 'd.themes[3].name')).toBe('');
    expect((await page(coordinator, alpha)).html).not.toContain('Skrivet');
    const saved = await send(coordinator, `${alpha}/edit`, { ...fields, 'd.themes[1].name': 'Språk' });
    expect(saved).toMatchObject({ status: 303, to: `${alpha}?done=saved` });
    const row = await world.admin
      .selectFrom('programmes')
      .select(['name', 'definition', 'version'])
      .where('id', '=', world.programmes.alpha)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      name: 'Skrivet',
      version: 3,
      definition: {
        themes: [
          { key: 'health', name: 'Hälsa' },
          { key: 'sprak', name: 'Språk' },
        ],
      },
    });
  });

  it('put the faults of a form beside their fields', async () => {
    const { status, html } = await send(coordinator, `${alpha}/edit`, {
      version: '3',
      'd.name': '',
      'd.funding.totalBudgetSek': 'mycket',
    });
    expect(status).toBe(422);
    expect(html).toContain('href="#d.name"');
    expect(html).toContain('id="d.funding.totalBudgetSek-error"');
    expect(inputValue(html, 'd.funding.totalBudgetSek')).toBe('mycket');
  });

  it('tell the one who saves too late, name what differs, and let her save over it knowingly', async () => {
    const late = { version: '2', 'd.name': 'För sent', 'd.themes[0].name': 'Hälsa' };
    const { status, html } = await send(coordinator, `${alpha}/edit`, late);
    expect(status).toBe(422);
    expect(html).toContain('Någon annan sparade programmet medan du skrev');
    expect(html).toContain('namn, teman');
    expect(inputValue(html, 'd.name')).toBe('För sent');
    expect(inputValue(html, 'version')).toBe('3');
  });

  it('take rules of attendance of their own, and show them', async () => {
    const { html } = await page(coordinator, `${alpha}/edit`);
    const typed = {
      version: inputValue(html, 'version') ?? '',
      'd.name': inputValue(html, 'd.name') ?? '',
      'd.attendance.daysWithoutReason': '7',
      'd.attendance.reportedHours': 'exact',
      'd.attendance.fileColumns[0]': 'hours',
      'd.attendance.fileColumns[1]': 'number',
    };
    const refused = await send(coordinator, `${alpha}/edit`, {
      ...typed,
      'd.attendance.daysWithoutReason': '400',
      'd.attendance.fileColumns[1]': 'hours',
    });
    expect(refused.status).toBe(422);
    expect(inputValue(refused.html, 'd.attendance.daysWithoutReason')).toBe('400');
    const before = await world.admin
      .selectFrom('programmes')
      .selectAll()
      .where('id', '=', world.programmes.alpha)
      .executeTakeFirstOrThrow();
    expect((await send(coordinator, `${alpha}/edit`, typed)).status).toBe(303);
    const shown = (await page(coordinator, alpha)).html;
    for (const words of ['efter 7 dagar', 'Exakt, med två decimaler', 'Timmar, Identitetsnummer'])
      expect(shown).toContain(words);
    await world.admin
      .updateTable('programmes')
      .set({ definition: JSON.stringify(before.definition), name: before.name, version: before.version })
      .where('id', '=', world.programmes.alpha)
      .execute();
  });

  it('give the file back that was saved as text', async () => {
    const text = printDefinition({ ...smallDefinition('alpha'), name: 'Som text' });
    const saved = await send(coordinator, `${alpha}/edit?tab=file`, { version: '3', text });
    expect(saved.status).toBe(303);
    const exported = await coordinator.request('GET', `${alpha}/export`);
    expect(exported.headers.get('content-disposition')).toBe('attachment; filename="alpha.yaml"');
    expect(await exported.text()).toBe(text);
    const keyed = await send(coordinator, `${alpha}/edit?tab=file`, {
      version: '4',
      text: text.replace('key: alpha', 'key: beta'),
    });
    expect(keyed.status).toBe(422);
    expect(keyed.html).toContain('Nyckeln går inte att ändra');
  });

  it('extend, and show whom it concerns', async () => {
    expect((await page(coordinator, `${alpha}/extend`)).html).toContain('1 person deltar just nu.');
    const early = await send(coordinator, `${alpha}/extend`, { version: '4', endsOn: '2026-01-01' });
    expect(early.status).toBe(422);
    const extended = await send(coordinator, `${alpha}/extend`, { version: '4', endsOn: '2028-12-31' });
    expect(extended).toMatchObject({ status: 303, to: `${alpha}?done=saved` });
  });
});
