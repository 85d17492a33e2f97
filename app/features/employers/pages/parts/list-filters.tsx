import { languageOptions } from '#app/features/enrolments/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { employerKinds } from '../../domain/employer.ts';
import { isFiltered, type ListQuery } from '../../domain/list-filter.ts';
import { employersPath } from '../../domain/paths.ts';
import { sniSectionKeys } from '../../domain/sni.ts';
import { conditions, offerKinds } from '../../domain/workplace.ts';
import { employerTranslate } from '../words.ts';

type Props = { query: ListQuery; owners: readonly { id: string; name: string }[]; view: ViewContext };

/** The list's filters; what is chosen ends up in the address. */
export function EmployerFilters({ query, owners, view }: Props) {
  const t = employerTranslate(view.locale);
  const choice = (name: keyof ListQuery & keyof typeof labels, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      label={t(`list.${labels[name]}`)}
      emptyLabel={t('list.any')}
      options={options}
      defaultValue={String(query[name] ?? '')}
    />
  );
  const conditionOptions = conditions.map((value) => ({ value, label: t(`condition.${value}`) }));
  const isMore = Boolean(
    query.branch || query.language || query.condition || query.without || query.owner || query.rest || query.next,
  );
  return (
    <FilterBar
      label={t('list.filter')}
      action={employersPath.to()}
      submitLabel={t('list.apply')}
      clearHref={isFiltered(query) ? employersPath.to({}, { sort: query.sort, order: query.order }) : undefined}
      clearLabel={t('list.clear')}
      moreLabel={t('list.more')}
      moreOpen={isMore || query.whose !== undefined || query.kind !== undefined}
      hidden={{ order: query.order === 'asc' ? undefined : query.order }}
      more={
        <>
          {choice(
            'branch',
            sniSectionKeys.map((value) => ({ value, label: t(`sni.${value}`) })),
          )}
          {choice(
            'kind',
            employerKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          )}
          {choice('language', languageOptions(view.locale))}
          {choice('condition', conditionOptions)}
          {choice('without', conditionOptions)}
          {choice('owner', [
            { value: 'me', label: t('list.mine') },
            { value: 'none', label: t('list.nobody') },
            ...owners
              .filter(({ id }) => id !== view.caller.accountId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ])}
          {choice('rest', [
            { value: 'open', label: t('list.open') },
            { value: 'rests', label: t('list.rests') },
          ])}
          {choice('next', [
            { value: 'due', label: t('list.due') },
            { value: 'planned', label: t('list.planned') },
          ])}
          {choice('whose', [
            { value: 'ours', label: t('list.ours') },
            { value: 'shared', label: t('list.shared') },
          ])}
        </>
      }
    >
      <TextInput name="text" type="search" label={t('list.text')} defaultValue={query.text} maxLength={100} />
      <TextInput name="city" label={t('list.city')} defaultValue={query.city} maxLength={80} width="sm" />
      <TextInput name="occupation" label={t('list.occupation')} defaultValue={query.occupation} maxLength={80} />
      {choice(
        'offer',
        offerKinds.map((value) => ({ value, label: t(`offerKind.${value}`) })),
      )}
      <Select
        name="sort"
        label={t('list.sort')}
        options={(['name', 'asked', 'next', 'last'] as const).map((value) => ({
          value,
          label: t(`sort.${value}-asc`),
        }))}
        defaultValue={query.sort}
      />
    </FilterBar>
  );
}

const labels = {
  branch: 'branch',
  kind: 'kind',
  language: 'language',
  condition: 'condition',
  without: 'without',
  owner: 'owner',
  rest: 'rest',
  next: 'next',
  whose: 'whose',
  offer: 'offer',
} as const;
