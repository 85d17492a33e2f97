import { z } from 'zod';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { holdForm } from '../../domain/forms.ts';
import { endHoldPath, keepingPath } from '../../domain/paths.ts';
import { holdBack, readKeeping } from '../../domain/permissions.ts';
import { endHold, getKeeping, holdBack as hold, type KeepingOfOne } from '../../server/keeping.ts';
import { formState, keepingInWords, retentionTranslate, ruleInWords } from '../words.ts';

const write = { action: 'write', category: 'participation' } as const;
type Data = KeepingOfOne & { newHoldId: string };
type Props = { data: Data; view: ViewContext };

/** How long what a participant told of health and economy is kept, what stops its removal, and what has gone. */
export const keepingPage = definePage({
  path: keepingPath,
  permission: readKeeping,
  audit: { action: 'read', category: 'participation' },
  submitPermission: holdBack,
  submitAudit: write,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: holdForm,
  load: async (ctx, { params }): Promise<Data> => ({
    ...(await getKeeping(ctx, params.enrolmentId)),
    newHoldId: newId(),
  }),
  submit: async (ctx, { params, form }) => {
    const held = await hold(ctx, params.enrolmentId, form);
    return held.ok ? ok(keepingPath.to(params, { done: 'saved' })) : held;
  },
  view: (data, view) => {
    const { locale, today } = view;
    const t = retentionTranslate(locale);
    const { head, keeping, rule, removals } = data;
    return {
      title: t('one.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={t('one.title')}
            lead={t('one.lead')}
          />
          <Split aside={<Holds data={data} view={view} />}>
            <Alert tone={keeping.is === 'until' ? 'warning' : 'info'}>{keepingInWords(keeping, today, locale)}</Alert>
            {rule === undefined ? null : (
              <Text soft>{t('one.rule', { rule: ruleInWords(rule, locale), decision: rule.decision })}</Text>
            )}
            {removals.length === 0 ? null : (
              <Table
                caption={t('one.removals')}
                rows={removals}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'day',
                    header: t('one.removedWhen'),
                    rowHeader: true,
                    cell: ({ removedAt }) => formatDate(locale, dayOf(removedAt)),
                  },
                  ...(['answers', 'notes', 'contacts', 'matters'] as const).map((key) => ({
                    key,
                    header: t(`one.${key}`),
                    cell: (each: (typeof removals)[number]) => String(each[key]),
                  })),
                ]}
              />
            )}
          </Split>
        </Stack>
      ),
    };
  },
});

function Holds({ data: { head, holds, newHoldId }, view }: Props) {
  const { locale } = view;
  const t = retentionTranslate(locale);
  const state = formState(view);
  const day = (at: string) => formatDate(locale, dayOf(new Date(at).toISOString()));
  return (
    <>
      {holds.length === 0 ? null : (
        <Card id="holds" title={t('one.holds')}>
          {holds.map(({ id, reason, heldAt, heldBy, endedAt, endedBy }) => (
            <Stack key={id} gap="xs">
              <Text>{t('one.holdLine', { reason, name: heldBy, day: day(heldAt) })}</Text>
              {endedAt === null ? (
                <Form action={endHoldPath.to({ enrolmentId: head.id, holdId: id })} hidden={{ confirmed: '1' }}>
                  <Button variant="secondary" size="sm">
                    {t('one.holdEnd')}
                  </Button>
                </Form>
              ) : (
                <Text soft small>
                  {t('one.holdEnded', { day: day(endedAt), name: endedBy ?? '' })}
                </Text>
              )}
            </Stack>
          ))}
        </Card>
      )}
      {holds.some(({ endedAt }) => endedAt === null) ? null : (
        <Card id="hold" title={t('one.hold')}>
          <Form hidden={{ id: newHoldId }} warnUnsaved>
            <FormProblems state={state} />
            <Text soft>{t('one.holdText')}</Text>
            <TextArea
              name="reason"
              label={t('one.reason')}
              hint={t('one.reasonHint')}
              rows={2}
              maxLength={500}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              required
            />
            <Button variant="secondary" icon="shield">
              {t('one.holdSave')}
            </Button>
          </Form>
        </Card>
      )}
    </>
  );
}

export const endHoldAction = defineAction({
  path: endHoldPath,
  permission: holdBack,
  audit: write,
  params: z.object({ enrolmentId: z.uuid(), holdId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1', 'required') }),
  backTo: ({ enrolmentId }) => keepingPath.to({ enrolmentId }),
  submit: async (ctx, { params }) => {
    await endHold(ctx, params);
    return ok(keepingPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' }));
  },
});
