import { z } from 'zod';
import { birthPrecisions, birthSources } from '#app/features/people/domain/birth-date.ts';
import { sexes } from '#app/features/people/domain/birth-facts.ts';
import { editPerson as mayEdit } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { editPerson, getPerson, type PersonRecord } from '#app/features/people/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Split } from '#app/ui/split.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { personForm } from '../../domain/participant-form.ts';
import { participantPath, personDetailsPath } from '../../domain/paths.ts';
import { getEnrolment } from '../../server/get-participant.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';
import { formState } from '../form-state.ts';
import { NewerValues } from '../parts/newer-values.tsx';
import { CorrectionsCard, NamesCard, NumbersCard } from '../parts/person-cards.tsx';
import {
  BirthPrecisionField,
  BirthSourceField,
  MunicipalityField,
  NameAndBirthFields,
  OwnScriptField,
} from '../parts/person-fields.tsx';
import { PersonFrame } from '../parts/person-frame.tsx';

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
    const { version, wasMisspelled, reason, ...details } = form;
    const edited = await editPerson(ctx, { id: enrolment.personId, version, wasMisspelled, reason, details });
    return edited.ok ? ok(participantPath.to(params, { done: 'saved' })) : refuse(edited.problem);
  },
  view: ({ enrolmentId, person }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    const aside = (
      <>
        <NumbersCard enrolmentId={enrolmentId} numbers={person.numbers} absence={person.absence} view={view} />
        <NamesCard enrolmentId={enrolmentId} names={person.names} locale={locale} />
        <CorrectionsCard corrections={person.corrections} locale={locale} />
      </>
    );
    return {
      title: t('personPage.title'),
      islands: true,
      body: (
        <PersonFrame
          head={{ ...person, id: enrolmentId }}
          locale={locale}
          part="person"
          title={t('personPage.title')}
          lead={fullName(person)}
        >
          <Split aside={aside}>
            <FormCard
              title={t('personPage.edit')}
              state={state}
              newer={<Newer state={state} view={view} person={person} />}
              hidden={{ version: String(person.version) }}
              warnUnsaved
              autoComplete="off"
              submit={t('page.save')}
              icon="save"
              cancel={{ href: participantPath.to({ enrolmentId }), label: t('page.cancel') }}
            >
              <NameAndBirthFields state={state} locale={locale} person={person} today={view.today} />
              <Columns>
                <BirthPrecisionField state={state} locale={locale} person={person} />
                <BirthSourceField state={state} locale={locale} person={person} />
                <OwnScriptField state={state} locale={locale} person={person} />
                <MunicipalityField state={state} locale={locale} person={person} />
              </Columns>
              {person.sex !== 'unknown' || person.bornOn !== null ? (
                <TextInput
                  name="reason"
                  label={p('person.reason')}
                  hint={p('person.reasonHint')}
                  optionalText={t('register.optional')}
                  defaultValue={state.textOf('reason')}
                  error={state.errorOf('reason')}
                  maxLength={200}
                  autoComplete="off"
                />
              ) : null}
              <Checkbox
                name="wasMisspelled"
                label={p('person.wasMisspelled')}
                hint={p('person.wasMisspelledHint')}
                defaultChecked={state.textOf('wasMisspelled') !== ''}
              />
            </FormCard>
          </Split>
        </PersonFrame>
      ),
    };
  },
});

function Newer({ state, view, person }: { state: FormState; view: ViewContext; person: PersonRecord }) {
  const t = translate(enrolmentTexts, view.locale);
  const p = translate(personTexts, view.locale);
  const typed = (field: string) => state.textOf(field);
  const precision = birthPrecisions.find((each) => each === typed('bornPrecision'));
  const source = birthSources.find((each) => each === typed('bornSource'));
  const sex = sexes.find((each) => each === typed('sex'));
  return (
    <NewerValues
      locale={view.locale}
      fields={[
        { label: t('register.givenName'), saved: person.givenName, typed: typed('givenName') },
        { label: t('register.familyName'), saved: person.familyName, typed: typed('familyName') },
        { label: t('register.ownScript'), saved: person.nameInOwnScript, typed: typed('nameInOwnScript') },
        { label: t('register.bornOn'), saved: person.bornOn, typed: typed('bornOn') },
        {
          label: p('born.precision'),
          saved: person.bornPrecision && p(`born.${person.bornPrecision}`),
          typed: precision ? p(`born.${precision}`) : '',
        },
        {
          label: p('born.source'),
          saved: person.bornSource && p(`bornSource.${person.bornSource}`),
          typed: source ? p(`bornSource.${source}`) : '',
        },
        { label: t('register.sex'), saved: t(`sex.${person.sex}`), typed: sex ? t(`sex.${sex}`) : '' },
        { label: t('register.municipality'), saved: person.municipality, typed: typed('municipality') },
      ]}
    />
  );
}
