import { z } from 'zod';
import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type PlacementForm, placementForms } from '../../domain/forms.ts';
import { exportPlacementsPath, placementPath, placementSettingsPath, placementsPath } from '../../domain/paths.ts';
import { changePlacementSettings, exportPlacements, readPlacements } from '../../domain/permissions.ts';
import { placementStatuses } from '../../domain/status.ts';
import { listAllPlacements, type PlacementFilter } from '../../server/list-all-placements.ts';
import { periodWords, placementTranslate, statusTones, whereWords } from '../words.ts';

const PER_PAGE = 50;
const MOST_ROWS = 20_000;
const formKeys = Object.keys(placementForms) as [PlacementForm, ...PlacementForm[]];

const filterQuery = z.object({
  programme: z.uuid().optional().catch(undefined),
  status: z.enum(placementStatuses).optional().catch(undefined),
  form: z.enum(formKeys).optional().catch(undefined),
  employer: z.string().max(100).optional().catch(undefined),
  ending: z.literal('on').optional().catch(undefined),
});
const filterOf = ({ ending, ...query }: z.output<typeof filterQuery>): PlacementFilter => ({
  ...query,
  ending: ending === 'on',
});

/** Every placement of the caller's programmes, to filter and take out. */
export const placementsPage = definePage({
  path: placementsPath,
  permission: readPlacements,
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: filterQuery.extend({ page: z.coerce.number().int().min(1).max(1000).catch(1) }),
  load: async (ctx, { query: { page, ...asked } }) => {
    const [list, programmes] = await Promise.all([
      listAllPlacements(ctx, filterOf(asked), { limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
      listOwnProgrammes(ctx),
    ]);
    return { ...list, programmes, asked, page };
  },
  view: ({ placements, total, programmes, asked, page }, view) => {
    const { locale } = view;
    const t = placementTranslate(locale);
    return {
      title: t('list.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('list.title')}
            lead={t('list.lead')}
            kicker={
              <Breadcrumbs
                label={t('list.breadcrumbs')}
                items={[{ href: participantsPath.to(), label: t('list.participants') }]}
              />
            }
            actions={
              <>
                {total > 0 && may(view.caller, exportPlacements)
                  ? (['xlsx', 'csv'] as const).map((format) => (
                      <LinkButton
                        key={format}
                        icon="download"
                        href={exportPlacementsPath.to({}, { ...asked, format })}
                        download
                      >
                        {t(`list.${format}`)}
                      </LinkButton>
                    ))
                  : null}
                {may(view.caller, changePlacementSettings) && programmes[0] !== undefined ? (
                  <LinkButton
                    variant="tertiary"
                    href={placementSettingsPath.to({ programmeId: asked.programme ?? programmes[0].id })}
                  >
                    {t('list.settings')}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          <FilterBar label={t('list.title')} action={placementsPath.to()} submitLabel={t('list.show')}>
            <TextInput
              name="employer"
              type="search"
              label={t('list.employer')}
              hint={t('list.employerHint')}
              defaultValue={asked.employer}
              maxLength={100}
              autoComplete="off"
            />
            <Select
              name="programme"
              label={t('list.programme')}
              emptyLabel={t('all')}
              defaultValue={asked.programme}
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              name="status"
              label={t('list.status')}
              emptyLabel={t('all')}
              defaultValue={asked.status}
              options={placementStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            />
            <Select
              name="form"
              label={t('list.form')}
              emptyLabel={t('all')}
              defaultValue={asked.form}
              options={formKeys.map((value) => ({ value, label: t(`form.${value}`) }))}
            />
            <Checkbox name="ending" label={t('list.ending')} defaultChecked={asked.ending === 'on'} />
          </FilterBar>
          {total === 0 ? (
            <EmptyState icon="briefcase" title={t('list.empty')} />
          ) : (
            <>
              <Table
                caption={t('list.title')}
                captionHidden
                compact
                rows={placements}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'who',
                    header: t('list.who'),
                    rowHeader: true,
                    cell: ({ id, enrolmentId, name }) => (
                      <Link href={placementPath.to({ enrolmentId, placementId: id })}>{name}</Link>
                    ),
                  },
                  { key: 'form', header: t('list.form'), cell: ({ form }) => t(`form.${form}`) },
                  { key: 'where', header: t('list.where'), cell: whereWords },
                  { key: 'period', header: t('list.period'), cell: (each) => periodWords(locale, each) },
                  {
                    key: 'status',
                    header: t('list.status'),
                    besideName: true,
                    cell: ({ status }) => <Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>,
                  },
                ]}
              />
              <Pagination
                label={t('list.pages')}
                page={page}
                pageCount={Math.ceil(total / PER_PAGE)}
                hrefFor={(each) => placementsPath.to({}, { ...asked, page: each })}
                previousLabel={t('list.previous')}
                nextLabel={t('list.next')}
                pageLabel={(each) => t('list.page', { page: String(each) })}
              />
            </>
          )}
        </Stack>
      ),
    };
  },
});

export const exportPlacementsPage = definePage({
  path: exportPlacementsPath,
  permission: exportPlacements,
  audit: { action: 'export', category: 'participation' },
  params: z.object({}),
  query: filterQuery.extend({ format: tableFormat }),
  load: async (ctx, { query: { format, ...asked } }) => {
    const t = placementTranslate(ctx.locale);
    const { placements } = await listAllPlacements(ctx, filterOf(asked), { limit: MOST_ROWS, offset: 0 });
    const text = (header: string, width = 24): SheetColumn => ({ header, type: 'text', width });
    const day = (header: string): SheetColumn => ({ header, type: 'day', width: 12 });
    const columns = [
      ...[text(t('list.who'), 28), text(t('list.programme'), 28), text(t('list.form')), text(t('list.employer'), 28)],
      ...[text(t('list.where'), 28), text(t('list.status'), 16)],
      ...[day(t('list.starts')), day(t('list.ends')), day(t('list.ended'))],
      { header: t('list.percent'), type: 'number', width: 10 } satisfies SheetColumn,
    ];
    const rows = placements.map((each) => [
      ...[each.name, each.programmeName, t(`form.${each.form}`), each.employerName, each.workplaceName],
      ...[t(`status.${each.status}`), each.startsOn, each.endsOn, each.endedOn, each.extentPercent],
    ]);
    return tableFile(format, `${t('list.file')}-${ctx.today}`, [{ name: t('list.file'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});
