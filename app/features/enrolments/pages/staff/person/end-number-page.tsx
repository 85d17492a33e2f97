import { z } from 'zod';
import { endNumberForm, numberEndings } from '#app/features/people/domain/number-facts.ts';
import { changeNumbers } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { endNumber, getNumbers } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { endNumberPath, numbersPath } from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { NewerValues } from '../../parts/newer-values.tsx';
import { NoteField } from '../../parts/number-fields.tsx';
import { numberHistory } from '../../parts/number-words.ts';
import { PersonFrame } from '../../parts/person-frame.tsx';

export const endNumberPage = definePage({
  path: endNumberPath,
  permission: changeNumbers,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'identity' },
  params: z.object({ enrolmentId: z.uuid(), numberId: z.uuid() }),
  query: z.object({}),
  form: endNumberForm,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const { version, numbers } = await getNumbers(ctx, head.personId);
    const number = numbers.find(({ id }) => id === params.numberId);
    if (number === undefined) throw new NotFoundError();
    return { head, version, number };
  },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const ended = await endNumber(ctx, head.personId, params.numberId, form);
    return ended.ok
      ? ok(numbersPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' }))
      : refuse(ended.problem);
  },
  view: ({ head, version, number }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    return {
      title: p('end.title'),
      body: (
        <PersonFrame head={head} locale={locale} part="person" title={p('end.title')} lead={fullName(head)}>
          <Card description={p('end.lead')}>
            <DefinitionList
              items={[
                { term: t(`numberKind.${number.kind}`), value: `${number.masked} · ${numberHistory(locale, number)}` },
              ]}
            />
            <Form hidden={{ version: String(version) }} warnUnsaved autoComplete="off">
              <FormProblems state={state} newer={<NewerValues locale={locale} fields={[]} />} />
              <RadioGroup
                name="ending"
                legend={p('end.ending')}
                required
                defaultValue={state.textOf('ending')}
                error={state.errorOf('ending')}
                options={numberEndings.map((value) => ({ value, label: p(`end.${value}`) }))}
              />
              <NoteField state={state} locale={locale} />
              <ButtonRow>
                <Button icon="save">{p('end.submit')}</Button>
                <LinkButton variant="tertiary" href={numbersPath.to({ enrolmentId: head.id })}>
                  {t('page.cancel')}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </PersonFrame>
      ),
    };
  },
});
