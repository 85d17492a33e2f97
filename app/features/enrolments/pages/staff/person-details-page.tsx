import { z } from 'zod';
import { editPerson as mayEdit, revealNumber } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { editPerson, getPerson, type PersonRecord } from '#app/features/people/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { personForm } from '../../domain/participant-form.ts';
import { participantPath, personDetailsPath, revealNumberPath } from '../../domain/paths.ts';
import { getEnrolment } from '../../server/get-participant.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { FormProblems } from '../parts/form-problems.tsx';
import { BelowParticipantHeader } from '../parts/participant-header.tsx';
import { ParticipantTabs } from '../parts/participant-tabs.tsx';
import { PersonFields } from '../parts/person-fields.tsx';

export const personDetailsPage = definePage({
  path: personDetailsPath,
  permission: mayEdit,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: personForm,
  load: async (ctx, { params }) => {
    const enrolment = await getEnrolment(ctx, params.enrolmentId);
    return { enrolmentId: enrolment.id, person: await getPerson(ctx, enrolment.personId) };
  },
  submit: async (ctx, { params, form }) => {
    const enrolment = await getEnrolment(ctx, params.enrolmentId);
    const { version, number, ...details } = form;
    const edited = await editPerson(ctx, { id: enrolment.personId, version, number, details });
    return edited.ok ? ok(participantPath.to(params, { done: 'saved' })) : refuse(edited.problem);
  },
  view: ({ enrolmentId, person }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const state = formState(view);
    return {
      title: t('personPage.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={person}
            locale={view.locale}
            title={t('personPage.title')}
            lead={fullName(person)}
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="person" />
          <Numbers enrolmentId={enrolmentId} person={person} view={view} />
          <Card title={t('personPage.edit')}>
            <Form hidden={{ version: String(person.version) }} warnUnsaved autoComplete="off">
              <FormProblems state={state} locale={view.locale} />
              <PersonFields state={state} locale={view.locale} person={person} today={view.today} />
              <TextInput
                name="number"
                label={t('personPage.newNumber')}
                hint={t('personPage.newNumberHint')}
                optionalText={t('register.optional')}
                width="md"
                defaultValue={state.textOf('number')}
                error={state.errorOf('number')}
                autoComplete="off"
                spellCheck={false}
                maxLength={40}
              />
              <ButtonRow>
                <Button icon="save">{t('page.save')}</Button>
                <LinkButton variant="tertiary" href={participantPath.to({ enrolmentId })}>
                  {t('page.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});

function Numbers({ enrolmentId, person, view }: { enrolmentId: string; person: PersonRecord; view: ViewContext }) {
  const t = translate(enrolmentTexts, view.locale);
  const canShow = person.numbers.length > 0 && may(view.caller, revealNumber);
  const items = person.numbers.map((number) => ({
    term: t(`numberKind.${number.kind as 'personnummer'}`),
    value: (
      <>
        {number.masked} {number.validBefore === null ? null : <Tag outline>{t('personPage.earlier')}</Tag>}
      </>
    ),
  }));
  return (
    <Card
      title={t('personPage.numbers')}
      actions={
        canShow ? (
          <LinkButton size="sm" icon="eye" href={revealNumberPath.to({ enrolmentId })}>
            {t('personPage.show')}
          </LinkButton>
        ) : undefined
      }
    >
      {items.length > 0 ? <DefinitionList items={items} /> : <Text soft>{t('personPage.noNumber')}</Text>}
    </Card>
  );
}
