import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { aDocument } from '#test/access-matrix/document-fixtures.ts';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { newCvForm } from '../domain/cv.ts';
import { evidenceForm, newSkillForm, skillForm } from '../domain/skill-form.ts';
import { getSkill, listSkills } from './get-skills.ts';
import { addCv } from './make-cv.ts';
import { recordEvidence } from './record-evidence.ts';
import { addSkill, changeSkill, removeSkill } from './record-skill.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');
const run = <T>(work: (ctx: RequestContext) => Promise<T>) => worker.run(work);
const said = (more: object) => newSkillForm.parse({ id: newId(), kind: 'work', title: 'Kock', ...more });

describe('something she has done', () => {
  it('gets its occupation by a word that means one, and asks when it may mean several or is misspelt', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const add = (more: object) => run((ctx) => addSkill(ctx, enrolmentId, said(more)));
    const added = await add({ occupationWords: 'Frisör' });
    expect(added.ok).toBe(true);
    expect(await add({ occupationWords: 'undersköterska' })).toEqual({
      ok: false,
      problem: { occupationCode: ['choose-occupation'] },
    });
    expect(await add({ occupationWords: 'frissör' })).toMatchObject({
      problem: { occupationCode: ['choose-occupation'] },
    });
    expect(await add({ occupationWords: 'qqqqqqq' })).toEqual({
      ok: false,
      problem: { occupationWords: ['occupation-not-found'] },
    });
    // Chosen for other words than those that stand there now.
    expect(await add({ occupationWords: 'frissör', occupationFor: 'kock', occupationCode: '5120' })).toMatchObject({
      problem: { occupationCode: ['choose-occupation'] },
    });
    expect((await add({ occupationWords: 'kok', occupationFor: 'kok', occupationCode: '5120' })).ok).toBe(true);
    expect((await add({ occupationWords: 'kok', occupationFor: 'kok', occupationCode: 'none' })).ok).toBe(true);
    expect(await add({ occupationCode: '9998' })).toEqual({ ok: false, problem: { occupationCode: ['choose'] } });
    const { skills } = await run((ctx) => listSkills(ctx, enrolmentId));
    expect(skills.map(({ occupationCode }) => occupationCode).sort()).toEqual(['5120', '5141', null]);
  });

  it('keeps the occupation as it was called when the list is replaced', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const skill = said({ occupationWords: 'sotare' });
    await run((ctx) => addSkill(ctx, enrolmentId, skill));
    await systemTransaction(world.services.pool, '00000000-0000-0000-0000-000000000000', 'test', (db) =>
      sql`update occupations set name = 'Sotare' where code = '7133'`.execute(db),
    );
    const ids = { enrolmentId, skillId: skill.id };
    const again = skillForm.parse({ version: 1, title: 'Sotare', occupationCode: '7133' });
    expect((await run((ctx) => changeSkill(ctx, ids, again))).ok).toBe(true);
    expect((await run((ctx) => getSkill(ctx, ids))).skill).toMatchObject({
      occupationName: 'Skorstensfejare',
      title: 'Sotare',
    });
  });

  it('is recorded once however often it is sent, and changed by one of two', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const skill = said({});
    for (let time = 0; time < 2; time += 1)
      expect((await run((ctx) => addSkill(ctx, enrolmentId, skill))).ok).toBe(true);
    const change = (title: string) =>
      run((ctx) => changeSkill(ctx, { enrolmentId, skillId: skill.id }, skillForm.parse({ version: 1, title })));
    expect((await change('Köksmästare')).ok).toBe(true);
    expect(await change('Diskare')).toEqual({ ok: false, problem: { '': ['stale'] } });
    const { skills } = await run((ctx) => listSkills(ctx, enrolmentId));
    expect(skills.map(({ title }) => title)).toEqual(['Köksmästare']);
    await run((ctx) => removeSkill(ctx, { enrolmentId, skillId: skill.id }, { version: 2 }));
    expect((await run((ctx) => listSkills(ctx, enrolmentId))).skills).toEqual([]);
  });

  it('is there again when she comes back to the programme', async () => {
    const first = await world.aParticipant('alpha', { status: 'ended' });
    const { skillId } = await aSkill(world, 'alpha', first);
    const again = newId();
    await sql`insert into enrolments (tenant_id, id, programme_id, person_id, status, referred_on)
      select tenant_id, ${again}, programme_id, person_id, 'referred', '2026-03-01' from enrolments where id = ${first.enrolmentId}`.execute(
      world.admin,
    );
    expect((await run((ctx) => listSkills(ctx, again))).skills.map(({ id }) => id)).toEqual([skillId]);
    const stranger = await world.aParticipant('alpha');
    await expect(run((ctx) => getSkill(ctx, { enrolmentId: stranger.enrolmentId, skillId }))).rejects.toThrow(
      'not found',
    );
  });
});

describe('how it is known', () => {
  const evidence = (more: object) =>
    evidenceForm.parse({
      id: newId(),
      version: 1,
      move: 'assess',
      way: 'supervisor',
      shownOn: '2026-03-01',
      byWhom: 'Ali',
      ...more,
    });

  it('leads from claimed over assessed to validated and back, each once', async () => {
    const of = await world.aParticipant('alpha');
    const { skillId, validatorId } = await aSkill(world, 'alpha', of);
    const ids = { enrolmentId: of.enrolmentId, skillId };
    const record = (more: object) => run((ctx) => recordEvidence(ctx, ids, evidence(more)));
    const paper = await aDocument(world, 'alpha', of);
    const first = { id: newId(), documentId: paper.documentId };
    for (let time = 0; time < 2; time += 1) expect(await record(first)).toEqual({ ok: true, value: undefined });
    expect(await record({})).toEqual({ ok: false, problem: { '': ['stale'] } });
    expect(await record({ version: 2, move: 'validate', way: 'test', byWhom: '', validatorId })).toMatchObject({
      ok: true,
    });
    expect(await record({ version: 3, move: 'revoke', way: 'tell' })).toEqual({
      ok: false,
      problem: { note: ['reason-required'] },
    });
    expect((await record({ version: 3, move: 'revoke', way: 'tell', note: 'Fel person' })).ok).toBe(true);
    const whole = await run((ctx) => getSkill(ctx, ids));
    expect(whole.skill.state).toBe('claimed');
    expect(whole.evidence.map(({ stateAfter }) => stateAfter)).toEqual(['claimed', 'validated', 'assessed', 'claimed']);
    expect(whole.evidence[2]?.documentId).toBe(paper.documentId);
  });

  it('points at her own papers and the tenant’s own contacts alone', async () => {
    const of = await world.aParticipant('alpha');
    const other = await world.aParticipant('alpha');
    const { skillId } = await aSkill(world, 'alpha', of);
    const theirs = await aDocument(world, 'alpha', other);
    const elsewhere = await aSkill(world, 'gamma', await world.aParticipant('gamma'));
    const record = (more: object) =>
      run((ctx) => recordEvidence(ctx, { enrolmentId: of.enrolmentId, skillId }, evidence(more)));
    expect(await record({ documentId: theirs.documentId })).toEqual({ ok: false, problem: { documentId: ['choose'] } });
    expect(await record({ validatorId: elsewhere.validatorId })).toEqual({
      ok: false,
      problem: { validatorId: ['choose'] },
    });
    expect(await record({})).toMatchObject({ ok: true });
  });
});

describe('who sees it', () => {
  const seen = async (role: Parameters<typeof world.as>[0], programme: 'alpha' | 'beta' | 'gamma', id: string) => {
    const actor = await world.as(role, programme);
    return actor.run(async ({ db }) => {
      const skills = await db.selectFrom('skills').where('id', '=', id).select('id').execute();
      const ways = await db.selectFrom('skill_evidence').where('skill_id', '=', id).select('id').execute();
      const cvs = await sql`select id from cvs where ${id} = any (skill_ids)`.execute(db);
      return [skills.length, ways.length, cvs.rows.length];
    });
  };

  it('is case work in the programme and nobody else', async () => {
    const { skillId } = await aSkill(world, 'alpha', await world.aParticipant('alpha'));
    for (const role of ['coordinator', 'case-worker'] as const)
      expect(await seen(role, 'alpha', skillId)).toEqual([1, 1, 1]);
    for (const role of ['peer-coach', 'activity-leader', 'evaluator', 'tenant-administrator'] as const)
      expect(await seen(role, 'alpha', skillId), role).toEqual([0, 0, 0]);
    for (const programme of ['beta', 'gamma'] as const)
      expect(await seen('case-worker', programme, skillId), programme).toEqual([0, 0, 0]);
  });

  it('of somebody protected is her named reader', async () => {
    const of = await world.aParticipant('alpha', { restricted: true, namedReaders: [worker.accountId] });
    const { skillId } = await aSkill(world, 'alpha', { ...of, restricted: true });
    expect(await seen('case-worker', 'alpha', skillId)).toEqual([1, 1, 1]);
    expect(await seen('coordinator', 'alpha', skillId)).toEqual([0, 0, 0]);
  });
});

describe('a CV', () => {
  const chosen = (more: object) => newCvForm.parse({ id: newId(), name: 'Kök', language: 'sv', agreed: true, ...more });

  it('is made of what is hers, with a yes', async () => {
    const of = await world.aParticipant('alpha');
    const { skillId } = await aSkill(world, 'alpha', of);
    const theirs = await aSkill(world, 'alpha', await world.aParticipant('alpha'));
    const add = (more: object) => run((ctx) => addCv(ctx, of.enrolmentId, chosen(more)));
    expect((await add({ skillIds: [skillId] })).ok).toBe(true);
    expect(await add({ skillIds: [theirs.skillId] })).toEqual({ ok: false, problem: { skillIds: ['choose'] } });
    expect(newCvForm.safeParse({ id: newId(), name: 'Kök', language: 'sv' }).error?.issues[0]?.message).toBe(
      'agreement-required',
    );
  });

  it('of somebody protected never says how she is found', async () => {
    const of = await world.aParticipant('alpha', { restricted: true, namedReaders: [worker.accountId] });
    expect(await run((ctx) => addCv(ctx, of.enrolmentId, chosen({ showsPhone: true })))).toEqual({
      ok: false,
      problem: { showsPhone: ['protected'] },
    });
    expect((await run((ctx) => addCv(ctx, of.enrolmentId, chosen({})))).ok).toBe(true);
  });
});
