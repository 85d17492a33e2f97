import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { newClosureInput } from '../../domain/closed-days.ts';
import { activitiesPath, closurePath, closuresPath, holidaysPath, newClosurePath } from '../../domain/paths.ts';
import { keepClosuresPermission } from '../../domain/permissions.ts';
import { listOwnProgrammes } from '../../server/get-activity-choices.ts';
import { createClosure, listClosures } from '../../server/keep-closures.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ClosureFields } from '../parts/closure-fields.tsx';

const audit = { none: 'closed days hold no data about participants' } as const;
const query = z.object({ programme: z.uuid().optional().catch(undefined) });

export const closuresPage = definePage({
  path: closuresPath,
  permission: keepClosuresPermission,
  audit,
  params: z.object({}),
  query,
  load: async (ctx, { query: { programme } }) => {
    const programmes = await listOwnProgrammes(ctx);
    const programmeId = programme ?? programmes[0]?.id;
    return { programmes, kept: programmeId === undefined ? undefined : await listClosures(ctx, programmeId) };
  },
  view: ({ programmes, kept }, view) => {
    const t = translate(activityTexts, view.locale);
    const here = kept === undefined ? {} : { programme: kept.programme.id };
    const add = (
      <LinkButton variant="primary" icon="plus" href={newClosurePath.to({}, here)}>
        {t('closures.add')}
      </LinkButton>
    );
    const coming = kept?.closures.filter(({ endsOn }) => endsOn >= view.today) ?? [];
    const earlier = kept?.closures.filter(({ endsOn }) => endsOn < view.today).reverse() ?? [];
    return {
      title: t('closures.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('title') }]} />}
            title={t('closures.title')}
            lead={t('closures.lead')}
            actions={
              kept === undefined ? undefined : (
                <>
                  <LinkButton icon="calendar" href={holidaysPath.to({}, here)}>
                    {t('closures.holidays')}
                  </LinkButton>
                  {add}
                </>
              )
            }
          />
          {programmes.length > 1 ? (
            <FilterBar label={t('closures.programme')} action={closuresPath.to()} submitLabel={t('closures.show')}>
              <Select
                name="programme"
                label={t('closures.programme')}
                defaultValue={kept?.programme.id ?? ''}
                options={programmes.map((each) => ({ value: each.id, label: each.name }))}
              />
            </FilterBar>
          ) : null}
          {coming.length === 0 ? (
            <EmptyState icon="calendar" title={t('closures.empty')}>
              {t('closures.emptyText')}
            </EmptyState>
          ) : (
            <ClosureTable closures={coming} sites={kept?.programme.sites ?? []} view={view} />
          )}
          {earlier.length === 0 ? null : (
            <Details summary={t('closures.earlier', { count: earlier.length })}>
              <ClosureTable closures={earlier} sites={kept?.programme.sites ?? []} view={view} />
            </Details>
          )}
        </Stack>
      ),
    };
  },
});

type TableProps = {
  closures: Awaited<ReturnType<typeof listClosures>>['closures'];
  sites: { key: string; name: string }[];
  view: ViewContext;
};

function ClosureTable({ closures, sites, view }: TableProps) {
  const t = translate(activityTexts, view.locale);
  return (
    <Table
      caption={t('closures.title')}
      captionHidden
      compact
      rows={closures}
      rowKey={(closure) => closure.id}
      columns={[
        {
          key: 'name',
          header: t('closures.name'),
          rowHeader: true,
          cell: (closure) => <Link href={closurePath.to({ closureId: closure.id })}>{closure.name}</Link>,
        },
        {
          key: 'days',
          header: t('closures.period'),
          cell: ({ startsOn, endsOn }) =>
            startsOn === endsOn
              ? formatDate(view.locale, startsOn)
              : `${formatDate(view.locale, startsOn)} – ${formatDate(view.locale, endsOn)}`,
        },
        { key: 'kind', header: t('closures.kind'), cell: (closure) => t(`closures.kinds.${closure.kind}`) },
        {
          key: 'site',
          header: t('closures.site'),
          hiddenOnPhone: true,
          cell: (closure) => sites.find(({ key }) => key === closure.siteKey)?.name ?? t('closures.allSites'),
        },
      ]}
    />
  );
}

export const newClosurePage = definePage({
  path: newClosurePath,
  permission: keepClosuresPermission,
  audit,
  params: z.object({}),
  query,
  load: async (ctx, { query: { programme } }) => {
    const programmeId = programme ?? (await listOwnProgrammes(ctx))[0]?.id ?? newId();
    return { ...(await listClosures(ctx, programmeId)), id: newId() };
  },
  view: ({ programme, id }, view) => {
    const t = translate(activityTexts, view.locale);
    const state = formState(view);
    const back = closuresPath.to({}, { programme: programme.id });
    return {
      title: t('closures.newTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('title') },
                  { href: back, label: t('closures.title') },
                ]}
              />
            }
            title={t('closures.newTitle')}
            lead={programme.name}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id), programmeId: programme.id }}
            submit={t('closures.save')}
            cancel={{ href: back, label: t('closures.cancel') }}
            warnUnsaved
          >
            <ClosureFields view={view} state={state} sites={programme.sites} />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: newClosureInput,
  submit: async (ctx, { form }) => {
    const created = await createClosure(ctx, form);
    return created.ok ? ok(closurePath.to({ closureId: created.value }, { done: 'created' })) : created;
  },
});
