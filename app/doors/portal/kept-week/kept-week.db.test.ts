import { describe, expect, it } from 'vitest';
import { openOwnSide } from '#test/portal/own-side.ts';
import { aSchedule } from '#test/portal/schedule-rows.ts';
import { buildWorld } from '#test/world.ts';
import { keepWeekPath, keptWeekPath } from './paths.ts';
import { keptWeekTexts } from './texts/index.ts';

const [offer, kept] = [keepWeekPath.to({ language: 'sv' }), keptWeekPath.to({ language: 'sv' })];
const { sv: words } = keptWeekTexts;

describe('the week that a phone keeps', async () => {
  const world = await buildWorld();
  const somebody = async (wishes: { restricted?: boolean; isShared?: boolean } = {}) => {
    const person = await world.aParticipant('alpha', { restricted: wishes.restricted ?? false });
    if (!wishes.restricted) await aSchedule(world, 'alpha', person);
    const side = await openOwnSide(world, 'alpha', person.personId, { isShared: wishes.isShared ?? false });
    const answers = await Promise.all([offer, kept].map((address) => side.request('GET', address)));
    return {
      ...person,
      statuses: answers.map(({ status }) => status),
      offer: (await answers[0]?.text()) ?? '',
      kept: (await answers[1]?.text()) ?? '',
    };
  };

  it('is offered on a phone of her own, with what it holds, and traced as taken along', async () => {
    const her = await somebody();
    expect(her.statuses).toEqual([200, 200]);
    expect(her.offer).toContain(words.keep);
    for (const held of ['10:00–12:00', '09:00–12:00', 'Träffpunkten', 'Penna']) expect(her.kept).toContain(held);
    expect(her.kept).not.toContain('href="/my/sv/sessions');
    expect(her.kept).not.toMatch(/<nav|class="languages"/);
    const traced = await world.admin
      .selectFrom('audit_events')
      .select('action')
      .where('purpose', '=', 'portal.kept-week')
      .orderBy('action')
      .execute();
    expect(traced.map(({ action }) => action)).toEqual(['export', 'read']);
  });

  it.each([
    [{ restricted: true }, words.isProtected],
    [{ isShared: true }, words.shared],
  ])('is refused with plain words: %o', async (wishes, why) => {
    const her = await somebody(wishes);
    expect(her.statuses).toEqual([200, 404]);
    expect(her.offer).toContain(why);
    expect(her.offer).not.toMatch(/<script|<button/);
    expect(her.kept).not.toContain('Träffpunkten');
  });
});
