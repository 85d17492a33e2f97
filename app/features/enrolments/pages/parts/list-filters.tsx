import type { ViewContext } from '#app/platform/http/page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { ListQuery } from '../../domain/list-filter.ts';
import { participantsPath } from '../../domain/paths.ts';
import { readParticipation } from '../../domain/permissions.ts';
import { enrolmentStatuses } from '../../domain/status.ts';
import type { ParticipantList } from '../../server/list-participants.ts';
import { enrolmentTexts } from '../../texts/index.ts';

/** The list's filters; what is chosen ends up in the address. Sites and phases are those of the chosen programme. */
export function ListFilters({ list, query, view }: { list: ParticipantList; query: ListQuery; view: ViewContext }) {
  const t = translate(enrolmentTexts, view.locale);
  const chosen =
    query.programme === undefined ? list.programmes : list.programmes.filter(({ id }) => id === query.programme);
  const sites = new Map(chosen.flatMap(({ definition }) => definition.sites ?? []).map(({ key, name }) => [key, name]));
  const phases = chosen.length === 1 ? (chosen[0]?.definition.phases ?? []) : [];
  const isFiltered = Boolean(
    query.programme || query.site || query.worker || query.phase || query.status !== 'current',
  );
  const programmes = list.programmes.map(({ id, name }) => ({ value: id, label: name }));
  if (!may(view.caller, readParticipation)) {
    return programmes.length < 2 ? null : (
      <FilterBar
        label={t('list.filter')}
        action={participantsPath.to()}
        submitLabel={t('list.apply')}
        clearHref={isFiltered ? participantsPath.to() : undefined}
        clearLabel={t('list.clear')}
      >
        <Select
          name="programme"
          label={t('list.programme')}
          emptyLabel={t('list.allProgrammes')}
          options={programmes}
          defaultValue={query.programme}
        />
      </FilterBar>
    );
  }
  const workers = [
    { value: 'me', label: t('list.mine') },
    { value: 'none', label: t('list.noWorker') },
    ...list.caseWorkers
      .filter(({ id }) => id !== view.caller.accountId)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  const statuses = [
    { value: 'current', label: t('list.current') },
    { value: 'all', label: t('list.everybody') },
    ...enrolmentStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
  ];
  return (
    <FilterBar
      label={t('list.filter')}
      action={participantsPath.to()}
      submitLabel={t('list.apply')}
      clearHref={isFiltered ? participantsPath.to({}, { sort: query.sort, order: query.order }) : undefined}
      clearLabel={t('list.clear')}
      hidden={{
        sort: query.sort === 'name' ? undefined : query.sort,
        order: query.order === 'asc' ? undefined : query.order,
      }}
    >
      {programmes.length > 1 ? (
        <Select
          name="programme"
          label={t('list.programme')}
          emptyLabel={t('list.allProgrammes')}
          options={programmes}
          defaultValue={query.programme}
        />
      ) : null}
      <Select name="status" label={t('list.status')} options={statuses} defaultValue={query.status} />
      <Select
        name="worker"
        label={t('list.worker')}
        emptyLabel={t('list.anyWorker')}
        options={workers}
        defaultValue={query.worker}
      />
      {sites.size > 0 ? (
        <Select
          name="site"
          label={t('list.site')}
          emptyLabel={t('list.allSites')}
          options={[...sites].map(([value, label]) => ({ value, label }))}
          defaultValue={query.site}
        />
      ) : null}
      {phases.length > 0 ? (
        <Select
          name="phase"
          label={t('list.phase')}
          emptyLabel={t('list.anyPhase')}
          options={phases.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={query.phase}
        />
      ) : null}
    </FilterBar>
  );
}

/** Looks for a name within the filtered list; posted, so that no name ends up in an address or a log. */
export function NameSearch({ query, name, locale }: { query: ListQuery; name: string; locale: Locale }) {
  const t = translate(enrolmentTexts, locale);
  const here = participantsPath.to({}, { ...query, page: undefined });
  return (
    <Form action={here} inline aria-label={t('list.nameSearch')} autoComplete="off">
      <TextInput
        name="name"
        id="name-search"
        type="search"
        label={t('list.nameSearch')}
        defaultValue={name}
        width="md"
        maxLength={100}
      />
      <Button variant="secondary" icon="search">
        {t('list.search')}
      </Button>
      {name === '' ? null : (
        <LinkButton variant="tertiary" icon="x" href={here}>
          {t('list.showAll')}
        </LinkButton>
      )}
    </Form>
  );
}
