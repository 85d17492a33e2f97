import { languageName } from '#app/features/enrolments/public.ts';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { referralTexts } from '../../texts/index.ts';
import { RuleFields } from './rule-fields.tsx';

type Props = { state: FormState; locale: Locale };

/** Who is referred and how she is reached: for the partner's officer and for staff who write a referral down. */
export function ReferredPersonFields({ state, locale }: Props) {
  const t = translate(referralTexts, locale);
  const { textOf, errorOf } = state;
  const optionalText = t('optional');
  const off = { autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <Card title={t('form.person')}>
        <Stack>
          <Columns>
            <TextInput
              name="givenName"
              label={t('form.givenName')}
              hint={t('form.nameHint')}
              defaultValue={textOf('givenName')}
              error={errorOf('givenName')}
              maxLength={100}
              {...off}
            />
            <TextInput
              name="familyName"
              label={t('form.familyName')}
              hint={t('form.nameHint')}
              defaultValue={textOf('familyName')}
              error={errorOf('familyName')}
              maxLength={100}
              {...off}
            />
            <TextInput
              name="born"
              label={t('form.born')}
              hint={t('form.bornHint')}
              optionalText={optionalText}
              defaultValue={textOf('born')}
              error={errorOf('born')}
              maxLength={20}
              width="md"
              {...off}
            />
            <TextInput
              name="number"
              label={t('form.number')}
              hint={t('form.numberHint')}
              optionalText={optionalText}
              defaultValue={textOf('number')}
              error={errorOf('number')}
              maxLength={40}
              width="md"
              {...off}
            />
          </Columns>
          <Checkbox
            name="restricted"
            label={t('form.protected')}
            hint={t('form.protectedHint')}
            defaultChecked={textOf('restricted') !== ''}
          />
        </Stack>
      </Card>
      <Card title={t('form.contact')}>
        <Stack>
          <Columns>
            <TextInput
              name="phone"
              type="tel"
              label={t('form.phone')}
              optionalText={optionalText}
              defaultValue={textOf('phone')}
              error={errorOf('phone')}
              {...off}
            />
            <TextInput
              name="email"
              type="email"
              label={t('form.email')}
              optionalText={optionalText}
              defaultValue={textOf('email')}
              error={errorOf('email')}
              {...off}
            />
            <Select
              name="firstLanguage"
              label={t('form.firstLanguage')}
              optionalText={optionalText}
              emptyLabel={t('form.chooseLanguage')}
              options={offeredLanguages
                .map((value) => ({ value, label: languageName(locale, value) }))
                .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
              defaultValue={textOf('firstLanguage')}
              error={errorOf('firstLanguage')}
            />
            <RadioGroup
              name="interpreter"
              legend={t('form.interpreter')}
              inline
              defaultValue={textOf('interpreter')}
              error={errorOf('interpreter')}
              options={[
                { value: 'yes', label: t('yes') },
                { value: 'no', label: t('no') },
              ]}
            />
          </Columns>
          <TextInput
            name="contactNote"
            label={t('form.contactNote')}
            hint={t('form.contactNoteHint')}
            optionalText={optionalText}
            defaultValue={textOf('contactNote')}
            error={errorOf('contactNote')}
            maxLength={500}
            {...off}
          />
        </Stack>
      </Card>
      <Card title={t('form.wish')}>
        <Stack>
          <TextArea
            name="wish"
            label={t('form.wish')}
            labelHidden
            hint={t('form.wishHint')}
            defaultValue={textOf('wish')}
            error={errorOf('wish')}
            maxLength={2000}
            rows={3}
          />
          <TextArea
            name="message"
            label={t('form.message')}
            hint={t('form.messageHint')}
            optionalText={optionalText}
            defaultValue={textOf('message')}
            error={errorOf('message')}
            maxLength={2000}
            rows={3}
          />
        </Stack>
      </Card>
      <Card title={t('form.rules')} description={t('form.rulesHint')}>
        <RuleFields state={state} locale={locale} />
      </Card>
    </>
  );
}
