import { z } from 'zod';
import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { personAttendancePath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, parsePlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { MarkSheet } from '#app/ui/mark-sheet.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { daysWithoutWhyOf, needsWhy } from '../../domain/correction.ts';
import { newNoticePath } from '../../domain/paths.ts';
import { noteAbsence, readPersonAttendance, takePersonAttendance } from '../../domain/permissions.ts';
import { type SheetOfSession, savesQuery, sheetsForm } from '../../domain/sheet-input.ts';
import { DAYS_SHOWN, getPersonAttendance, type PersonAttendance } from '../../server/get-person-attendance.ts';
import { savePersonSheets } from '../../server/save-sheets.ts';
import { undoableSaves } from '../../server/undo-save.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { NoticeTable } from './notice-table.tsx';
import { fieldsOf } from './sheet-problems.ts';
import { SheetRow } from './sheet-row.tsx';
import { SheetsForm } from './sheets-form.tsx';
import { submitSheets, UndoSaves, withoutUndo } from './undo-saves.tsx';

export const personAttendancePage = definePage({
  path: personAttendancePath,
  permission: readPersonAttendance,
  audit: { action: 'read', category: 'attendance' },
  submitPermission: takePersonAttendance,
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ until: z.string().optional().catch(undefined), undo: savesQuery }),
  load: async (ctx, { params, query }) => ({
    ...(await getPersonAttendance(ctx, params.enrolmentId, parsePlainDate(query.until ?? '') ?? ctx.today)),
    saves: await undoableSaves(ctx, query.undo),
  }),
  view: (data, view) => {
    const t = translate(attendanceTexts, view.locale);
    const { head, notices } = data;
    const enrolmentId = head.id;
    return {
      title: t('person.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={view.locale}
            title={t('person.title')}
            lead={t('person.lead')}
          />
          <ParticipantTabs
            enrolmentId={enrolmentId}
            locale={view.locale}
            current="attendance"
            role={view.caller.role}
          />
          <Section
            id="notices"
            title={t('notice.title')}
            actions={
              may(view.caller, noteAbsence) && ['active', 'paused'].includes(head.status) ? (
                <LinkButton icon="plus" href={newNoticePath.to({ enrolmentId })}>
                  {t('notice.add')}
                </LinkButton>
              ) : undefined
            }
          >
            <NoticeTable notices={notices} enrolmentId={enrolmentId} view={view} />
          </Section>
          <UndoSaves saves={data.saves} view={view} />
          <Sessions data={data} view={withoutUndo(view)} />
        </Stack>
      ),
    };
  },
  form: sheetsForm,
  submit: async (ctx, { params, query, form }) => {
    const save = (sheets: readonly SheetOfSession[]) => savePersonSheets(ctx, params.enrolmentId, sheets);
    const saved = await submitSheets(ctx, form, save);
    return saved.ok ? ok(personAttendancePath.to(params, { until: query.until, ...saved.value })) : saved;
  },
});

function Sessions({ data: { head, sessions, from, through }, view }: { data: PersonAttendance; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  const here = { enrolmentId: head.id };
  const day = (date: typeof from) => formatDate(view.locale, date, 'weekdayShort');
  const days = daysWithoutWhyOf(head.definition);
  const hasLate = sessions.some(({ session, row }) => row.mark !== null && needsWhy(session.heldOn, view.today, days));
  return (
    <Section
      id="sessions"
      title={t('person.sessions')}
      description={`${formatDate(view.locale, from)} – ${formatDate(view.locale, through)}`}
      actions={
        <ButtonRow>
          <LinkButton
            variant="tertiary"
            icon="chevron-start"
            href={personAttendancePath.to(here, { until: addDays(from, -1) })}
          >
            {t('person.earlier')}
          </LinkButton>
          {through < view.today ? (
            <LinkButton
              variant="tertiary"
              icon="chevron-end"
              href={personAttendancePath.to(here, { until: addDays(through, DAYS_SHOWN) })}
            >
              {t('person.later')}
            </LinkButton>
          ) : null}
        </ButtonRow>
      }
    >
      {sessions.length === 0 ? (
        <EmptyState icon="calendar" title={t('person.empty')} />
      ) : (
        <SheetsForm
          view={view}
          keys={sessions.map(({ session }) => ({ sessionId: session.sessionId, key: newId() }))}
          askWhyAfter={hasLate ? days : undefined}
          nameOf={(_, sessionId) => {
            const found = sessions.find(({ session }) => session.sessionId === sessionId)?.session;
            return found === undefined ? '' : `${found.activityName} ${day(found.heldOn)}`;
          }}
        >
          <MarkSheet label={t('person.sessions')}>
            {sessions.map(({ session, row }) => {
              const at = `sheets.${session.sessionId}.marks.${head.id}`;
              const href = attendanceSheetPath.to({ sessionId: session.sessionId });
              return (
                <SheetRow
                  key={session.sessionId}
                  row={row}
                  at={at}
                  title={
                    <Link quiet href={href}>
                      {day(session.heldOn)} {session.activityName}
                    </Link>
                  }
                  legend={`${session.activityName} ${day(session.heldOn)}`}
                  fields={fieldsOf(row, view, at)}
                  view={view}
                  language={showTimeSpan(view.locale, session.startsAt, session.endsAt)}
                  isGroup
                />
              );
            })}
          </MarkSheet>
        </SheetsForm>
      )}
    </Section>
  );
}
