import { z } from 'zod';
import { historyPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { moveApplicationForm, nextStatuses, stepsForm } from '../../domain/application.ts';
import { applicationPath, coursePath, coursesOfPath, stepsPath } from '../../domain/paths.ts';
import { handleApplications, readApplications } from '../../domain/permissions.ts';
import { type ApplicationTo, getApplication, moveApplication, tickSteps } from '../../server/applications.ts';
import { courseTranslate, formState, requirementWords, statusTones } from '../course-words.ts';

const write = { action: 'write', category: 'participation' } as const;
const params = z.object({ enrolmentId: z.uuid(), applicationId: z.uuid() });

/** A participant's way through one course. */
export const applicationPage = definePage({
  path: applicationPath,
  permission: readApplications,
  submitPermission: handleApplications,
  audit: { action: 'read', category: 'participation' },
  submitAudit: write,
  params,
  query: z.object({}),
  form: moveApplicationForm,
  load: async (ctx, input) => ({ ...(await getApplication(ctx, input.params)), moveId: newId() }),
  submit: async (ctx, { params: of, form }) => {
    const moved = await moveApplication(ctx, of, form);
    return moved.ok ? ok(applicationPath.to(of, { done: 'saved' })) : moved;
  },
  view: ({ head, application, requirements, moveId }, view) => {
    const { locale } = view;
    const t = courseTranslate(locale);
    const { course, status } = application;
    const of = { enrolmentId: head.id };
    return {
      title: course.name,
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            {...of}
            person={head}
            locale={locale}
            title={course.name}
            below={{ href: coursesOfPath.to(of), label: t('own.title') }}
            lead={<Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>}
            actions={
              <LinkButton href={coursePath.to({ shortCourseId: course.id })}>{t('application.aboutCourse')}</LinkButton>
            }
          />
          <Card
            title={t('application.asks')}
            description={requirements.length === 0 ? undefined : t('application.asksLead')}
          >
            {requirements.length === 0 ? (
              <Text soft>{t('application.noAsks')}</Text>
            ) : (
              <DefinitionList
                items={requirements.map((each) => {
                  const words = requirementWords(each, course, locale);
                  return { term: words.asks, value: words.has, action: <Tag tone={words.tone}>{words.standing}</Tag> };
                })}
              />
            )}
          </Card>
          <Steps application={application} view={view} />
          <MoveForm application={application} view={view} moveId={moveId} />
          <Card title={t('application.trail')}>
            <EventList
              label={t('application.trail')}
              items={[...application.moves].reverse().map(({ id, to, onDay, words }) => ({
                key: id,
                date: formatDate(locale, onDay),
                title: t(`status.${to}`),
                body: words === '' ? undefined : words,
              }))}
            />
          </Card>
        </Stack>
      ),
    };
  },
});

export const tickStepsAction = defineAction({
  path: stepsPath,
  permission: handleApplications,
  audit: write,
  params,
  form: stepsForm,
  submit: async (ctx, { params: of, form }) => {
    const ticked = await tickSteps(ctx, of, form);
    return ticked.ok ? ok(applicationPath.to(of, { done: 'saved' })) : ticked;
  },
  backTo: (of) => applicationPath.to(of),
});

type Props = { application: ApplicationTo; view: ViewContext };

function Steps({ application: { id, enrolmentId, course, modulesDone, version }, view }: Props) {
  const t = courseTranslate(view.locale);
  if (course.modules.length === 0) return null;
  return (
    <Card title={t('application.steps')}>
      <Form action={stepsPath.to({ enrolmentId, applicationId: id })} hidden={{ version: String(version) }}>
        <CheckboxGroup
          name="done"
          legend={t('application.stepsLead')}
          defaultValues={modulesDone}
          options={course.modules.map((step) => ({ value: step, label: step }))}
        />
        <Button variant="secondary">{t('application.saveSteps')}</Button>
      </Form>
    </Card>
  );
}

function MoveForm({ application, view, moveId }: Props & { moveId: string }) {
  const { locale, today } = view;
  const t = courseTranslate(locale);
  const state = formState(view);
  const { enrolmentId, course, status, version } = application;
  const next = nextStatuses[status];
  if (next.length === 0)
    return (
      <Alert>
        {t('application.over')} <Link href={historyPath.to({ enrolmentId })}>{t('application.history')}</Link>
      </Alert>
    );
  return (
    <FormCard
      title={t('application.move')}
      description={t('application.startHint')}
      state={state}
      hidden={{ id: state.textOf('id', moveId), version: state.textOf('version', String(version)) }}
      submit={t('save')}
      cancel={{ href: coursesOfPath.to({ enrolmentId }), label: t('cancel') }}
    >
      <RadioGroup
        name="to"
        legend={t('application.to')}
        required
        defaultValue={state.textOf('to')}
        error={state.errorOf('to')}
        options={next.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <DateInput
        {...calendarProps(locale)}
        name="onDay"
        label={t('application.onDay')}
        required
        max={today}
        defaultValue={state.textOf('onDay', today)}
        error={state.errorOf('onDay')}
      />
      {status === 'started' && course.certificate !== '' ? (
        <Checkbox
          name="certificate"
          label={t('application.certificate', { name: course.certificate })}
          hint={t('application.certificateHint')}
          defaultChecked={state.isTicked('certificate')}
          error={state.errorOf('certificate')}
        />
      ) : null}
      <TextInput
        name="words"
        label={t('application.words')}
        optionalText={t('optional')}
        maxLength={300}
        width="lg"
        defaultValue={state.textOf('words')}
        error={state.errorOf('words')}
      />
    </FormCard>
  );
}
