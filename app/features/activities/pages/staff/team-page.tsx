import { z } from 'zod';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { activitiesPath, activityPath, removeTeamMemberPath, teamPath } from '../../domain/paths.ts';
import { keepTeamPermission } from '../../domain/permissions.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import { teamMemberInput, teamRoles } from '../../domain/team.ts';
import { addTeamMember, getTeam, removeTeamMember, type Team } from '../../server/keep-team.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { memberLine, teamTime } from '../parts/team-words.ts';

// It decides who may handle a session, so it leaves a trace although it shows no participant.
const audit = { action: 'write', category: 'directory' } as const;
const activity = z.object({ activityId: z.uuid() });
const LANGUAGES = [1, 2, 3];

export const teamPage = definePage({
  path: teamPath,
  permission: keepTeamPermission,
  audit: { none: 'a team holds no data about participants' },
  submitAudit: audit,
  params: activity,
  query: z.object({ session: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { params, query }) => ({
    ...(await getTeam(ctx, params.activityId, query.session)),
    session: query.session,
    id: newId(),
  }),
  view: (team, view) => {
    const t = translate(activityTexts, view.locale);
    const here = { activityId: team.activity.id };
    return {
      title: `${t('team.title')}, ${team.activity.name}`,
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('team.title')}
            lead={t('team.lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('title') },
                  { href: activityPath.to(here), label: team.activity.name },
                ]}
              />
            }
          />
          <Members team={team} view={view} />
          <AddForm team={team} view={view} />
        </Stack>
      ),
    };
  },
  form: teamMemberInput,
  submit: async (ctx, { params, form }) => {
    const added = await addTeamMember(ctx, params.activityId, form);
    return added.ok ? ok(teamPath.to(params, { done: 'saved' })) : added;
  },
});

export const removeTeamMemberAction = defineAction({
  path: removeTeamMemberPath,
  permission: keepTeamPermission,
  audit,
  params: z.object({ activityId: z.uuid(), memberId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params: { activityId, memberId } }) => {
    await removeTeamMember(ctx, activityId, memberId);
    return ok(teamPath.to({ activityId }, { done: 'saved' }));
  },
  backTo: ({ activityId }) => teamPath.to({ activityId }),
});

function Members({ team, view }: { team: Team; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  return (
    <Card title={t('team.list')} flush={team.members.length > 0}>
      <Table
        caption={t('team.list')}
        captionHidden
        bare
        compact
        rows={team.members}
        rowKey={(member) => member.id ?? member.accountId ?? ''}
        empty={<Text soft>{t('team.empty')}</Text>}
        columns={[
          { key: 'name', header: t('team.name'), rowHeader: true, cell: (member) => member.name },
          { key: 'role', header: t('team.role'), cell: (member) => memberLine(view.locale, member) },
          { key: 'when', header: t('team.when'), cell: (member) => teamTime(view.locale, member) },
          {
            key: 'remove',
            header: t('team.remove'),
            headerHidden: true,
            cell: (member) =>
              member.id === null ? null : (
                <Form
                  action={removeTeamMemberPath.to({ activityId: team.activity.id, memberId: member.id })}
                  hidden={{ confirmed: '1' }}
                  inline
                  aria-label={`${t('team.remove')}: ${member.name}`}
                >
                  <Button size="sm" variant="tertiary">
                    {t('team.remove')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Card>
  );
}

function AddForm({ team, view }: { team: Team & { session: string | undefined; id: string }; view: ViewContext }) {
  const { locale } = view;
  const t = translate(activityTexts, locale);
  const state = formState(view);
  const languages = offeredLanguages
    .map((value) => ({ value, label: languageName(locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const typedLanguages = state.valuesOf('languages');
  const day = (name: 'fromOn' | 'throughOn', label: string) => (
    <DateInput
      {...calendarProps(locale)}
      name={name}
      label={label}
      defaultValue={state.textOf(name)}
      error={state.errorOf(name)}
    />
  );
  return (
    <FormCard
      title={t('team.add')}
      description={t('team.addLead')}
      state={state}
      hidden={{ id: state.textOf('id', team.id) }}
      submit={t('team.save')}
      cancel={{ href: activityPath.to({ activityId: team.activity.id }), label: t('team.back') }}
    >
      <RadioGroup
        name="role"
        legend={t('team.role')}
        defaultValue={state.textOf('role', 'stand-in')}
        error={state.errorOf('role')}
        options={teamRoles.map((value) => ({ value, label: t(`team.roles.${value}`) }))}
      />
      <Select
        name="accountId"
        label={t('team.colleague')}
        emptyLabel={t('team.nobody')}
        defaultValue={state.textOf('accountId')}
        error={state.errorOf('accountId')}
        width="lg"
        options={team.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        name="name"
        label={t('team.otherName')}
        optionalText={t('team.optional')}
        defaultValue={state.textOf('name')}
        error={state.errorOf('name')}
        maxLength={120}
        width="lg"
        autoComplete="off"
      />
      <TextInput
        name="organisation"
        label={t('team.organisation')}
        optionalText={t('team.optional')}
        defaultValue={state.textOf('organisation')}
        error={state.errorOf('organisation')}
        maxLength={120}
        width="lg"
      />
      <Fieldset legend={t('team.languages')} hint={t('team.languagesHint')} id="languages">
        <Cluster>
          {LANGUAGES.map((place) => (
            <Select
              key={place}
              id={`language-${place}`}
              name="languages"
              label={t('team.language', { number: String(place) })}
              labelHidden
              emptyLabel={t('team.choose')}
              width="md"
              options={languages}
              defaultValue={typedLanguages[place - 1] ?? ''}
            />
          ))}
        </Cluster>
      </Fieldset>
      <Fieldset legend={t('team.whenLegend')} hint={t('team.whenHint')} id="when">
        <Select
          name="sessionId"
          label={t('team.sessionField')}
          emptyLabel={t('team.noSession')}
          defaultValue={state.textOf('sessionId', team.session)}
          error={state.errorOf('sessionId')}
          width="lg"
          options={team.sessions.map((each) => ({
            value: each.id,
            label: `${formatDate(locale, each.heldOn, 'weekday')} ${showTimeSpan(locale, each.startsAt, each.endsAt)}`,
          }))}
        />
        <Cluster>
          {day('fromOn', t('team.from'))}
          {day('throughOn', t('team.through'))}
        </Cluster>
      </Fieldset>
      {team.activity.leaders.length === 0 ? null : (
        <Select
          name="standsInFor"
          label={t('team.standsInFor')}
          hint={t('team.standsInForHint')}
          emptyLabel={t('team.noneInParticular')}
          defaultValue={state.textOf('standsInFor')}
          error={state.errorOf('standsInFor')}
          width="lg"
          options={team.activity.leaders.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FormCard>
  );
}
