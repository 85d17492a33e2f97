import { fullName } from '#app/features/people/domain/person-details.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Afterwards, Download, RequestContext } from '#app/platform/http/page.ts';
import { formatPortalDate, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PdfBlock, PdfText } from '#app/platform/pdf/pdf-document.ts';
import { type PdfProblem, renderPdf } from '#app/platform/pdf/render-pdf.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { confirmedTasks, type letterLanguages } from '../domain/confirmed.ts';
import { ownWorkplaceTexts } from '../texts/portal/index.ts';
import { getPlacementWeeks, type PlacementWeeks } from './follow-placement.ts';

/**
 * A reference letter for the workplace to sign: when and where, the tasks it has confirmed, its own words where it allowed that; in Swedish, and after that in
 * her language. Nothing else that was said. The file's name and information say not whose it is. Throws NotFoundError when no week is answered.
 */
export async function printLetter(
  ctx: RequestContext,
  ids: { enrolmentId: string; placementId: string },
  language: (typeof letterLanguages)[number] | undefined,
): Promise<Afterwards<Result<Download, PdfProblem>>> {
  const shown = await getPlacementWeeks(ctx, ids);
  if (shown.answered === 0) throw new NotFoundError();
  const pages = [pageIn('sv', shown), ...(language === undefined ? [] : [pageIn(language, shown)])];
  const [{ heading }] = pages as [(typeof pages)[number]];
  const blocks = pages.flatMap((page, index): PdfBlock[] =>
    index === 0 ? page.blocks : [{ kind: 'new-page' }, { kind: 'heading', text: page.heading }, ...page.blocks],
  );
  const document = { title: translatePortal(ownWorkplaceTexts, 'sv')('letter.title'), language: 'sv', heading, blocks };
  return {
    afterwards: async () => {
      const printed = await renderPdf(ctx.services.apart, document);
      return printed.ok
        ? ok({ download: { fileName: 'intyg.pdf', type: 'application/pdf', body: printed.value } })
        : printed;
    },
  };
}

function pageIn(
  language: PortalLanguage,
  { head, placement, weeks }: PlacementWeeks,
): { heading: PdfText; blocks: PdfBlock[] } {
  const t = translatePortal(ownWorkplaceTexts, language);
  const own = (text: string): PdfText => ({ text, language });
  const swedish = (text: string): PdfText => ({ text, language: 'sv' });
  const answers = weeks.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const tasks = confirmedTasks(answers);
  const quotes = answers.filter(({ quotable, words }) => quotable && words !== '').map(({ words }) => words);
  const day = (on: typeof placement.startsOn) => formatPortalDate(language, on);
  return {
    heading: own(t('letter.title')),
    blocks: [
      {
        kind: 'pairs',
        items: [
          { label: own(t('letter.name')), value: swedish(fullName(head)) },
          { label: own(t('letter.workplace')), value: swedish(placement.workplaceName) },
          { label: own(t('letter.time')), value: own(`${day(placement.startsOn)} – ${day(placement.lastOn)}`) },
          { label: own(t('letter.extent')), value: own(`${placement.extentPercent} %`) },
        ],
      },
      ...(tasks.length === 0
        ? []
        : ([
            { kind: 'heading', text: own(t('letter.tasks')) },
            {
              kind: 'entries',
              items: tasks.map((task) => ({
                title: swedish(task.words),
                lines: [own(t('letter.weeks', { count: task.weeks }))],
              })),
            },
          ] satisfies PdfBlock[])),
      ...(quotes.length === 0
        ? []
        : ([
            { kind: 'heading', text: own(t('letter.words')) },
            { kind: 'list', items: quotes.reverse().map(swedish) },
          ] satisfies PdfBlock[])),
      { kind: 'heading', text: own(t('letter.sign')) },
      { kind: 'paragraph', text: '________________________________________' },
      { kind: 'paragraph', text: swedish([placement.contactName, placement.workplaceName].filter(Boolean).join(', ')) },
    ],
  };
}
