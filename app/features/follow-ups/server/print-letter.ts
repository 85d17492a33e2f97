import { shortLinkPath } from '#app/features/reminders/domain/paths.ts';
import { shortToken } from '#app/features/reminders/public.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Afterwards, Download, RequestContext } from '#app/platform/http/page.ts';
import { formatPortalDate, isSwedish, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PdfBlock, PdfText } from '#app/platform/pdf/pdf-document.ts';
import { type PdfProblem, renderPdf } from '#app/platform/pdf/render-pdf.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { doings, replyLevels, workForms } from '../domain/reply.ts';
import { questionTexts } from '../texts/portal/index.ts';
import { selectAttempts } from './attempt-store.ts';
import { findFollowUp } from './follow-up-store.ts';

/** The last signs of the attempt's id: by them a paper that comes back is found again. */
export function numberOfLetter(attemptId: string): string {
  return attemptId.slice(-6).toUpperCase();
}

/**
 * A letter with the three questions, in her language and in Swedish: to answer by the link in it, or on the paper. It names nobody and no programme; whose it
 * is stands on the envelope alone. Throws NotFoundError when there is no such letter.
 */
export async function printLetter(
  ctx: RequestContext,
  { followUpId, attemptId }: { followUpId: string; attemptId: string },
): Promise<Afterwards<Result<Download, PdfProblem>>> {
  const followUp = await findFollowUp(ctx, followUpId);
  const attempt = (await selectAttempts(ctx, [followUpId])).get(followUpId)?.find(({ id }) => id === attemptId);
  if (followUp === undefined || followUp.restricted || attempt?.way !== 'letter') throw new NotFoundError();
  ctx.saw([followUp.personId]);
  ctx.within(followUp.programmeId);
  const { services, caller, origin } = { ...ctx, origin: ctx.services.origin ?? '' };
  const link = `${origin}${shortLinkPath.to({ token: shortToken(services.keys, caller.tenantId, attemptId) })}`;
  const own = attempt.language ?? 'sv';
  const page = (language: PortalLanguage) => pageIn(language, { link, attemptId, asksAboutOn: followUp.asksAboutOn });
  const blocks: PdfBlock[] = page(own);
  if (!isSwedish(own))
    blocks.push(
      { kind: 'new-page' },
      { kind: 'heading', text: say('sv', translatePortal(questionTexts, 'sv')('title')) },
      ...page('sv'),
    );
  const heading = say(own, translatePortal(questionTexts, own)('title'));
  const title = translatePortal(questionTexts, 'sv')('title');
  return {
    afterwards: async () => {
      const printed = await renderPdf(services.apart, { title, language: 'sv', heading, blocks });
      return printed.ok
        ? ok({ download: { fileName: 'brev.pdf', type: 'application/pdf', body: printed.value } })
        : printed;
    },
  };
}

const say = (language: PortalLanguage, text: string): PdfText => ({ text, language });
const LINE = '_'.repeat(52);

function pageIn(
  language: PortalLanguage,
  { link, attemptId, asksAboutOn }: { link: string; attemptId: string; asksAboutOn: PlainDate },
): PdfBlock[] {
  const t = translatePortal(questionTexts, language);
  const { size, path } = drawQrCode(link);
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  const box = (text: string) => say(language, `[   ]  ${text}`);
  const boxes = (texts: string[]): PdfBlock => ({ kind: 'list', items: texts.map(box) });
  const line: PdfBlock = { kind: 'paragraph', text: LINE };
  return [
    { kind: 'paragraph', text: say(language, t('letter.intro')) },
    { kind: 'paragraph', text: say(language, t('letter.scan')) },
    { kind: 'picture', picture, text: { text: link, language: 'en' } },
    { kind: 'paragraph', text: say(language, t('letter.paper')) },
    { kind: 'heading', text: say(language, `1. ${t('doing.question')}`) },
    {
      kind: 'paragraph',
      text: say(language, t('day', { date: formatPortalDate(language, asksAboutOn) })),
      tone: 'quiet',
    },
    boxes(doings.map((doing) => t(`doing.${doing}`))),
    { kind: 'heading', level: 2, text: say(language, t('workForm.question')) },
    boxes(workForms.map((form) => t(`workForm.${form}`))),
    { kind: 'paragraph', text: say(language, `${t('hours')} ________`) },
    { kind: 'heading', level: 2, text: say(language, t('level.question')) },
    boxes(replyLevels.map((level) => t(`level.${level}`))),
    { kind: 'heading', text: say(language, `2. ${t('sinceOn')}`) },
    line,
    { kind: 'heading', text: say(language, `3. ${t('words')}`) },
    line,
    line,
    { kind: 'paragraph', text: box(t('wantsContact')) },
    { kind: 'paragraph', text: say(language, `${t('letter.number')}: ${numberOfLetter(attemptId)}`), tone: 'quiet' },
  ];
}
