import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { registerForm } from '../../domain/participant-form.ts';
import { newParticipantPath, participantPath, participantsPath } from '../../domain/paths.ts';
import { registerParticipant as mayRegister } from '../../domain/permissions.ts';
import { registerParticipant, toNewParticipant } from '../../server/register-participant.ts';
import { getRegistrationChoices, type RegistrationChoices, runsOn } from '../../server/registration-choices.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AlikePeople } from '../parts/alike-people.tsx';
import { EnrolmentFields } from '../parts/enrolment-fields.tsx';
import { FirstContactFields } from '../parts/first-contact-fields.tsx';
import { NameAndBirthFields } from '../parts/person-fields.tsx';

export const registerPage = definePage({
  path: newParticipantPath,
  permission: mayRegister,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined), person: z.uuid().optional().catch(undefined) }),
  form: registerForm,
  load: async (ctx, { query }) => ({
    ...(await getRegistrationChoices(ctx, query.person)),
    chosen: query.programme,
    personId: query.person,
  }),
  submit: async (ctx, { form }) => {
    const registered = await registerParticipant(ctx, toNewParticipant(form));
    return registered.ok
      ? ok(participantPath.to({ enrolmentId: registered.value.enrolmentId }, { done: 'created' }))
      : registered;
  },
  view: (data, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const programme = chosenProgramme(data, view);
    const crumbs = (
      <Breadcrumbs label={t('page.breadcrumbs')} items={[{ href: participantsPath.to(), label: t('list.title') }]} />
    );
    const lead =
      programme &&
      (data.known
        ? t('register.leadKnown', { name: fullName(data.known), programme: programme.name })
        : t('register.lead', { programme: programme.name }));
    return {
      title: t('register.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader kicker={crumbs} title={t('register.title')} lead={lead} />
          {programme ? (
            <RegisterForm data={data} programme={programme} view={view} />
          ) : (
            <ChooseProgramme data={data} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

type Data = RegistrationChoices & { chosen: string | undefined; personId: string | undefined };

// With one programme, or only one that runs today, nobody is asked which.
function chosenProgramme(data: Data, { today, url }: ViewContext) {
  const named = data.programmes.find(({ id }) => id === data.chosen);
  if (named !== undefined || url.searchParams.has('choose')) return named;
  const running = data.programmes.filter((programme) => runsOn(programme, today));
  return data.programmes.length === 1 ? data.programmes[0] : running.length === 1 ? running[0] : undefined;
}

function ChooseProgramme({ data, view }: { data: Data; view: ViewContext }) {
  const t = translate(enrolmentTexts, view.locale);
  if (data.programmes.length === 0) return <EmptyState title={t('register.none')}>{t('register.noneText')}</EmptyState>;
  const items = data.programmes
    .toSorted((a, b) => Number(runsOn(b, view.today)) - Number(runsOn(a, view.today)))
    .map(({ id, name, startsOn, endsOn }) => ({
      key: id,
      href: newParticipantPath.to({}, { programme: id, person: data.personId }),
      title: name,
      meta:
        startsOn || endsOn ? `${formatDate(view.locale, startsOn)} – ${formatDate(view.locale, endsOn)}` : undefined,
    }));
  return (
    <Card title={t('register.chooseProgramme')}>
      <LinkList label={t('register.chooseProgramme')} items={items} />
    </Card>
  );
}

function RegisterForm({
  data,
  programme,
  view,
}: {
  data: Data;
  programme: RegistrationChoices['programmes'][number];
  view: ViewContext;
}) {
  const t = translate(enrolmentTexts, view.locale);
  const state = formState(view);
  const { known } = data;
  const hidden = {
    enrolmentId: state.textOf('enrolmentId', newId()),
    personId: state.textOf('personId', newId()),
    programmeId: programme.id,
    knownPersonId: known?.id,
  };
  const knownEnrolmentId = state.detailOf('number', 'number-known');
  return (
    <Form hidden={hidden} warnUnsaved autoComplete="off">
      <FormProblems state={state} />
      {knownEnrolmentId ? (
        <Alert tone="info" title={t('problem.number-known')}>
          <LinkButton href={participantPath.to({ enrolmentId: knownEnrolmentId })}>
            {t('register.knownLink')}
          </LinkButton>
        </Alert>
      ) : null}
      {known ? null : <AlikePeople view={view} programmeId={programme.id} />}
      {known ? (
        <Alert tone="info">{t('register.alreadyIn')}</Alert>
      ) : (
        <Card title={t('register.person')}>
          <Stack>
            <TextInput
              name="number"
              label={t('register.number')}
              hint={t('register.numberHint')}
              optionalText={t('register.optional')}
              width="md"
              defaultValue={state.textOf('number')}
              error={state.errorOf('number')}
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
            />
            <NameAndBirthFields state={state} locale={view.locale} today={view.today} />
            <FirstContactFields state={state} locale={view.locale} />
            <Checkbox
              name="restricted"
              label={t('register.protected')}
              hint={t('register.protectedHint')}
              defaultChecked={state.textOf('restricted') !== ''}
            />
          </Stack>
        </Card>
      )}
      <Card title={t('register.enrolment')}>
        <EnrolmentFields
          state={state}
          locale={view.locale}
          today={view.today}
          programme={programme}
          caseWorkers={data.caseWorkers}
        />
      </Card>
      <ButtonRow>
        <Button icon="user-plus">{t('register.submit')}</Button>
        <LinkButton variant="tertiary" href={participantsPath.to()}>
          {t('register.cancel')}
        </LinkButton>
        {data.programmes.length > 1 ? (
          <LinkButton variant="tertiary" href={newParticipantPath.to({}, { person: data.personId, choose: true })}>
            {t('register.otherProgramme')}
          </LinkButton>
        ) : null}
      </ButtonRow>
    </Form>
  );
}
