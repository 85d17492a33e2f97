import { z } from 'zod';
import { activityPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import { skillsPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { canBeTakenUp, type OwnPart } from '../../domain/part.ts';
import { partsPath, takeUpPartPath } from '../../domain/paths.ts';
import { readParts, takeUpParts } from '../../domain/permissions.ts';
import { listOwnParts, takeUpPart } from '../../server/own-parts.ts';
import { partTexts } from '../../texts/index.ts';
import { partLine } from '../../texts/words.ts';
import { formState } from '../form-state.ts';

/** A participant's parts in leading: to come, carried out, and taken up as experience. */
export const ownPartsPage = definePage({
  path: partsPath,
  permission: readParts,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => listOwnParts(ctx, params.enrolmentId),
  view: ({ head, parts }, view) => {
    const t = translate(partTexts, view.locale);
    const of = { enrolmentId: head.id };
    const problem = formState(view).whole;
    const canTakeUp = may(view.caller, takeUpParts);
    return {
      title: t('own.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            {...of}
            person={head}
            locale={view.locale}
            title={t('own.title')}
            lead={t('own.lead')}
          />
          <ParticipantTabs {...of} locale={view.locale} current="parts" role={view.caller.role} />
          {problem === undefined ? null : <Alert tone="danger">{problem}</Alert>}
          {parts.length === 0 ? (
            <EmptyState icon="flag" title={t('own.empty')}>
              {t('own.emptyText')}
            </EmptyState>
          ) : (
            <Table
              caption={t('own.title')}
              captionHidden
              rows={parts}
              rowKey={({ id }) => id}
              columns={[
                { key: 'part', header: t('part'), rowHeader: true, cell: (part) => partLine(view.locale, part) },
                {
                  key: 'activity',
                  header: t('own.activity'),
                  cell: ({ activityId, activityName }) => (
                    <Link href={activityPath.to({ activityId })}>{activityName}</Link>
                  ),
                },
                { key: 'when', header: t('own.when'), cell: (part) => <When part={part} view={view} /> },
                { key: 'done', header: t('own.done'), cell: (part) => doneWords(part, view) },
                {
                  key: 'experience',
                  header: t('own.experience'),
                  cell: (part) =>
                    part.isTakenUp ? (
                      <Link href={skillsPath.to(of)}>{t('own.takenUp')}</Link>
                    ) : canTakeUp && canBeTakenUp(part) ? (
                      <Form action={takeUpPartPath.to({ ...of, partId: part.id })} hidden={{ confirmed: '1' }} inline>
                        <Button size="sm" variant="secondary">
                          {t('own.takeUp')}
                        </Button>
                      </Form>
                    ) : null,
                },
              ]}
            />
          )}
          {parts.some(canBeTakenUp) ? (
            <Text soft small>
              {t('own.takeUpHint')}
            </Text>
          ) : null}
        </Stack>
      ),
    };
  },
});

export const takeUpPartAction = defineAction({
  path: takeUpPartPath,
  permission: takeUpParts,
  audit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), partId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    const taken = await takeUpPart(ctx, params);
    return taken.ok ? ok(partsPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : taken;
  },
  backTo: ({ enrolmentId }) => partsPath.to({ enrolmentId }),
});

function When({ part: { session, fromOn, throughOn }, view: { locale } }: { part: OwnPart; view: ViewContext }) {
  const t = translate(partTexts, locale);
  if (session === null) {
    const from = formatDate(locale, fromOn);
    return throughOn === null ? t('own.from', { from }) : t('own.days', { from, to: formatDate(locale, throughOn) });
  }
  return (
    <>
      <Link href={sessionPath.to({ sessionId: session.id })}>{formatDate(locale, session.heldOn)}</Link>
      {session.isCancelled ? `, ${t('own.cancelled')}` : null}
    </>
  );
}

function doneWords({ timesDone, lastDoneOn }: OwnPart, { locale }: ViewContext): string {
  const t = translate(partTexts, locale);
  if (timesDone === 0 || lastDoneOn === null) return t('own.notYet');
  return t('own.times', { count: timesDone, last: formatDate(locale, lastDoneOn) });
}
