import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { moves, pageMoves } from '../../domain/moves.ts';
import { moveForm } from '../../domain/participant-form.ts';
import { movePath, participantPath } from '../../domain/paths.ts';
import { moveEnrolmentPermission } from '../../domain/permissions.ts';
import { getParticipantHead } from '../../server/get-participant.ts';
import { moveEnrolment } from '../../server/move-enrolment.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowParticipantHeader } from '../parts/participant-header.tsx';

/** One page for every move of the status table but the exit, which asks for more (exitPath). */
export const movePage = definePage({
  path: movePath,
  permission: moveEnrolmentPermission,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), move: z.enum(pageMoves) }),
  query: z.object({}),
  form: moveForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), move: params.move }),
  submit: async (ctx, { params, form }) => {
    const moved = await moveEnrolment(ctx, { ...params, ...form });
    return moved.ok ? ok(participantPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : moved;
  },
  view: ({ head, move }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const state = formState(view);
    const rule = moves[move];
    const name = fullName(head);
    const back = participantPath.to({ enrolmentId: head.id });
    const refused = !rule.from.includes(head.status)
      ? t('refused', { status: t(`status.${head.status}`), move: t(`move.${move}.action`) })
      : may(view.caller, rule.permission)
        ? undefined
        : t('problem.not-yours-to-decide');
    const earliest = head.startedOn ?? head.referredOn;
    return {
      title: t(`move.${move}.action`),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t(`move.${move}.action`)}
            lead={t(`move.${move}.text`, { name })}
          />
          {refused ? (
            <>
              <Alert tone="warning">{refused}</Alert>
              <LinkButton href={back}>{t('page.back')}</LinkButton>
            </>
          ) : (
            <Card>
              <Form hidden={{ version: String(head.version) }} warnUnsaved>
                <FormProblems state={state} />
                {rule.date === 'asked' ? (
                  <DateInput
                    {...calendarProps(view.locale)}
                    name="takesEffectOn"
                    label={t('moves.date')}
                    defaultValue={state.textOf('takesEffectOn', view.today)}
                    error={state.errorOf('takesEffectOn')}
                    min={earliest}
                    max={view.today}
                    required
                  />
                ) : null}
                {rule.reason === 'none' ? null : (
                  <TextArea
                    name="reason"
                    label={rule.reason === 'required' ? t('moves.reason') : t('moves.reasonOptional')}
                    hint={t('moves.reasonHint')}
                    optionalText={rule.reason === 'required' ? undefined : t('register.optional')}
                    defaultValue={state.textOf('reason')}
                    error={state.errorOf('reason')}
                    required={rule.reason === 'required'}
                    maxLength={500}
                    rows={3}
                    width="lg"
                  />
                )}
                <ButtonRow>
                  <Button variant={move === 'mark-mistaken' ? 'danger' : 'primary'}>{t(`move.${move}.action`)}</Button>
                  <LinkButton variant="tertiary" href={back}>
                    {t('page.cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            </Card>
          )}
        </Stack>
      ),
    };
  },
});
