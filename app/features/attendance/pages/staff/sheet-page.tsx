import { z } from 'zod';
import {
  activitiesPath,
  activityPath,
  attendanceSheetPath,
  pocketPath,
  sessionFeedbackPath,
  sessionPath,
} from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { weekOf } from '#app/features/activities/domain/week.ts';
import { cancelSession } from '#app/features/activities/public.ts';
import { dropInPath } from '#app/features/enrolments/domain/paths.ts';
import { registerDropIn } from '#app/features/enrolments/domain/permissions.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { attendanceHistoryPath, paperListPath, undoSavePath } from '../../domain/paths.ts';
import { correctLockedMonth, readAttendance, takeAttendance } from '../../domain/permissions.ts';
import { inputOfForm, sheetForm } from '../../domain/sheet-input.ts';
import { getSheet, type Sheet } from '../../server/get-sheet.ts';
import { saveAttendance } from '../../server/save-attendance.ts';
import { isUndoable } from '../../server/undo-save.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { SessionNotices } from './session-notices.tsx';
import { SheetFields } from './sheet-fields.tsx';

export const sheetPage = definePage({
  path: attendanceSheetPath,
  permission: readAttendance,
  audit: { action: 'read', category: 'attendance' },
  submitPermission: takeAttendance,
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({ others: z.literal('1').optional().catch(undefined), undo: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { params, query }) => ({
    sheet: await getSheet(ctx, params.sessionId, query.others === '1'),
    key: newId(),
    undo: query.undo !== undefined && (await isUndoable(ctx, params.sessionId, query.undo)) ? query.undo : undefined,
  }),
  view: ({ sheet, key, undo }, view) => {
    const t = translate(attendanceTexts, view.locale);
    const { session, rows } = sheet;
    const mayNotCorrect = sheet.isMonthLocked && !may(view.caller, correctLockedMonth);
    const closed = sheet.closed ?? (mayNotCorrect ? 'month-locked' : undefined);
    const day = formatDate(view.locale, session.heldOn, 'weekday');
    const marked = rows.filter((row) => row.mark !== null).length;
    const isDone = rows.length > 0 && marked === rows.length;
    const tag =
      closed !== undefined || rows.length === 0 ? undefined : isDone ? (
        <Tag tone="success" icon="check">
          {t('allMarked')}
        </Tag>
      ) : (
        <Tag tone={marked === 0 ? 'neutral' : 'warning'}>{t('progress', { marked, total: rows.length })}</Tag>
      );
    const history =
      marked > 0 ? (
        <LinkButton variant="tertiary" icon="history" href={attendanceHistoryPath.to({ sessionId: session.id })}>
          {t('historyLink')}
        </LinkButton>
      ) : undefined;
    const takesAnybody = session.form === 'drop-in' && closed === undefined && may(view.caller, registerDropIn);
    const pocket =
      closed === 'cancelled' ? undefined : (
        <LinkButton variant="tertiary" icon="phone" href={`${pocketPath.to()}#${session.id}`}>
          {t('pocket')}
        </LinkButton>
      );
    const dropIn = takesAnybody ? (
      <LinkButton icon="user-plus" href={dropInPath.to({}, { programme: session.programmeId, session: session.id })}>
        {t('dropIn')}
      </LinkButton>
    ) : undefined;
    return {
      title: `${t('title')}: ${session.activityName}, ${day}`,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={session.activityName}
            tags={tag}
            actions={
              closed !== 'cancelled' ? (
                <>
                  {pocket}
                  {history}
                  <LinkButton
                    variant="tertiary"
                    icon="printer"
                    href={paperListPath.to(
                      { activityId: session.activityId },
                      { week: weekOf(session.heldOn), session: session.id },
                    )}
                  >
                    {t('paper.title')}
                  </LinkButton>
                  {dropIn}
                </>
              ) : undefined
            }
            lead={[`${day}, ${showTimeSpan(view.locale, session.startsAt, session.endsAt)}`, session.place]
              .filter(Boolean)
              .join(' · ')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('activities') },
                  { href: activityPath.to({ activityId: session.activityId }), label: session.activityName },
                  { href: sessionPath.to({ sessionId: session.id }), label: day },
                ]}
              />
            }
          />
          {undo === undefined || view.typed !== undefined ? null : <Undo session={session} save={undo} view={view} />}
          {closed === undefined ? (
            <SheetFields sheet={sheet} idempotencyKey={key} view={view} />
          ) : (
            <Closed sheet={sheet} closed={closed} view={view} />
          )}
        </Stack>
      ),
    };
  },
  form: sheetForm,
  submit: async (ctx, { params, form }) => {
    if (form.held === 'no') {
      await cancelSession(ctx, params.sessionId, form.cancelReason ?? '');
      return ok(sessionPath.to(params, { done: 'saved' }));
    }
    const saved = await saveAttendance(ctx, params.sessionId, inputOfForm(form));
    if (!saved.ok) return saved;
    const isChanged = saved.value.written + saved.value.removed > 0;
    return ok(attendanceSheetPath.to(params, { done: 'saved', undo: isChanged ? form.key : undefined }));
  },
});

// One press right after a save takes it back; it works as long as nobody has saved the sheet since.
function Undo({ session, save, view }: { session: Sheet['session']; save: string; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  return (
    <Form action={undoSavePath.to({ sessionId: session.id })} hidden={{ key: newId(), save }}>
      <Cluster gap="md">
        <Button variant="secondary" icon="undo">
          {t('undo.button')}
        </Button>
        <Text soft small>
          {t('undo.hint')}
        </Text>
        <LinkButton variant="tertiary" icon="chart" href={sessionFeedbackPath.to({ sessionId: session.id })}>
          {t('feedback')}
        </LinkButton>
      </Cluster>
    </Form>
  );
}

function Closed({
  sheet,
  closed,
  view,
}: {
  sheet: Sheet;
  closed: 'cancelled' | 'too-early' | 'month-locked';
  view: ViewContext;
}) {
  const { session } = sheet;
  const t = translate(attendanceTexts, view.locale);
  const text =
    closed === 'too-early'
      ? t('closed.too-early', { day: formatDate(view.locale, session.heldOn, 'weekday') })
      : t(`closed.${closed}`);
  return (
    <>
      <Alert tone={closed === 'cancelled' ? 'warning' : 'info'} title={t(`closed.${closed}Title`)}>
        <Stack gap="sm">
          <p>{text}</p>
          <div>
            <LinkButton href={sessionPath.to({ sessionId: session.id })}>{t('closed.openSession')}</LinkButton>
          </div>
        </Stack>
      </Alert>
      {closed === 'too-early' ? <SessionNotices sheet={sheet} view={view} /> : null}
    </>
  );
}
