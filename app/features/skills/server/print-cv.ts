import type { ContactKind, ContactRecord } from '#app/features/people/domain/person-contacts.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { getContact, getPerson } from '#app/features/people/public.ts';
import type { Afterwards, Download, RequestContext } from '#app/platform/http/page.ts';
import { type PdfProblem, renderPdf } from '#app/platform/pdf/render-pdf.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { cvDocument } from './cv-document.ts';
import { getCv } from './make-cv.ts';

/** A CV as a file, made anew from what is known today, once the transaction is over. Neither the file's name nor its information says whose it is. Throws NotFoundError. */
export async function printCv(
  ctx: RequestContext,
  ids: { enrolmentId: string; cvId: string },
): Promise<Afterwards<Result<Download, PdfProblem>>> {
  const { head, cv, skills, qualifications, languages } = await getCv(ctx, ids);
  const [person, { contacts }] = await Promise.all([getPerson(ctx, head.personId), getContact(ctx, head.personId)]);
  // Protected since she said yes: how she is found stays here.
  const mayShow = !head.restricted;
  const document = cvDocument({
    cv,
    skills,
    qualifications,
    languages,
    name: fullName(head),
    nameInOwnScript: head.nameInOwnScript,
    firstLanguage: head.firstLanguage,
    phone: mayShow ? ownContact(contacts, 'phone') : undefined,
    email: mayShow ? ownContact(contacts, 'email') : undefined,
    municipality: mayShow ? (person.municipality ?? undefined) : undefined,
  });
  return {
    afterwards: async () => {
      const printed = await renderPdf(ctx.services.apart, document);
      if (!printed.ok) return printed;
      return ok({ download: { fileName: `cv-${cv.language}.pdf`, type: 'application/pdf', body: printed.value } });
    },
  };
}

// Her own, and nothing that somebody has said is not safe to use.
function ownContact(contacts: readonly ContactRecord[], kind: ContactKind): string | undefined {
  const own = contacts.filter((each) => each.kind === kind && each.holder === 'own' && each.isSafe !== false);
  return (own.find(({ isFirst }) => isFirst) ?? own[0])?.value;
}
