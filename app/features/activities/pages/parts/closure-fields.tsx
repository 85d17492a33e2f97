import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Closure, closureKinds } from '../../domain/closed-days.ts';
import { activityTexts } from '../../texts/index.ts';

type Props = {
  view: ViewContext;
  state: FormState;
  sites: { key: string; name: string }[];
  stored?: Omit<Closure, 'id'>;
};

/** The fields of closed days, new or known. */
export function ClosureFields({ view, state, sites, stored }: Props) {
  const t = translate(activityTexts, view.locale);
  const day = (name: 'startsOn' | 'endsOn') => (
    <DateInput
      {...calendarProps(view.locale)}
      name={name}
      label={t(`closures.${name}`)}
      defaultValue={state.textOf(name, stored?.[name] ?? '')}
      error={state.errorOf(name)}
      required
    />
  );
  return (
    <>
      <TextInput
        name="name"
        label={t('closures.name')}
        hint={t('closures.nameHint')}
        defaultValue={state.textOf('name', stored?.name ?? '')}
        error={state.errorOf('name')}
        required
        maxLength={120}
        width="lg"
      />
      <RadioGroup
        name="kind"
        legend={t('closures.kind')}
        defaultValue={state.textOf('kind', stored?.kind ?? 'school-break')}
        error={state.errorOf('kind')}
        options={closureKinds.map((kind) => ({ value: kind, label: t(`closures.kinds.${kind}`) }))}
        inline
      />
      {sites.length === 0 ? null : (
        <Select
          name="siteKey"
          label={t('closures.site')}
          emptyLabel={t('closures.allSites')}
          defaultValue={state.textOf('siteKey', stored?.siteKey ?? '')}
          error={state.errorOf('siteKey')}
          width="md"
          options={sites.map((site) => ({ value: site.key, label: site.name }))}
        />
      )}
      <Cluster gap="md">
        {day('startsOn')}
        {day('endsOn')}
      </Cluster>
    </>
  );
}
