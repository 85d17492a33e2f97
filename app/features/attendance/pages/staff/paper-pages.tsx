import { z } from 'zod';
import { activityPath, attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { mondayOfWeek, weekOf } from '#app/features/activities/domain/week.ts';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import { addDays, isoWeek, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { paperForm } from '../../domain/paper-form.ts';
import { paperListPath, printPaperListPath, weekSheetsPath } from '../../domain/paths.ts';
import { printAttendance, readAttendance, takeAttendance } from '../../domain/permissions.ts';
import { savesQuery, sheetsForm } from '../../domain/sheet-input.ts';
import { getWeekSheets, type WeekSheets } from '../../server/get-week-sheets.ts';
import { type PaperPreview, previewPaper } from '../../server/preview-paper.ts';
import { mostPaperBytes, readPaperFile } from '../../server/read-paper-file.ts';
import { saveSheets } from '../../server/save-sheets.ts';
import { undoableSaves } from '../../server/undo-save.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { paperDocument } from '../paper-document.ts';
import { PaperEntry } from './paper-entry.tsx';
import { Sheets } from './sheets.tsx';
import { submitSheets, UndoSaves, withoutUndo } from './undo-saves.tsx';

const params = z.object({ activityId: z.uuid() });
const query = z.object({
  week: z.string().optional().catch(undefined),
  session: z.uuid().optional().catch(undefined),
});
type Query = z.output<typeof query>;
type PaperShown = WeekSheets & Partial<PaperPreview>;
const read = { action: 'read', category: 'attendance' } as const;
const ofWeek = (asked: Query, today: PlainDate) => ({
  monday: mondayOfWeek(asked.week ?? '') ?? mondayOf(today),
  sessionId: asked.session,
});
const shown = ({ monday }: WeekSheets, session: string | undefined) => ({ week: weekOf(monday), session });

/** Printing the list of a week, and typing it in afterwards; typing shows the sheets as they would be, and saves nothing. */
export const paperListPage = definePage({
  path: paperListPath,
  permission: takeAttendance,
  audit: read,
  params,
  query,
  load: async (ctx, input): Promise<PaperShown> =>
    getWeekSheets(ctx, input.params.activityId, ofWeek(input.query, ctx.today)),
  view: (data, view) => {
    const t = translate(attendanceTexts, view.locale);
    const { activity, monday, sheets, marks, problems, text } = data;
    const session = view.url.searchParams.get('session') ?? undefined;
    const here = shown(data, session);
    const isPreview = marks !== undefined && marks.size > 0 && problems?.length === 0;
    const [only] = session === undefined ? [] : sheets;
    return {
      title: t('paper.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('paper.title')}
            lead={t('paper.week', { week: String(isoWeek(monday)), year: here.week.slice(0, 4) })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activityPath.to({ activityId: activity.id }), label: activity.name },
                  ...(only
                    ? [{ href: attendanceSheetPath.to({ sessionId: only.session.id }), label: t('sheet') }]
                    : []),
                ]}
              />
            }
            actions={
              sheets.length === 0 ? undefined : (
                <LinkButton icon="printer" href={printPaperListPath.to({ activityId: activity.id }, here)} download>
                  {t('paper.print')}
                </LinkButton>
              )
            }
          />
          {session === undefined ? <Weeks data={data} t={t} /> : null}
          {view.url.searchParams.get('problem') === null ? null : <Alert tone="warning">{t('paper.notPrinted')}</Alert>}
          {sheets.length === 0 ? (
            <EmptyState icon="calendar" title={t('paper.empty')} />
          ) : (
            <PaperEntry
              view={view}
              text={text}
              problems={problems ?? []}
              isRead={isPreview}
              hasNothing={marks?.size === 0}
            />
          )}
          {isPreview ? (
            <>
              <Alert title={t('paper.previewTitle')}>{t('paper.preview', { count: marks.size })}</Alert>
              <Sheets
                sheets={sheets}
                view={{ ...view, typed: undefined, problems: undefined }}
                action={weekSheetsPath.to({ activityId: activity.id }, here)}
                markOf={(sessionId, row) => marks.get(`${sessionId} ${row.enrolmentId}`)}
              />
            </>
          ) : null}
        </Stack>
      ),
    };
  },
  form: paperForm,
  takesFiles: { field: 'file', mostBytes: mostPaperBytes },
  prepare: async (_, { text, file }) => (text.trim() === '' && file ? readPaperFile(file) : ok(text)),
  lookUp: (ctx, { params: { activityId }, query, form: { othersAbsent }, prepared: text }): Promise<PaperShown> =>
    previewPaper(ctx, activityId, { ...ofWeek(query, ctx.today), text, othersAbsent }),
});

/** The list as a paper. */
export const printPaperListPage = definePage({
  path: printPaperListPath,
  permission: printAttendance,
  audit: { action: 'export', category: 'attendance' },
  params,
  query,
  load: async (ctx, input): Promise<Afterwards<{ redirect: string } | Download>> => {
    const week = await getWeekSheets(ctx, input.params.activityId, ofWeek(input.query, ctx.today));
    const document = paperDocument(week, ctx.locale);
    const { locale } = ctx;
    return {
      afterwards: async () => {
        const pdf = await renderPdf(ctx.services.apart, document);
        const name = translate(attendanceTexts, locale)('paper.file');
        return pdf.ok
          ? { download: { fileName: `${name}-${weekOf(week.monday)}.pdf`, type: 'application/pdf', body: pdf.value } }
          : { redirect: paperListPath.to(input.params, { week: weekOf(week.monday), problem: pdf.problem.reason }) };
      },
    };
  },
  view: ({ redirect }, view) => {
    const t = translate(attendanceTexts, view.locale);
    return { title: t('paper.title'), body: <a href={redirect}>{t('paper.notPrinted')}</a> };
  },
});

/** Every sheet of an activity's week, filled in as one. */
export const weekSheetsPage = definePage({
  path: weekSheetsPath,
  permission: readAttendance,
  audit: read,
  submitPermission: takeAttendance,
  submitAudit: { action: 'write', category: 'attendance' },
  params,
  query: query.extend({ undo: savesQuery }),
  load: async (ctx, input) => ({
    ...(await getWeekSheets(ctx, input.params.activityId, ofWeek(input.query, ctx.today))),
    saves: await undoableSaves(ctx, input.query.undo),
  }),
  view: (data, view) => {
    const t = translate(attendanceTexts, view.locale);
    const { activity } = data;
    const open = data.sheets.filter(({ closed }) => closed === undefined);
    return {
      title: t('paper.sheets'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('paper.sheets')}
            lead={t('paper.week', { week: String(isoWeek(data.monday)), year: weekOf(data.monday).slice(0, 4) })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: activityPath.to({ activityId: activity.id }), label: activity.name }]}
              />
            }
            actions={
              <LinkButton
                icon="printer"
                href={paperListPath.to(
                  { activityId: activity.id },
                  shown(data, view.url.searchParams.get('session') ?? undefined),
                )}
              >
                {t('paper.title')}
              </LinkButton>
            }
          />
          <UndoSaves saves={data.saves} view={view} />
          {open.length === 0 ? (
            <EmptyState icon="calendar" title={t('paper.empty')} />
          ) : (
            <Sheets sheets={open} view={withoutUndo(view)} />
          )}
        </Stack>
      ),
    };
  },
  form: sheetsForm,
  submit: async (ctx, input) => {
    // Whose activity it is, is asked before any of its sheets.
    await getWeekSheets(ctx, input.params.activityId, ofWeek(input.query, ctx.today));
    const saved = await submitSheets(ctx, input.form, (sheets) => saveSheets(ctx, sheets));
    return saved.ok ? ok(weekSheetsPath.to(input.params, { ...input.query, ...saved.value })) : saved;
  },
});

function Weeks({ data, t }: { data: WeekSheets; t: ReturnType<typeof translate<typeof attendanceTexts.sv>> }) {
  const of = { activityId: data.activity.id };
  const at = (days: number) => ({ week: weekOf(addDays(data.monday, days)) });
  return (
    <ButtonRow>
      <LinkButton variant="tertiary" icon="chevron-start" href={paperListPath.to(of, at(-7))}>
        {t('paper.earlier')}
      </LinkButton>
      <LinkButton variant="tertiary" icon="chevron-end" href={paperListPath.to(of, at(7))}>
        {t('paper.later')}
      </LinkButton>
      <LinkButton variant="tertiary" href={weekSheetsPath.to(of, at(0))}>
        {t('paper.sheets')}
      </LinkButton>
    </ButtonRow>
  );
}
