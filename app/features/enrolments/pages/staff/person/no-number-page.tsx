import { z } from 'zod';
import { absenceCauses, noNumberForm } from '#app/features/people/domain/number-facts.ts';
import { changeNumbers } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { getNumbers, stateNoNumber } from '#app/features/people/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { noNumberPath, numbersPath } from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { NewerValues } from '../../parts/newer-values.tsx';
import { NoteField } from '../../parts/number-fields.tsx';
import { PersonFrame } from '../../parts/person-frame.tsx';

export const noNumberPage = definePage({
  path: noNumberPath,
  permission: changeNumbers,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'identity' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: noNumberForm,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const { version, numbers, absence } = await getNumbers(ctx, head.personId);
    return { head, version, absence, hasNumber: numbers.some(({ validBefore }) => validBefore === null) };
  },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const stated = await stateNoNumber(ctx, head.personId, form);
    return stated.ok ? ok(numbersPath.to(params, { done: 'saved' })) : refuse(stated.problem);
  },
  view: ({ head, version, absence, hasNumber }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    const back = numbersPath.to({ enrolmentId: head.id });
    return {
      title: p('none.title'),
      body: (
        <PersonFrame head={head} locale={locale} part="person" title={p('none.title')} lead={fullName(head)}>
          {hasNumber ? (
            <Alert tone="info" title={p('none.has', { name: fullName(head) })}>
              <LinkButton href={back}>{p('numbers.all')}</LinkButton>
            </Alert>
          ) : (
            <FormCard
              description={p('none.lead')}
              state={state}
              newer={<NewerValues locale={locale} fields={[]} />}
              hidden={{ id: state.textOf('id', newId()), version: String(version) }}
              autoComplete="off"
              submit={p('none.submit')}
              icon="save"
              cancel={{ href: back, label: t('page.cancel') }}
            >
              <RadioGroup
                name="cause"
                legend={p('none.cause')}
                required
                defaultValue={state.textOf('cause', absence?.cause)}
                error={state.errorOf('cause')}
                options={absenceCauses.map((value) => ({ value, label: p(`cause.${value}`) }))}
              />
              <NoteField state={state} locale={locale} />
            </FormCard>
          )}
        </PersonFrame>
      ),
    };
  },
});
