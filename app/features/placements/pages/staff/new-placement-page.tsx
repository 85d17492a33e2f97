import { z } from 'zod';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { weekOf } from '#app/features/activities/domain/week.ts';
import { findOccupation } from '#app/features/occupations/public.ts';
import { getWeek, titleOfEntry } from '#app/features/weeks/public.ts';
import type { FormValues } from '#app/platform/http/form.ts';
import { definePage, type RequestContext, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { addDays, isoWeek, mondayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Select } from '#app/ui/select.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { deciders, funders, type PlacementForm, placementForms } from '../../domain/forms.ts';
import { proposeForm } from '../../domain/forms-sent.ts';
import { newPlacementPath, placementPath, placementsOfPath } from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import { findWorkplaceToPropose, searchWorkplacesToPropose } from '../../server/find-workplaces.ts';
import { proposePlacement } from '../../server/propose-placement.ts';
import { PlacementFrame } from '../parts/placement-frame.tsx';
import { TermsFields } from '../parts/terms-fields.tsx';
import { formState, placementTranslate, whereWords } from '../words.ts';

const optionalText = (most: number) => z.string().max(most).optional().catch(undefined);

export const newPlacementPage = definePage({
  path: newPlacementPath,
  permission: handlePlacements,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({
    workplace: z.uuid().optional().catch(undefined),
    q: optionalText(100),
    form: optionalText(40),
    occupation: optionalText(4),
  }),
  form: proposeForm,
  load: async (ctx, { params, query, typed }) => {
    const workplace = await findWorkplaceToPropose(ctx, textIn(typed, 'workplaceId') ?? query.workplace);
    const monday = mondayOf(addDays(ctx.today, 7));
    const [week, found, occupations] = await Promise.all([
      getWeek(ctx, params.enrolmentId, monday),
      workplace === undefined ? searchWorkplacesToPropose(ctx, query.q ?? '') : [],
      namesOf(ctx, workplace?.occupations ?? []),
    ]);
    return { week, monday, workplace, found, occupations, asked: query, newPlacementId: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const proposed = await proposePlacement(ctx, params.enrolmentId, form);
    return proposed.ok
      ? ok(placementPath.to({ ...params, placementId: proposed.value.id }, { done: 'saved' }))
      : proposed;
  },
  view: ({ week, monday, workplace, found, occupations, asked, newPlacementId }, view) => {
    const { locale } = view;
    const t = placementTranslate(locale);
    const { head } = week;
    const of = { enrolmentId: head.id };
    const state = formState(view);
    return {
      title: t('propose.title'),
      islands: true,
      body: (
        <PlacementFrame head={head} view={view} title={t('propose.title')}>
          {workplace === undefined ? (
            <FindWorkplace found={found} words={asked.q} enrolmentId={head.id} view={view} />
          ) : (
            <>
              {head.restricted ? (
                <Alert tone="warning" title={t('propose.protectedTitle')}>
                  {t('propose.protected')}
                </Alert>
              ) : null}
              <Card
                tone="soft"
                title={whereWords({ employerName: workplace.employerName, workplaceName: workplace.name })}
                description={[workplace.street, workplace.city].filter(Boolean).join(', ')}
                actions={
                  <LinkButton variant="tertiary" href={newPlacementPath.to(of)}>
                    {t('propose.other')}
                  </LinkButton>
                }
              >
                {state.errorOf('workplaceId') === undefined ? null : (
                  <Alert tone="danger">{state.errorOf('workplaceId')}</Alert>
                )}
              </Card>
              <HerWeek week={week} monday={monday} view={view} />
              <FormCard
                state={state}
                hidden={{ id: state.textOf('id', newPlacementId), workplaceId: workplace.id }}
                warnUnsaved
                submit={t('propose.submit')}
                icon="save"
                cancel={{ href: placementsOfPath.to(of), label: t('cancel') }}
              >
                <Columns min="narrow">
                  <Select
                    name="form"
                    label={t('propose.form')}
                    emptyLabel={t('choose')}
                    options={(Object.keys(placementForms) as PlacementForm[])
                      .filter((key) => !('isClosed' in placementForms[key]))
                      .map((value) => ({ value, label: t(`form.${value}`) }))}
                    defaultValue={state.textOf('form', asked.form)}
                    error={state.errorOf('form')}
                    required
                  />
                  <Select
                    name="supervisorId"
                    label={t('propose.supervisor')}
                    emptyLabel={t('propose.noSupervisor')}
                    options={workplace.contacts.map(({ id, name }) => ({ value: id, label: name }))}
                    defaultValue={state.textOf(
                      'supervisorId',
                      workplace.contacts.find(({ supervises }) => supervises)?.id,
                    )}
                    error={state.errorOf('supervisorId')}
                  />
                  {occupations.length === 0 ? null : (
                    <Select
                      name="occupation"
                      label={t('propose.occupation')}
                      emptyLabel={t('choose')}
                      options={occupations}
                      defaultValue={state.textOf('occupation', asked.occupation)}
                      error={state.errorOf('occupation')}
                    />
                  )}
                </Columns>
                <Columns min="narrow">
                  <Select
                    name="decidedBy"
                    label={t('propose.decidedBy')}
                    emptyLabel={t('choose')}
                    options={deciders.map((value) => ({ value, label: t(`by.${value}`) }))}
                    defaultValue={state.textOf('decidedBy')}
                    error={state.errorOf('decidedBy')}
                  />
                  <DateInput
                    {...calendarProps(locale)}
                    name="decidedOn"
                    label={t('propose.decidedOn')}
                    optionalText={t('optional')}
                    defaultValue={state.textOf('decidedOn')}
                    error={state.errorOf('decidedOn')}
                  />
                  <Select
                    name="fundedBy"
                    label={t('propose.fundedBy')}
                    hint={head.definition.frameworks?.includes('tia') ? t('propose.fundedHint') : undefined}
                    emptyLabel={t('choose')}
                    options={funders.map((value) => ({ value, label: t(`by.${value}`) }))}
                    defaultValue={state.textOf('fundedBy')}
                    error={state.errorOf('fundedBy')}
                  />
                </Columns>
                <TermsFields view={view} state={state} />
              </FormCard>
            </>
          )}
        </PlacementFrame>
      ),
    };
  },
});

function textIn(typed: FormValues | undefined, name: string): string | undefined {
  const value = typed?.[name];
  return typeof value === 'string' && z.uuid().safeParse(value).success ? value : undefined;
}

async function namesOf(ctx: RequestContext, codes: readonly string[]) {
  const found = await Promise.all(codes.map((code) => findOccupation(ctx, code)));
  return codes.map((value, index) => ({ value, label: found[index]?.name ?? value }));
}

type FindProps = {
  found: Awaited<ReturnType<typeof searchWorkplacesToPropose>>;
  words: string | undefined;
  enrolmentId: string;
  view: ViewContext;
};

function FindWorkplace({ found, words, enrolmentId, view }: FindProps) {
  const t = placementTranslate(view.locale);
  return (
    <>
      <FilterBar
        label={t('propose.find')}
        action={newPlacementPath.to({ enrolmentId })}
        submitLabel={t('propose.search')}
      >
        <TextInput
          name="q"
          type="search"
          label={t('propose.find')}
          hint={t('propose.findHint')}
          defaultValue={words}
          maxLength={100}
          autoComplete="off"
        />
      </FilterBar>
      {found.length === 0 ? (
        <Text soft>{t(words ? 'propose.none' : 'propose.noWorkplaces')}</Text>
      ) : (
        <LinkList
          label={t('propose.find')}
          items={found.map((each) => ({
            key: each.id,
            href: newPlacementPath.to({ enrolmentId }, { workplace: each.id }),
            title: whereWords({ employerName: each.employerName, workplaceName: each.name }),
            meta: [
              each.city,
              each.restsBefore !== null && each.restsBefore > view.today
                ? t('propose.rests', { day: formatDate(view.locale, each.restsBefore) })
                : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
    </>
  );
}

type WeekProps = { week: Awaited<ReturnType<typeof getWeek>>; monday: ReturnType<typeof mondayOf>; view: ViewContext };

/** What fills her next week already: SFI, meetings, groups. */
function HerWeek({ week, monday, view }: WeekProps) {
  const { locale } = view;
  const t = placementTranslate(locale);
  return (
    <Card id={`week-${weekOf(monday)}`} title={t('propose.weekNow', { week: String(isoWeek(monday)) })}>
      {week.entries.length === 0 ? (
        <Text soft>{t('propose.weekEmpty')}</Text>
      ) : (
        <DefinitionList
          items={week.entries.map((entry) => ({
            term: `${formatDate(locale, entry.day, 'weekdayShort')} ${showTimeSpan(locale, entry.startsAt, entry.endsAt)}`,
            value: titleOfEntry(entry, locale),
          }))}
        />
      )}
    </Card>
  );
}
