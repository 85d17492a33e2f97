import {
  type ContactRecord,
  contactHolders,
  contactKinds,
  weekdays,
} from '#app/features/people/domain/person-contacts.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';
import type { ComparedField } from './newer-values.tsx';

type Props = { state: FormState; locale: Locale; saved?: ContactRecord | undefined };

const safeOf = (saved: ContactRecord | undefined) =>
  saved?.isSafe === true ? 'yes' : saved?.isSafe === false ? 'no' : 'not-asked';

/** One way to reach somebody: what, whose, whether it is safe, when. */
export function ContactFields({ state, locale, saved }: Props) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const { textOf, errorOf } = state;
  const optional = t('register.optional');
  return (
    <>
      <Columns>
        <Select
          name="kind"
          label={p('contact.kind')}
          options={contactKinds.map((value) => ({ value, label: p(`contactKind.${value}`) }))}
          defaultValue={textOf('kind', saved?.kind ?? 'phone')}
          error={errorOf('kind')}
        />
        <Select
          name="holder"
          label={p('contact.holder')}
          options={contactHolders.map((value) => ({ value, label: p(`holder.${value}`) }))}
          defaultValue={textOf('holder', saved?.holder ?? 'own')}
          error={errorOf('holder')}
        />
      </Columns>
      <TextArea
        name="value"
        label={p('contact.value')}
        hint={p('contact.valueHint')}
        required
        rows={2}
        maxLength={500}
        defaultValue={textOf('value', saved?.value)}
        error={errorOf('value')}
      />
      <TextInput
        name="holderName"
        label={p('contact.holderName')}
        hint={p('contact.holderNameHint')}
        optionalText={optional}
        maxLength={120}
        defaultValue={textOf('holderName', saved?.holderName)}
        error={errorOf('holderName')}
        autoComplete="off"
      />
      <RadioGroup
        name="safe"
        legend={p('contact.safeQuestion')}
        hint={p('contact.safeHint')}
        inline
        defaultValue={textOf('safe', safeOf(saved))}
        error={errorOf('safe')}
        options={[
          { value: 'yes', label: p('contact.safeYes') },
          { value: 'no', label: p('contact.safeNo') },
          { value: 'not-asked', label: p('contact.safeNotAsked') },
        ]}
      />
      <Fieldset id="care" legend={p('contact.care')}>
        <Checkbox
          name="isFirst"
          label={p('contact.isFirst')}
          error={errorOf('isFirst')}
          defaultChecked={isTicked(state, 'isFirst', saved?.isFirst)}
        />
        <Checkbox
          name="isShared"
          label={p('contact.isShared')}
          hint={p('contact.isSharedHint')}
          defaultChecked={isTicked(state, 'isShared', saved?.isShared)}
        />
        <Checkbox
          name="letterInstead"
          label={p('contact.letterInstead')}
          defaultChecked={isTicked(state, 'letterInstead', saved?.letterInstead)}
        />
      </Fieldset>
      <TimeFields state={state} locale={locale} saved={saved} />
      <TextArea
        name="note"
        label={p('contact.note')}
        optionalText={optional}
        rows={2}
        maxLength={500}
        defaultValue={textOf('note', saved?.note)}
        error={errorOf('note')}
      />
    </>
  );
}

function TimeFields({ state, locale, saved }: Props) {
  const t = translate(enrolmentTexts, locale);
  const p = translate(personTexts, locale);
  const optional = t('register.optional');
  return (
    <Fieldset id="times" legend={p('contact.times')} optionalText={optional}>
      <TextInput
        name="bestTimes"
        label={p('contact.bestTimes')}
        hint={p('contact.bestTimesHint')}
        maxLength={200}
        defaultValue={state.textOf('bestTimes', saved?.bestTimes)}
        error={state.errorOf('bestTimes')}
        autoComplete="off"
      />
      <CheckboxGroup
        name="bestDays"
        legend={p('contact.bestDays')}
        inline
        defaultValues={state.valuesOf('bestDays', saved?.bestDays.map(String) ?? [])}
        error={state.errorOf('bestDays')}
        options={weekdays.map((day) => ({ value: String(day), label: p(`weekday.${String(day) as '1'}`) }))}
      />
      <Columns>
        <TimeInput
          name="bestFrom"
          label={p('contact.bestFrom')}
          defaultValue={state.textOf('bestFrom', saved?.bestFrom)}
          error={state.errorOf('bestFrom')}
        />
        <TimeInput
          name="bestBefore"
          label={p('contact.bestBefore')}
          defaultValue={state.textOf('bestBefore', saved?.bestBefore)}
          error={state.errorOf('bestBefore')}
        />
      </Columns>
    </Fieldset>
  );
}

// A box that was left empty is not sent: after a refusal only what was typed counts.
function isTicked(state: FormState, field: string, saved: boolean | undefined): boolean {
  return state.textOf(field, saved ? 'on' : '') !== '';
}

/** The saved values beside the typed ones, for whoever was overtaken. */
export function comparedContact(locale: Locale, state: FormState, saved: ContactRecord): ComparedField[] {
  const p = translate(personTexts, locale);
  const typed = (field: string) => state.textOf(field);
  // What is no choice reads as nothing: forms can be sent by hand.
  const kind = contactKinds.find((each) => each === typed('kind'));
  const holder = contactHolders.find((each) => each === typed('holder'));
  const yesNo = (value: boolean) => (value ? p('contact.safeYes') : '');
  const safe = { yes: p('contact.safeYes'), no: p('contact.safeNo'), 'not-asked': p('contact.safeNotAsked') };
  const dayNames = (days: readonly string[]) =>
    weekdays
      .filter((day) => days.includes(String(day)))
      .map((day) => p(`weekday.${String(day) as '1'}`))
      .join(', ');
  return [
    {
      label: p('contact.kind'),
      saved: p(`contactKind.${saved.kind}`),
      typed: kind ? p(`contactKind.${kind}`) : '',
    },
    { label: p('contact.value'), saved: saved.value, typed: typed('value') },
    {
      label: p('contact.holder'),
      saved: p(`holder.${saved.holder}`),
      typed: holder ? p(`holder.${holder}`) : '',
    },
    { label: p('contact.holderName'), saved: saved.holderName, typed: typed('holderName') },
    { label: p('contact.safeQuestion'), saved: safe[safeOf(saved)], typed: safe[typed('safe') as 'yes'] ?? '' },
    { label: p('contact.isFirst'), saved: yesNo(saved.isFirst), typed: yesNo(typed('isFirst') !== '') },
    { label: p('contact.isShared'), saved: yesNo(saved.isShared), typed: yesNo(typed('isShared') !== '') },
    {
      label: p('contact.letterInstead'),
      saved: yesNo(saved.letterInstead),
      typed: yesNo(typed('letterInstead') !== ''),
    },
    { label: p('contact.bestTimes'), saved: saved.bestTimes, typed: typed('bestTimes') },
    {
      label: p('contact.bestDays'),
      saved: dayNames(saved.bestDays.map(String)),
      typed: dayNames(state.valuesOf('bestDays', [])),
    },
    { label: p('contact.bestFrom'), saved: saved.bestFrom, typed: typed('bestFrom') },
    { label: p('contact.bestBefore'), saved: saved.bestBefore, typed: typed('bestBefore') },
    { label: p('contact.note'), saved: saved.note, typed: typed('note') },
  ];
}
