import { z } from 'zod';
import { activitiesPath, activityPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { defineAction, definePage, type RequestContext, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { attachForm } from '../../domain/material.ts';
import {
  activityMaterialsPath,
  detachFromActivityPath,
  detachFromSessionPath,
  materialPath,
  newMaterialPath,
  sessionMaterialsPath,
} from '../../domain/paths.ts';
import { attachMaterials } from '../../domain/permissions.ts';
import { type Attached, attachMaterial, detachMaterial, getAttached, type Of } from '../../server/attach.ts';
import { formState, kindLine, languagesLine, materialTranslate } from '../material-words.ts';

const nobody = { none: 'materials hold no data about participants' } as const;
const query = z.object({ q: z.string().trim().max(100).optional().catch(undefined) });
const confirmed = z.object({ confirmed: z.literal('1') });
type Shown = Attached & { q: string | undefined; newIds: string[] };

async function load(ctx: RequestContext, of: Of, q: string | undefined): Promise<Shown> {
  const found = await getAttached(ctx, of, q);
  return { ...found, q, newIds: found.offered.map(() => newId()) };
}

/** What an activity uses, and using more from the shelf. */
export const activityMaterialsPage = definePage({
  path: activityMaterialsPath,
  permission: attachMaterials,
  audit: nobody,
  params: z.object({ activityId: z.uuid() }),
  query,
  load: (ctx, input) => load(ctx, input.params, input.query.q),
  view: (shown, view) => draw(shown, view),
  form: attachForm,
  submit: async (ctx, { params, form }) => {
    const attached = await attachMaterial(ctx, params, form);
    return attached.ok ? ok(activityMaterialsPath.to(params, { done: 'saved' })) : attached;
  },
});

/** What one session uses, and using more from the shelf. */
export const sessionMaterialsPage = definePage({
  path: sessionMaterialsPath,
  permission: attachMaterials,
  audit: nobody,
  params: z.object({ sessionId: z.uuid() }),
  query,
  load: (ctx, input) => load(ctx, input.params, input.query.q),
  view: (shown, view) => draw(shown, view),
  form: attachForm,
  submit: async (ctx, { params, form }) => {
    const attached = await attachMaterial(ctx, params, form);
    return attached.ok ? ok(sessionMaterialsPath.to(params, { done: 'saved' })) : attached;
  },
});

export const detachFromActivityAction = defineAction({
  path: detachFromActivityPath,
  permission: attachMaterials,
  audit: nobody,
  params: z.object({ activityId: z.uuid(), useId: z.uuid() }),
  form: confirmed,
  submit: async (ctx, { params: { useId, ...of } }) => {
    await detachMaterial(ctx, of, useId);
    return ok(activityMaterialsPath.to(of, { done: 'saved' }));
  },
  backTo: ({ activityId }) => activityMaterialsPath.to({ activityId }),
});

export const detachFromSessionAction = defineAction({
  path: detachFromSessionPath,
  permission: attachMaterials,
  audit: nobody,
  params: z.object({ sessionId: z.uuid(), useId: z.uuid() }),
  form: confirmed,
  submit: async (ctx, { params: { useId, ...of } }) => {
    await detachMaterial(ctx, of, useId);
    return ok(sessionMaterialsPath.to(of, { done: 'saved' }));
  },
  backTo: ({ sessionId }) => sessionMaterialsPath.to({ sessionId }),
});

function draw(shown: Shown, view: ViewContext) {
  const t = materialTranslate(view.locale);
  const { place } = shown;
  const { session } = place;
  const title = session === null ? t('attach.activityTitle', { name: place.activityName }) : t('attach.sessionTitle');
  const items = [
    { href: activitiesPath.to(), label: t('activities') },
    { href: activityPath.to({ activityId: place.activityId }), label: place.activityName },
    ...(session === null
      ? []
      : [
          {
            href: sessionPath.to({ sessionId: session.id }),
            label: `${formatDate(view.locale, session.heldOn, 'weekday')} ${showTimeSpan(view.locale, session.startsAt, session.endsAt)}`,
          },
        ]),
  ];
  const to = session === null ? { activity: place.activityId } : { session: session.id };
  return {
    title,
    body: (
      <Stack gap="lg">
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={items} />}
          title={title}
          lead={t(session === null ? 'attach.activityLead' : 'attach.sessionLead')}
          actions={
            <LinkButton icon="plus" href={newMaterialPath.to({}, to)}>
              {t('attach.new')}
            </LinkButton>
          }
        />
        <FormProblems state={formState(view)} />
        <Used shown={shown} view={view} />
        <Offered shown={shown} view={view} />
      </Stack>
    ),
  };
}

function Used({ shown: { place, attached }, view }: { shown: Shown; view: ViewContext }) {
  const t = materialTranslate(view.locale);
  const { session, activityId } = place;
  return (
    <Card title={t('attach.has')} flush={attached.length > 0}>
      <Table
        caption={t('attach.has')}
        captionHidden
        bare
        compact
        rows={attached}
        rowKey={({ useId }) => useId}
        empty={<Text soft>{t('attach.none')}</Text>}
        columns={[
          {
            key: 'title',
            header: t('list.name'),
            rowHeader: true,
            cell: (each) => <Link href={materialPath.to({ materialId: each.id })}>{each.title}</Link>,
          },
          { key: 'kind', header: t('one.kind'), cell: (each) => kindLine(view.locale, each) },
          ...(session === null
            ? []
            : [
                {
                  key: 'where',
                  header: t('attach.where'),
                  cell: ({ isOfActivity }: (typeof attached)[number]) =>
                    t(isOfActivity ? 'attach.wholeActivity' : 'attach.thisSession'),
                },
              ]),
          {
            key: 'remove',
            header: t('remove'),
            headerHidden: true,
            cell: ({ useId, title, isOfActivity }) =>
              session !== null && isOfActivity ? null : (
                <Form
                  action={
                    session === null
                      ? detachFromActivityPath.to({ activityId, useId })
                      : detachFromSessionPath.to({ sessionId: session.id, useId })
                  }
                  hidden={{ confirmed: '1' }}
                  inline
                  aria-label={t('removeNamed', { title })}
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

function Offered({ shown: { place, offered, newIds, total, attached, q }, view }: { shown: Shown; view: ViewContext }) {
  const t = materialTranslate(view.locale);
  const { session, activityId } = place;
  const here =
    session === null ? activityMaterialsPath.to({ activityId }) : sessionMaterialsPath.to({ sessionId: session.id });
  return (
    <Card title={t('attach.shelf')} id="shelf">
      <Stack>
        <FilterBar
          label={t('filter.label')}
          action={here}
          submitLabel={t('attach.find')}
          clearHref={q ? here : undefined}
          clearLabel={t('filter.clear')}
        >
          <TextInput name="q" type="search" label={t('attach.q')} defaultValue={q ?? ''} maxLength={100} />
        </FilterBar>
        <Table
          caption={t('attach.shelf')}
          captionHidden
          bare
          compact
          rows={offered}
          rowKey={({ id }) => id}
          empty={<Text soft>{t(q ? 'attach.nothing' : 'attach.all')}</Text>}
          columns={[
            {
              key: 'title',
              header: t('list.name'),
              rowHeader: true,
              cell: (each) => <Link href={materialPath.to({ materialId: each.id })}>{each.title}</Link>,
            },
            {
              key: 'kind',
              header: t('one.kind'),
              cell: (each) =>
                [kindLine(view.locale, each), languagesLine(view.locale, each.languages)].filter(Boolean).join(' · '),
            },
            {
              key: 'put',
              header: t('attach.put'),
              headerHidden: true,
              cell: ({ id, title }) => (
                <Form
                  action={here}
                  hidden={{ id: newIds[offered.findIndex((each) => each.id === id)], materialId: id }}
                  inline
                  aria-label={t('attach.putNamed', { title })}
                >
                  <Button size="sm" variant="secondary">
                    {t('attach.put')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
        {total > offered.length + attached.length ? (
          <Text soft small>
            {t('attach.more', { shown: String(offered.length), total: String(total) })}
          </Text>
        ) : null}
      </Stack>
    </Card>
  );
}
