import { z } from 'zod';
import { activitiesPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { weekOf } from '#app/features/activities/domain/week.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { partInput, partKinds } from '../../domain/part.ts';
import { sessionPartsPath, takeBackPartPath } from '../../domain/paths.ts';
import { giveParts } from '../../domain/permissions.ts';
import { getSessionParts, givePart, type SessionParts, takeBackPart } from '../../server/session-parts.ts';
import { partTexts } from '../../texts/index.ts';
import { partLine } from '../../texts/words.ts';
import { formState } from '../form-state.ts';

const write = { action: 'write', category: 'participation' } as const;

/** Who of the participants does what in a session, and giving somebody a part. */
export const sessionPartsPage = definePage({
  path: sessionPartsPath,
  permission: giveParts,
  audit: { action: 'read', category: 'participation' },
  submitAudit: write,
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await getSessionParts(ctx, params.sessionId)), id: newId() }),
  view: (shown, view) => {
    const t = translate(partTexts, view.locale);
    const { session } = shown;
    return {
      title: `${t('title')}, ${session.activityName}`,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('title')}
            lead={t('lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to({}, { week: weekOf(session.heldOn) }), label: t('activities') },
                  {
                    href: sessionPath.to({ sessionId: session.id }),
                    label: `${session.activityName}, ${formatDate(view.locale, session.heldOn, 'weekday')} ${showTimeSpan(view.locale, session.startsAt, session.endsAt)}`,
                  },
                ]}
              />
            }
          />
          <Given shown={shown} view={view} />
          <GiveForm shown={shown} view={view} />
        </Stack>
      ),
    };
  },
  form: partInput,
  submit: async (ctx, { params, form }) => {
    const given = await givePart(ctx, params.sessionId, form);
    return given.ok ? ok(sessionPartsPath.to(params, { done: 'saved' })) : given;
  },
});

export const takeBackPartAction = defineAction({
  path: takeBackPartPath,
  permission: giveParts,
  audit: write,
  params: z.object({ sessionId: z.uuid(), partId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params: { sessionId, partId } }) => {
    await takeBackPart(ctx, sessionId, partId);
    return ok(sessionPartsPath.to({ sessionId }, { done: 'saved' }));
  },
  backTo: ({ sessionId }) => sessionPartsPath.to({ sessionId }),
});

type Props = { shown: SessionParts & { id: string }; view: ViewContext };

function Given({ shown: { session, parts }, view }: Props) {
  const t = translate(partTexts, view.locale);
  return (
    <Card title={t('list')} flush={parts.length > 0}>
      <Table
        caption={t('list')}
        captionHidden
        bare
        compact
        rows={parts}
        rowKey={({ id }) => id}
        empty={<Text soft>{t('empty')}</Text>}
        columns={[
          { key: 'name', header: t('name'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'part',
            header: t('part'),
            cell: (part) =>
              [partLine(view.locale, part), part.isAllSessions ? t('all') : ''].filter(Boolean).join(', '),
          },
          {
            key: 'remove',
            header: t('remove'),
            headerHidden: true,
            cell: ({ id, name }) => (
              <Form
                action={takeBackPartPath.to({ sessionId: session.id, partId: id })}
                hidden={{ confirmed: '1' }}
                inline
                aria-label={`${t('remove')}: ${name}`}
              >
                <Button size="sm" variant="tertiary">
                  {t('remove')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Card>
  );
}

function GiveForm({ shown: { session, candidates, id }, view }: Props) {
  const t = translate(partTexts, view.locale);
  const state = formState(view);
  if (candidates.length === 0)
    return (
      <Card title={t('add')}>
        <Text soft>{t('nobody')}</Text>
      </Card>
    );
  return (
    <FormCard
      title={t('add')}
      state={state}
      hidden={{ id: state.textOf('id', id) }}
      submit={t('save')}
      cancel={{ href: sessionPath.to({ sessionId: session.id }), label: t('back') }}
    >
      <Select
        name="enrolmentId"
        label={t('who')}
        emptyLabel={t('choose')}
        defaultValue={state.textOf('enrolmentId')}
        error={state.errorOf('enrolmentId')}
        width="lg"
        required
        options={candidates.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))}
      />
      <RadioGroup
        name="kind"
        legend={t('what')}
        defaultValue={state.textOf('kind')}
        error={state.errorOf('kind')}
        options={partKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextInput
        name="words"
        label={t('words')}
        optionalText={t('optional')}
        hint={t('wordsHint')}
        defaultValue={state.textOf('words')}
        error={state.errorOf('words')}
        maxLength={200}
        width="lg"
      />
      <Checkbox name="all" label={t('allSessions')} defaultChecked={state.isTicked('all')} />
    </FormCard>
  );
}
