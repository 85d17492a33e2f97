import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Referral, residences } from '../../domain/referral.ts';
import { referralTexts } from '../../texts/index.ts';

/** What the programmes' rules look at, besides age. */
export function RuleFields({ state, locale, saved }: { state: FormState; locale: Locale; saved?: Referral }) {
  const t = translate(referralTexts, locale);
  const { textOf, errorOf } = state;
  const optionalText = t('optional');
  const housing = saved?.agencyHousing;
  return (
    <Columns>
      <TextInput
        name="municipality"
        label={t('form.municipality')}
        optionalText={optionalText}
        defaultValue={textOf('municipality', saved?.municipality)}
        error={errorOf('municipality')}
        maxLength={80}
        autoComplete="off"
      />
      <Select
        name="residence"
        label={t('form.residence')}
        optionalText={optionalText}
        emptyLabel={t('form.residenceEmpty')}
        options={residences.map((value) => ({ value, label: t(`residence.${value}`) }))}
        defaultValue={textOf('residence', saved?.residence)}
        error={errorOf('residence')}
      />
      <DateInput
        {...calendarProps(locale)}
        name="permitUntil"
        label={t('form.permitUntil')}
        optionalText={optionalText}
        defaultValue={textOf('permitUntil', saved?.permitUntil)}
        error={errorOf('permitUntil')}
      />
      <RadioGroup
        name="agencyHousing"
        legend={t('form.agencyHousing')}
        inline
        defaultValue={textOf('agencyHousing', housing === undefined || housing === null ? '' : housing ? 'yes' : 'no')}
        error={errorOf('agencyHousing')}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <DateInput
        {...calendarProps(locale)}
        name="establishmentFrom"
        label={t('form.establishmentFrom')}
        hint={t('form.establishmentHint')}
        optionalText={optionalText}
        defaultValue={textOf('establishmentFrom', saved?.establishmentFrom)}
        error={errorOf('establishmentFrom')}
      />
      <TextInput
        name="inSwedenSince"
        label={t('form.inSwedenSince')}
        optionalText={optionalText}
        defaultValue={textOf('inSwedenSince', saved?.inSwedenSince)}
        error={errorOf('inSwedenSince')}
        inputMode="numeric"
        maxLength={4}
        width="sm"
        autoComplete="off"
      />
    </Columns>
  );
}
