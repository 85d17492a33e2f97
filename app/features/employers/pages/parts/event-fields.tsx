import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import type { EmployerEvent, Network } from '../../domain/events.ts';
import { employerTranslate } from '../words.ts';

type Props = { state: FormState; view: ViewContext; networks: readonly Network[]; saved?: EmployerEvent };

/** What is asked about an event. */
export function EventFields({ state, view, networks, saved }: Props) {
  const t = employerTranslate(view.locale);
  const field = (name: 'title' | 'place' | 'words' | 'heldOn' | 'startsAt' | 'networkId') => ({
    name,
    label: t(`events.${name === 'title' ? 'what' : name}`),
    defaultValue: state.textOf(name, saved?.[name]),
    error: state.errorOf(name),
  });
  return (
    <>
      <TextInput {...field('title')} required maxLength={120} width="lg" />
      <Columns min="narrow">
        <DateInput {...calendarProps(view.locale)} {...field('heldOn')} required />
        <TimeInput {...field('startsAt')} optionalText={t('optional')} />
      </Columns>
      <TextInput {...field('place')} optionalText={t('optional')} maxLength={160} width="lg" />
      <Select
        {...field('networkId')}
        emptyLabel={t('events.noNetwork')}
        options={networks.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea {...field('words')} optionalText={t('optional')} rows={3} maxLength={2000} />
      {saved === undefined ? null : (
        <Checkbox
          name="cancelled"
          label={t('events.isCancelled')}
          defaultChecked={state.isTicked('cancelled', saved.cancelled)}
        />
      )}
    </>
  );
}
