import { z } from 'zod';
import { exitReasons } from '#app/features/enrolments/domain/exit-reasons.ts';
import { exitPath, participantPath } from '#app/features/enrolments/domain/paths.ts';
import { exitFactsPath } from '#app/features/history/domain/paths.ts';
import { OccupationFields, OngoingFields, SourceFields } from '#app/features/history/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { exitForm } from '../../domain/exit-form.ts';
import { endEnrolment as endEnrolmentPermission } from '../../domain/permissions.ts';
import { endEnrolment } from '../../server/end-enrolment.ts';
import { getExit } from '../../server/get-exit.ts';
import { outcomeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { PlannedFollowUps } from '../planned-follow-ups.tsx';

export const exitPage = definePage({
  path: exitPath,
  permission: endEnrolmentPermission,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getExit(ctx, params.enrolmentId),
  view: ({ head, ongoing, endingIds, lastAttendedOn, factId, situationIds }, view) => {
    const { locale } = view;
    const t = translate(outcomeTexts, locale);
    const form = formState(view);
    const enrolmentId = head.id;
    const name = `${head.givenName} ${head.familyName}`.trim();
    const who = head.givenName || head.familyName || t('someone');
    const canEnd = head.status === 'active' || head.status === 'paused';
    const suggested =
      lastAttendedOn !== null && head.startedOn !== null && lastAttendedOn >= head.startedOn
        ? lastAttendedOn
        : view.today;
    const body = (
      <Stack>
        <PageHeader
          kicker={
            <Breadcrumbs
              label={t('breadcrumbs')}
              items={[{ href: participantPath.to({ enrolmentId }), label: name }]}
            />
          }
          title={`${t('exit.title')}: ${name}`}
          lead={canEnd ? t('exit.lead') : undefined}
        />
        <FormProblems state={form} />
        {canEnd ? (
          <Card>
            <Form
              id="form"
              warnUnsaved
              hidden={{ id: form.textOf('id', factId), version: form.textOf('version', String(head.version)) }}
            >
              <DateInput
                {...calendarProps(locale)}
                name="exitOn"
                label={t('exit.exitOn')}
                error={form.errorOf('exitOn')}
                defaultValue={form.textOf('exitOn', suggested)}
                required
                hint={`${t('exit.exitOnHint', { who })}${lastAttendedOn === null ? '' : ` ${t('exit.exitOnAttended', { who, day: formatDate(locale, lastAttendedOn) })}`}`}
              />
              <RadioGroup
                name="exitReason"
                legend={t('exit.reason', { who })}
                error={form.errorOf('exitReason')}
                defaultValue={form.textOf('exitReason')}
                required
                options={exitReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              />
              <OngoingFields
                locale={locale}
                legend={t('exit.ongoing')}
                form={form}
                situations={ongoing}
                ids={endingIds}
                suggestedEnd={suggested}
              />
              <OccupationFields
                legend={t(ongoing.length > 0 ? 'exit.nowMore' : 'exit.now', { who })}
                locale={locale}
                who={who}
                form={form}
                ids={situationIds}
                recorded={ongoing.map(({ details }) => details.kind)}
              />
              <TextInput
                name="note"
                label={t('exit.note')}
                hint={t('exit.noteHint')}
                optionalText={t('optional')}
                error={form.errorOf('note')}
                defaultValue={form.textOf('note')}
                maxLength={200}
                width="lg"
              />
              <Fieldset id="source-part" legend={t('exit.source')} large>
                <SourceFields locale={locale} form={form} />
              </Fieldset>
              <PlannedFollowUps locale={locale} definition={head.definition} exitOn={suggested} />
              <ButtonRow>
                <Button>{t('exit.save')}</Button>
                <LinkButton variant="tertiary" href={participantPath.to({ enrolmentId })}>
                  {t('exit.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        ) : (
          <Stack>
            <Alert>
              {head.endedOn === null
                ? t('exit.notActive')
                : `${t('exit.ended', { who, day: formatDate(locale, head.endedOn) })} ${t('exit.reopenHint')}`}
            </Alert>
            {head.endedOn === null ? null : (
              <ButtonRow>
                <LinkButton href={exitFactsPath.to({ enrolmentId })}>{t('exit.facts')}</LinkButton>
              </ButtonRow>
            )}
          </Stack>
        )}
      </Stack>
    );
    return { title: t('exit.title'), body, islands: true };
  },
  form: exitForm,
  submitAudit: { action: 'write', category: 'outcomes' },
  submit: async (ctx, { params, form }) => {
    const ended = await endEnrolment(ctx, params.enrolmentId, form);
    return ended.ok ? ok(participantPath.to(params, { done: 'saved' })) : ended;
  },
});
