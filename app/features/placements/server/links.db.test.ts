import { describe, expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { aPlacement } from '#test/access-matrix/placement-fixtures.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { linkCode, linkToken } from './links.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');
const app = createApp(world.services);

async function aLink(party = 'workplace', way = 'shown') {
  const who = await world.aParticipant('alpha');
  const { placementId, termsId } = await aPlacement(world, 'alpha', who);
  const id = newId();
  const at = `/participants/${who.enrolmentId}/placements/${placementId}`;
  const made = await worker.request('POST', `${at}/links/new`, { form: { id, party, way } });
  const { keys } = world.services;
  const address = `/agree/${linkToken(keys, id)}/sv`;
  const open = (form?: Record<string, string>) =>
    app.request(`http://localhost${address}`, {
      ...(form && { method: 'POST', body: new URLSearchParams(form), headers: { origin: 'http://localhost' } }),
    });
  const status = async () =>
    (
      await world.admin
        .selectFrom('placement_terms')
        .select('status')
        .where('id', '=', termsId)
        .executeTakeFirstOrThrow()
    ).status;
  return { ...who, id, at, termsId, made, code: linkCode(keys, id), open, status };
}

const textOf = async (response: Response | Promise<Response>) => (await response).text();

describe('a link to the terms', () => {
  it('tells nothing before somebody has shown what it was sent to; with it she reads and answers', async () => {
    const link = await aLink();
    expect(link.made.status).toBe(303);
    expect(await textOf(link.open())).not.toContain('Kommunens kök');
    const shown = await textOf(link.open({ check: link.code }));
    expect(shown).toContain('Kommunens kök');
    expect(shown).toContain('Hälsa på gästerna');
    const said = await textOf(link.open({ check: link.code, termsId: link.termsId, says: 'yes' }));
    expect(said).toContain('Ditt svar är sparat');
    const again = await textOf(link.open({ check: link.code, termsId: link.termsId, says: 'no', words: '' }));
    expect(again).toContain('Det första svaret gäller');
    expect(await link.status()).toBe('proposed');
    const page = await textOf(worker.request('GET', link.at));
    expect(page).toContain('genom länken (Siv Kock)');
  });

  it('that was forwarded cannot answer, and is locked after five errors', async () => {
    const link = await aLink();
    const wrong = link.code === '0000' ? '1111' : '0000';
    const refused = await link.open({ check: wrong, termsId: link.termsId, says: 'yes' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Det stämmer inte');
    for (let n = 0; n < 4; n += 1) await link.open({ check: wrong });
    expect(await textOf(link.open({ check: link.code }))).toContain('Länken är låst');
    expect(await link.status()).toBe('proposed');
  });

  it('says that it is closed, too old or unknown, and opens no more', async () => {
    const link = await aLink();
    const revoked = await worker.request('POST', `${link.at}/links/${link.id}/revoke`, { form: { confirmed: '1' } });
    expect(revoked.status).toBe(303);
    expect(await textOf(link.open())).toContain('Länken är stängd');
    const old = await aLink();
    await world.admin
      .updateTable('placement_links')
      .set({ expires_at: '2026-01-01T00:00:00Z' })
      .where('id', '=', old.id)
      .execute();
    expect(await textOf(old.open({ check: old.code }))).toContain('Länken är för gammal');
    expect(await textOf(app.request('http://localhost/agree/nothing/sv'))).toContain('Vi känner inte igen länken');
  });

  it('sent as a text message is opened with the last digits of that number', async () => {
    const link = await aLink('workplace', 'sms');
    expect(link.made.status).toBe(303);
    expect(await textOf(link.open({ check: '06 31' }))).toContain('Kommunens kök');
  });

  it('and her own side lead to the same agreement', async () => {
    const link = await aLink();
    await link.open({ check: link.code, termsId: link.termsId, says: 'yes' });
    const own = await openOwnSide(world, 'alpha', link.personId);
    const page = await textOf(own.request('GET', '/my/sv/way/placements'));
    expect(page).toContain('Kommunens kök');
    const form = { termsId: link.termsId, says: 'yes', words: '' };
    expect((await own.request('POST', '/my/sv/way/placements', { form })).status).toBe(303);
    expect(await link.status()).toBe('accepted');
    const again = await own.request('POST', '/my/sv/way/placements', { form: { ...form, says: 'no' } });
    const told = await textOf(own.request('GET', again.headers.get('location') ?? ''));
    expect(told).toContain('Det första svaret gäller');
    expect(told).not.toContain('Klart.');
    const stranger = await openOwnSide(world, 'alpha', (await world.aParticipant('alpha')).personId);
    expect(await textOf(stranger.request('GET', '/my/sv/way/placements'))).not.toContain('Kommunens kök');
  });
});
