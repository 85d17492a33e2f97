import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { oneDisclosure } from '#test/access-matrix/disclosure-fixtures.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { anOrganisation } from '../testing/a-disclosure.ts';
import { callBackQuestion } from './call-back-question.ts';
import { getSharing } from './get-sharing.ts';
import { answerOwnQuestion, getOwnQuestion, getOwnSharing, withdrawOwnConsent } from './own-sharing.ts';
import { recordConsent } from './record-consent.ts';

describe('sharing on her own side', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const officer = await world.as('partner-officer', 'alpha');
  const theirs = await anOrganisation(world, 'alpha');
  await world.admin
    .updateTable('accounts')
    .set({ organisation_id: theirs })
    .where('id', '=', officer.accountId)
    .execute();
  const somebody = async () => {
    const person = await world.aParticipant('alpha');
    return { ...person, side: await openOwnSide(world, 'alpha', person.personId) };
  };
  const isShown = async (enrolmentId: string) =>
    (await officer.request('GET', `/shared-with-me/${enrolmentId}`)).status === 200;

  const asked = async (her: { enrolmentId: string }, more: Record<string, unknown> = {}) => {
    const id = newId();
    const recorded = await worker.run((ctx) =>
      recordConsent(ctx, her.enrolmentId, {
        ...{ id, answer: 'given', textKey: 'sv:shipped:1', purpose: 'plan-together', allowed: 'read' },
        ...{ recipient: { organisationId: theirs, accountId: null }, fields: ['participation', 'attendance'] },
        ...{ channel: 'in-person', interpreter: 'none', evidence: 'own-tap' },
        ...more,
      } as Parameters<typeof recordConsent>[2]),
    );
    expect(recorded).toEqual({ ok: true, value: { id } });
    return id;
  };
  const yes = (her: Awaited<ReturnType<typeof somebody>>, id: string) =>
    her.side.run(async (ctx) => {
      const page = await getOwnQuestion(ctx, id);
      return answerOwnQuestion(ctx, id, { answer: 'given', textKey: page?.text.key ?? '' });
    }, 'ti');

  it('opens nothing by asking, what was asked by her yes, and nothing again from the read after she takes it back', async () => {
    const her = await somebody();
    const id = await asked(her);
    expect(await isShown(her.enrolmentId)).toBe(false);
    expect((await yes(her, id)).ok).toBe(true);
    expect(await isShown(her.enrolmentId)).toBe(true);
    const { active } = await her.side.run(getOwnSharing);
    expect(active).toMatchObject([{ id, fields: ['participation', 'attendance'] }]);
    expect((await her.side.run((ctx) => withdrawOwnConsent(ctx, id), 'ti')).ok).toBe(true);
    expect(await isShown(her.enrolmentId)).toBe(false);
    // Once more is the same.
    expect((await her.side.run((ctx) => withdrawOwnConsent(ctx, id), 'ti')).ok).toBe(true);
  });

  it('keeps her tap as evidence: the words in her language, when, and that it was she', async () => {
    const her = await somebody();
    const id = await asked(her);
    await yes(her, id);
    await her.side.run((ctx) => withdrawOwnConsent(ctx, id), 'ti');
    const row = await world.admin
      .selectFrom('disclosures as d')
      .innerJoin('consent_texts as t', 't.id', 'd.text_id')
      .where('d.id', '=', id)
      .select(['d.evidence', 'd.channel', 'd.recorded_by', 'd.withdrawn_how', 'd.withdrawn_by', 'd.withdrawn_words'])
      .select(['t.language', 't.version', 'd.withdrawn_at'])
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      ...{ evidence: 'own-tap', channel: 'own-side', recorded_by: null, language: 'ti', version: 1 },
      ...{ withdrawn_how: 'own-side', withdrawn_by: null, withdrawn_words: 'ti:1' },
    });
    expect(row.withdrawn_at).not.toBeNull();
    const sharing = await worker.run((ctx) => getSharing(ctx, her.enrolmentId));
    expect(sharing.disclosures).toMatchObject([{ id, withdrawnHow: 'own-side' }]);
  });

  it('a no shares nothing and is not asked again; a question that was called back is no question', async () => {
    const her = await somebody();
    const [first, second] = [await asked(her), await asked(her)];
    const key = (await her.side.run((ctx) => getOwnQuestion(ctx, first)))?.text.key ?? '';
    await her.side.run((ctx) => answerOwnQuestion(ctx, first, { answer: 'refused', textKey: key }));
    await worker.run((ctx) => callBackQuestion(ctx, her.enrolmentId, second));
    const sharing = await her.side.run(getOwnSharing);
    expect([sharing.asked, sharing.active]).toEqual([[], []]);
    expect(await her.side.run((ctx) => answerOwnQuestion(ctx, second, { answer: 'given', textKey: key }))).toEqual({
      ok: false,
      problem: { '': ['asked-no-more'] },
    });
    expect(await isShown(her.enrolmentId)).toBe(false);
  });

  it('takes no yes to more than was asked, to another, or without a question, past the application either', async () => {
    const her = await somebody();
    const id = await asked(her);
    const question = await world.admin
      .selectFrom('disclosure_requests')
      .where('id', '=', id)
      .selectAll()
      .executeTakeFirstOrThrow();
    await her.side.run((ctx) => getOwnQuestion(ctx, id));
    const { sharingQuestionId: _, ...fixture } = await oneDisclosure(world, 'alpha', await world.aParticipant('alpha'));
    const text = await world.admin.selectFrom('consent_texts').select('id').executeTakeFirstOrThrow();
    const row = (more: object) => ({
      ...{
        tenant_id: question.tenant_id,
        id,
        enrolment_id: question.enrolment_id,
        programme_id: question.programme_id,
      },
      ...{ person_id: question.person_id, restricted: false, answer: 'given', purpose: question.purpose },
      ...{ from_organisation_id: question.from_organisation_id, to_organisation_id: question.to_organisation_id },
      ...{
        fields: question.fields,
        allowed: question.allowed,
        valid_from: '2026-03-04',
        valid_before: question.valid_before,
      },
      ...{ secrecy_ground: question.secrecy_ground, gdpr_ground: question.gdpr_ground, text_id: text.id },
      ...{ channel: 'own-side', interpreter: 'none', evidence: 'own-tap', recorded_at: world.services.now() },
      ...more,
    });
    const insert = (more: object) =>
      her.side.run(({ db }) =>
        db
          .insertInto('disclosures')
          .values(row(more) as never)
          .execute(),
      );
    const organisation = await anOrganisation(world, 'alpha');
    await expect(insert({ fields: ['participation', 'attendance', 'contact'] })).rejects.toThrow(/row-level security/);
    await expect(insert({ to_organisation_id: organisation })).rejects.toThrow(/row-level security/);
    await expect(insert({ id: newId() })).rejects.toThrow(/row-level security/);
    await expect(insert({ channel: 'in-person' })).rejects.toThrow(/row-level security/);
    await expect(insert({})).resolves.toBeDefined();
    // Somebody else's consent is none of hers.
    await expect(her.side.run((ctx) => withdrawOwnConsent(ctx, fixture.disclosureId))).rejects.toThrow();
  });

  it('what she has taken back stays so', async () => {
    const her = await somebody();
    const id = await asked(her);
    await yes(her, id);
    await her.side.run((ctx) => withdrawOwnConsent(ctx, id));
    const again = await her.side.run(({ db, now }) =>
      db.updateTable('disclosures').set({ withdrawn_at: now }).where('id', '=', id).executeTakeFirst(),
    );
    expect(again.numUpdatedRows).toBe(0n);
    await expect(
      her.side.run(({ db }) =>
        db
          .updateTable('disclosures')
          .set({ fields: ['health'] })
          .where('id', '=', id)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
