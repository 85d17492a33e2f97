import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ConsentForm } from '../domain/consent-form.ts';
import { decideConsent } from '../domain/decide-consent.ts';
import { findAsking, listRecipients } from './asking-store.ts';
import { findDisclosure, insertDisclosure } from './disclosure-store.ts';
import { keepText } from './find-text.ts';
import { insertDisclosureRequest } from './request-store.ts';

/**
 * Keeps what a person answered when she was asked. The same id a second time is answered like the first. Problems by field: those of
 * decideConsent, recipient 'choose-recipient' when it is no partner of this programme, '' 'text-changed' when other words hold by now.
 */
export async function recordConsent(
  ctx: RequestContext,
  enrolmentId: string,
  form: ConsentForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const [head, before] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDisclosure(ctx, enrolmentId, form.id),
  ]);
  if (before !== undefined) return ok({ id: before.id });
  const [asking, recipients, textId] = await Promise.all([
    findAsking(ctx, head),
    listRecipients(ctx, head.programmeId),
    keepText(ctx, form.textKey),
  ]);
  const decided = decideConsent(form, {
    today: ctx.today,
    restricted: head.restricted,
    bornOn: asking.bornOn,
    from: asking.from,
    programmeEndsOn: asking.programmeEndsOn,
    plannedEndOn: head.plannedEndOn,
  });
  if (!decided.ok) return decided;
  const { toOrganisationId, toAccountId } = decided.value;
  const recipient = recipients.find(({ id }) => id === toOrganisationId);
  if (recipient === undefined || (toAccountId && !recipient.officers.some(({ id }) => id === toAccountId)))
    return refuse({ recipient: ['choose-recipient'] });
  // She is asked on her own side; what she answers there is kept then, with the words of that day.
  if (decided.value.evidence === 'own-tap')
    return (await insertDisclosureRequest(ctx, head, {
      ...decided.value,
      id: form.id,
      fromOrganisationId: asking.from.id,
    }))
      ? ok({ id: form.id })
      : refuse({ '': ['text-changed'] });
  if (textId === undefined) return refuse({ '': ['text-changed'] });
  const kept = { ...decided.value, id: form.id, fromOrganisationId: asking.from.id, textId };
  if (await insertDisclosure(ctx, head, kept)) return ok({ id: form.id });
  // Sent twice at once; or an id that belongs to somebody else.
  if ((await findDisclosure(ctx, enrolmentId, form.id)) === undefined) throw new NotFoundError();
  return ok({ id: form.id });
}
