import { z } from 'zod';
import { replaceNumberForm } from '#app/features/people/domain/decide-number.ts';
import { type NumberRecord, replacementReasons } from '#app/features/people/domain/number-facts.ts';
import { changeNumbers } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { getNumbers, replaceNumber } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { numbersPath, replaceNumberPath } from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { withReachable } from '../../../server/reachable-holder.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { KnownHolder } from '../../parts/known-holder.tsx';
import { NewerValues } from '../../parts/newer-values.tsx';
import { NumberFields } from '../../parts/number-fields.tsx';
import { numberHistory } from '../../parts/number-words.ts';
import { PersonFrame } from '../../parts/person-frame.tsx';

export const replaceNumberPage = definePage({
  path: replaceNumberPath,
  permission: changeNumbers,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'identity' },
  params: z.object({ enrolmentId: z.uuid(), numberId: z.uuid() }),
  query: z.object({}),
  form: replaceNumberForm,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const list = await getNumbers(ctx, head.personId);
    const old = list.numbers.find(({ id }) => id === params.numberId);
    if (old === undefined) throw new NotFoundError();
    return { head, old, ...list };
  },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const replaced = await replaceNumber(ctx, head.personId, params.numberId, form);
    return replaced.ok
      ? ok(numbersPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' }))
      : refuse(await withReachable(ctx, replaced.problem));
  },
  view: ({ head, old, numbers, version }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    const back = numbersPath.to({ enrolmentId: head.id });
    const isOver = old.validBefore !== null;
    return {
      title: p('replace.title'),
      islands: true,
      body: (
        <PersonFrame head={head} locale={locale} part="person" title={p('replace.title')} lead={fullName(head)}>
          {isOver ? (
            <Alert tone="warning" role={view.problems ? 'alert' : undefined} title={p('replace.already')}>
              <CurrentNumbers numbers={numbers} locale={locale} />
            </Alert>
          ) : null}
          <Card title={p('replace.old')} description={p('replace.lead')}>
            <DefinitionList
              items={[{ term: t(`numberKind.${old.kind}`), value: `${old.masked} · ${numberHistory(locale, old)}` }]}
            />
          </Card>
          {isOver ? (
            <LinkButton href={back}>{p('numbers.all')}</LinkButton>
          ) : (
            <FormCard
              title={p('replace.submit')}
              state={state}
              newer={<NewerValues locale={locale} fields={[]} />}
              hidden={{ id: state.textOf('id', newId()), version: String(version) }}
              warnUnsaved
              autoComplete="off"
              submit={p('replace.submit')}
              icon="save"
              cancel={{ href: back, label: t('page.cancel') }}
            >
              <KnownHolder state={state} locale={locale} />
              <RadioGroup
                name="because"
                legend={p('replace.because')}
                hint={p('replace.fictitious')}
                required
                defaultValue={state.textOf('because')}
                error={state.errorOf('because')}
                options={replacementReasons.map((value) => ({ value, label: p(`because.${value}`) }))}
              />
              <NumberFields state={state} locale={locale} />
              <DateInput
                {...calendarProps(locale)}
                name="changedOn"
                label={p('replace.changedOn')}
                hint={p('replace.changedHint')}
                optionalText={t('register.optional')}
                defaultValue={state.textOf('changedOn')}
                error={state.errorOf('changedOn')}
                max={view.today}
              />
            </FormCard>
          )}
        </PersonFrame>
      ),
    };
  },
});

function CurrentNumbers({ numbers, locale }: { numbers: readonly NumberRecord[]; locale: Locale }) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const current = numbers.filter(({ validBefore }) => validBefore === null);
  if (current.length === 0) return p('person.noNumber');
  return (
    <DefinitionList
      items={current.map((number) => ({
        term: `${p('replace.now')}: ${t(`numberKind.${number.kind}`)}`,
        value: `${number.masked} · ${numberHistory(locale, number)}`,
      }))}
    />
  );
}
