import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
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
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { shelfFilter } from '../../domain/material.ts';
import { materialPath, materialsPath, newMaterialPath } from '../../domain/paths.ts';
import { keepMaterials, readMaterials } from '../../domain/permissions.ts';
import { listMaterialsOnShelf, type MaterialLine, type Shelf } from '../../server/shelf.ts';
import { kindLine, languagesLine, materialTranslate } from '../material-words.ts';
import { languageChoices } from '../parts/material-fields.tsx';

const AT_ONCE = 50;
const orNothing = <Schema extends z.ZodType>(schema: Schema) => schema.catch(undefined as never);
const query = z.object({
  programme: orNothing(shelfFilter.programme),
  q: orNothing(shelfFilter.q),
  language: orNothing(shelfFilter.language),
  theme: orNothing(shelfFilter.theme),
  retired: orNothing(shelfFilter.retired),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Everything on the shelves of the caller's programmes. */
export const shelfPage = definePage({
  path: materialsPath,
  permission: readMaterials,
  audit: { none: 'materials hold no data about participants' },
  params: z.object({}),
  query,
  load: async (ctx, { query: { page, ...filter } }) => ({
    filter,
    page,
    ...(await listMaterialsOnShelf(ctx, filter, { limit: AT_ONCE, offset: (page - 1) * AT_ONCE })),
  }),
  view: ({ filter, page, programmes, rows, total }, view) => {
    const t = materialTranslate(view.locale);
    const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '');
    const add = may(view.caller, keepMaterials) ? (
      <LinkButton variant="primary" icon="plus" href={newMaterialPath.to({}, { programme: filter.programme })}>
        {t('add')}
      </LinkButton>
    ) : undefined;
    const number = (value: number) => formatNumber(view.locale, value);
    return {
      title: t('title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('activities') }]} />
            }
            title={t('title')}
            lead={t('lead')}
            actions={total === 0 && !isFiltered ? undefined : add}
          />
          {total === 0 && !isFiltered ? null : (
            <Filter filter={filter} programmes={programmes} isFiltered={isFiltered} view={view} />
          )}
          {total === 0 ? (
            isFiltered ? (
              <EmptyState icon="search" title={t('list.noHits')} />
            ) : (
              <EmptyState icon="book" title={t('list.empty')} action={add}>
                {t('list.emptyText')}
              </EmptyState>
            )
          ) : (
            <>
              <Materials rows={rows} isMany={programmes.length > 1} view={view} />
              <Pagination
                label={t('list.pages')}
                page={page}
                pageCount={Math.ceil(total / AT_ONCE)}
                hrefFor={(each) => materialsPath.to({}, { ...filter, page: each })}
                previousLabel={t('list.previous')}
                nextLabel={t('list.next')}
                pageLabel={(each) => t('list.page', { page: String(each) })}
                {...(rows.length > 0 && {
                  summary: t('list.summary', {
                    from: number((page - 1) * AT_ONCE + 1),
                    to: number((page - 1) * AT_ONCE + rows.length),
                    total: number(total),
                  }),
                })}
              />
            </>
          )}
        </Stack>
      ),
    };
  },
});

type FilterProps = {
  filter: Omit<z.output<typeof query>, 'page'>;
  programmes: readonly Shelf[];
  isFiltered: boolean;
  view: ViewContext;
};

function Filter({ filter, programmes, isFiltered, view }: FilterProps) {
  const t = materialTranslate(view.locale);
  const offered = programmes.filter(({ id }) => filter.programme === undefined || id === filter.programme);
  const themes = new Map(offered.flatMap(({ themes: each }) => each.map(({ key, name }) => [key, name])));
  return (
    <FilterBar
      label={t('filter.label')}
      action={materialsPath.to()}
      submitLabel={t('filter.show')}
      clearHref={isFiltered ? materialsPath.to() : undefined}
      clearLabel={t('filter.clear')}
    >
      <TextInput name="q" type="search" label={t('filter.q')} defaultValue={filter.q ?? ''} maxLength={100} />
      {programmes.length > 1 ? (
        <Select
          name="programme"
          label={t('filter.programme')}
          emptyLabel={t('filter.all')}
          defaultValue={filter.programme ?? ''}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Select
        name="language"
        label={t('filter.language')}
        emptyLabel={t('filter.all')}
        defaultValue={filter.language ?? ''}
        options={languageChoices(view.locale)}
      />
      {themes.size === 0 ? null : (
        <Select
          name="theme"
          label={t('filter.theme')}
          emptyLabel={t('filter.all')}
          defaultValue={filter.theme ?? ''}
          options={[...themes].map(([value, label]) => ({ value, label }))}
        />
      )}
      <Checkbox name="retired" value="1" label={t('filter.retired')} defaultChecked={filter.retired === '1'} />
    </FilterBar>
  );
}

function Materials({ rows, isMany, view }: { rows: MaterialLine[]; isMany: boolean; view: ViewContext }) {
  const t = materialTranslate(view.locale);
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: (each) => (
            <>
              <Link href={materialPath.to({ materialId: each.id })}>{each.title}</Link>{' '}
              {each.isRetired ? <Tag>{t('retired')}</Tag> : null}
              <div>
                <Text as="span" soft small>
                  {[kindLine(view.locale, each), each.madeBy].filter(Boolean).join(' · ')}
                </Text>
              </div>
            </>
          ),
        },
        {
          key: 'languages',
          header: t('list.languages'),
          labelled: true,
          cell: ({ languages }) => languagesLine(view.locale, languages) || '–',
        },
        {
          key: 'themes',
          header: t('list.themes'),
          labelled: true,
          cell: ({ themes, themeKeys }) =>
            themes
              .filter(({ key }) => themeKeys.includes(key))
              .map(({ name }) => name)
              .join(', ') || '–',
        },
        ...(isMany
          ? [
              {
                key: 'programme',
                header: t('list.programme'),
                labelled: true,
                cell: (each: MaterialLine) => each.programmeName,
              },
            ]
          : []),
        {
          key: 'used',
          header: t('list.used'),
          labelled: true,
          cell: ({ activities, sessions }) => (activities === 0 ? t('never') : t('used', { activities, sessions })),
        },
      ]}
    />
  );
}
