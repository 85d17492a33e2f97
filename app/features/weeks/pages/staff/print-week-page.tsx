import { z } from 'zod';
import { mondayOfWeek, weekOf } from '#app/features/activities/domain/week.ts';
import { weekPath } from '#app/features/enrolments/domain/paths.ts';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import { mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { printWeekPath } from '../../domain/paths.ts';
import { readWeek } from '../../domain/permissions.ts';
import { getWeek, type PlannedWeek } from '../../server/week.ts';
import { daysToRead, weekDocument, weekLabel } from '../week-document.ts';
import { hoursOf, weekTranslate } from '../week-words.ts';

type Printed = { monday: PlainDate; week: PlannedWeek; problem?: 'too-long' | 'characters' };

/** The week alone, day by day in large type: for paper, and for reading aloud. */
export const printWeekPage = definePage({
  path: printWeekPath,
  permission: readWeek,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({
    week: z.string().optional().catch(undefined),
    as: z.literal('pdf').optional().catch(undefined),
  }),
  load: async (ctx, { params, query }): Promise<Printed | Afterwards<Printed | Download>> => {
    const { locale, today } = ctx;
    const monday = mondayOfWeek(query.week ?? '') ?? mondayOf(today);
    const week = await getWeek(ctx, params.enrolmentId, monday);
    if (query.as === undefined) return { monday, week };
    const document = weekDocument(week, { monday, locale, today });
    return {
      afterwards: async () => {
        const pdf = await renderPdf(ctx.services.apart, document);
        return pdf.ok
          ? { download: { fileName: 'vecka.pdf', type: 'application/pdf', body: pdf.value } }
          : { monday, week, problem: pdf.problem.reason };
      },
    };
  },
  view: ({ monday, week, problem }: Printed, { locale, today }) => {
    const t = weekTranslate(locale);
    const of = { enrolmentId: week.head.id };
    const shown = { week: weekOf(monday) };
    return {
      title: t('print.title'),
      readAlong: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<a href={weekPath.to(of, shown)}>{t('print.back')}</a>}
            title={t('print.title')}
            lead={`${week.head.calledName ?? week.head.givenName}, ${weekLabel(monday, locale).toLowerCase()}`}
            actions={
              <LinkButton icon="download" href={printWeekPath.to(of, { ...shown, as: 'pdf' })}>
                {t('print.pdf')}
              </LinkButton>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="warning">{t(problem === 'characters' ? 'print.noFont' : 'print.tooLong')}</Alert>
          )}
          {daysToRead(week, monday, locale).map(({ day, heading, lines }) => (
            <Section key={day} title={heading}>
              {lines.length === 0 ? <Text soft>{t('freeDay')}</Text> : null}
              {lines.map(({ key, time, title, where }) => (
                <Stack key={key} gap="xs">
                  <Text strong>{`${time} ${title}`}</Text>
                  {where === '' ? null : <Text>{where}</Text>}
                </Stack>
              ))}
            </Section>
          ))}
          <Text strong>{t('print.sum', { hours: hoursOf(week.sum.minutes, locale) })}</Text>
          <Text soft small>
            {t('print.madeOn', { day: formatDate(locale, today) })}. {t('print.hint')}
          </Text>
        </Stack>
      ),
    };
  },
});
