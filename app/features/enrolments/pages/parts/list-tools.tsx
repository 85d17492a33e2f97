import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { queryString } from '#app/shared/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { mostHandedOver } from '../../domain/hand-over.ts';
import { type ListColumn, listColumns } from '../../domain/list-columns.ts';
import { countedAtMost, type ListQuery } from '../../domain/list-filter.ts';
import {
  chooseColumnsPath,
  participantsPath,
  previewHandOverPath,
  savedFiltersPath,
  saveFilterPath,
} from '../../domain/paths.ts';
import { addressOfFilter, isSameFilter } from '../../domain/saved-filter.ts';
import type { ParticipantList } from '../../server/list-participants.ts';
import type { ListTools as Tools } from '../../server/list-tools.ts';
import { listToolTranslate } from '../../texts/list-tools.ts';

type Props = {
  list: ParticipantList;
  tools: Tools;
  query: ListQuery;
  chosen: readonly ListColumn[];
  view: ViewContext;
};

/** The filter of a query as text, for a form that comes back to it. */
export function filterText(query: ListQuery): string {
  return queryString(addressOfFilter(query)).slice(1);
}

/** Saved filters to go to, saving this one, and which columns are shown. */
export function ListTools({ list, tools, query, chosen, view }: Props) {
  const t = listToolTranslate(view.locale);
  const columnNames = listColumns.filter((key) => key !== 'programme' || list.programmes.length > 1);
  return (
    <Stack gap="sm">
      {tools.filters.length === 0 ? null : (
        <Cluster>
          <Text as="span" soft small>
            {t('filters.open')}
          </Text>
          {tools.filters.map((each) => (
            <LinkButton
              key={each.id}
              size="sm"
              variant={isSameFilter(each.query, query) ? 'secondary' : 'tertiary'}
              icon={each.isOwn ? 'filter' : 'users'}
              aria-current={isSameFilter(each.query, query) ? 'true' : undefined}
              href={participantsPath.to({}, addressOfFilter(each.query))}
            >
              {each.name}
            </LinkButton>
          ))}
          <Link href={savedFiltersPath.to()}>{t('filters.manage')}</Link>
        </Cluster>
      )}
      <Cluster>
        <Menu label={t('filters.save')} icon="save" roomy>
          <Form action={saveFilterPath.to()} hidden={{ id: newId(), filter: filterText(query) }}>
            <SavedFilterFields list={list} view={view} />
            <Text soft small>
              {t('filters.saveHint')}
            </Text>
            <Button variant="secondary" icon="save">
              {t('filters.submit')}
            </Button>
          </Form>
        </Menu>
        <Menu label={t('columns.button')} icon="filter" roomy>
          <Form action={chooseColumnsPath.to()} hidden={{ filter: filterText(query) }}>
            <CheckboxGroup
              name="columns"
              legend={t('columns.legend')}
              hint={t('columns.hint')}
              options={columnNames.map((value) => ({ value, label: t(`columns.${value}`) }))}
              defaultValues={chosen}
            />
            <Button variant="secondary">{t('columns.submit')}</Button>
          </Form>
        </Menu>
      </Cluster>
    </Stack>
  );
}

type FieldsProps = {
  list: Pick<ParticipantList, 'programmes'>;
  view: ViewContext;
  saved?: { name: string; programmeId: string | null };
  id?: string;
};

/** What a filter is called and who may use it. */
export function SavedFilterFields({ list, view, saved, id = 'filter' }: FieldsProps) {
  const t = listToolTranslate(view.locale);
  return (
    <>
      <TextInput
        name="name"
        id={`${id}-name`}
        label={t('filters.name')}
        width="md"
        maxLength={60}
        defaultValue={saved?.name}
        autoComplete="off"
        required
      />
      <Select
        name="sharedWith"
        id={`${id}-shared`}
        label={t('filters.sharedWith')}
        width="md"
        emptyLabel={t('filters.onlyMe')}
        options={list.programmes.map((each) => ({
          value: each.id,
          label: t('filters.everyIn', { programme: each.name }),
        }))}
        defaultValue={saved?.programmeId ?? ''}
      />
    </>
  );
}

/** Below the rows that can be marked: which of them are meant, and what is to be done with them. */
export function MarkedBar({ list, isSearch, view }: { list: ParticipantList; isSearch: boolean; view: ViewContext }) {
  const t = listToolTranslate(view.locale);
  const count = formatNumber(view.locale, list.total);
  const isMore = list.total > mostHandedOver || list.total > countedAtMost;
  const found = isMore
    ? t('select.foundMost', { count: formatNumber(view.locale, mostHandedOver) })
    : t('select.found', { count });
  const options = [
    { value: 'chosen', label: t('select.chosen') },
    { value: 'page', label: t('select.page', { count: formatNumber(view.locale, list.rows.length) }) },
    // A name that was searched for is in no address: then only what is shown can be meant.
    ...(isSearch ? [] : [{ value: 'found', label: found }]),
  ];
  return (
    <Cluster>
      {list.rows.map(({ enrolmentId }) => (
        <input key={enrolmentId} type="hidden" name="shownIds" value={enrolmentId} />
      ))}
      <Select name="scope" label={t('select.which')} labelHidden width="md" options={options} defaultValue="chosen" />
      <Button variant="secondary" icon="users" formAction={previewHandOverPath.to()}>
        {t('select.handOver')}
      </Button>
    </Cluster>
  );
}
