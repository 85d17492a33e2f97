import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { Beside, pageTexts } from './beside.tsx';

type Props = {
  language: PortalLanguage;
  typed: (name: string) => string;
  error: (name: string) => string | undefined;
};

/** How she is reached: one way, with what belongs to it. Only that is kept. */
export function ContactFields({ language, typed, error }: Props) {
  const t = pageTexts(language);
  const sv = pageTexts('sv');
  return (
    <Beside
      language={language}
      swedish={[
        sv('form.contact'),
        `${sv('form.phone')}: ${sv('form.phoneNumber')}. ${sv('form.safe')} ${sv('form.anyTime')} / ${sv('form.certainTimes')} / ${sv('form.noCalls')}`,
        `${sv('form.email')} / ${sv('form.letter')}`,
        `${sv('form.somebody')}: ${sv('form.through')} ${sv('form.throughHint')}`,
      ]}
    >
      <RadioGroup
        name="contact"
        legend={t('form.contact')}
        error={error('contact')}
        defaultValue={typed('contact')}
        options={[
          {
            value: 'phone',
            label: t('form.phone'),
            fields: (
              <>
                <TextInput
                  name="phone"
                  type="tel"
                  label={t('form.phoneNumber')}
                  defaultValue={typed('phone')}
                  error={error('phone')}
                  width="md"
                  maxLength={40}
                />
                <RadioGroup
                  name="callingTime"
                  legend={t('form.safe')}
                  hint={t('form.safeHint')}
                  optionalText={t('optional')}
                  defaultValue={typed('callingTime')}
                  options={[
                    { value: 'any-time', label: t('form.anyTime') },
                    { value: 'certain-times', label: t('form.certainTimes') },
                    { value: 'no-calls', label: t('form.noCalls') },
                  ]}
                />
                <TextInput
                  name="times"
                  label={t('form.times')}
                  optionalText={t('optional')}
                  defaultValue={typed('times')}
                  error={error('times')}
                  maxLength={120}
                  dir="auto"
                />
              </>
            ),
          },
          {
            value: 'email',
            label: t('form.email'),
            fields: (
              <TextInput
                name="email"
                type="email"
                label={t('form.emailAddress')}
                defaultValue={typed('email')}
                error={error('email')}
                maxLength={254}
              />
            ),
          },
          {
            value: 'letter',
            label: t('form.letter'),
            fields: (
              <TextArea
                name="address"
                label={t('form.address')}
                defaultValue={typed('address')}
                error={error('address')}
                maxLength={200}
                rows={3}
                dir="auto"
              />
            ),
          },
          {
            value: 'somebody',
            label: t('form.somebody'),
            fields: (
              <TextInput
                name="through"
                label={t('form.through')}
                hint={t('form.throughHint')}
                defaultValue={typed('through')}
                error={error('through')}
                maxLength={200}
                dir="auto"
              />
            ),
          },
        ]}
      />
    </Beside>
  );
}
