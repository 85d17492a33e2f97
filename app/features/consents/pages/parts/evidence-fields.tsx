import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SignatureInput } from '#app/ui/signature-input.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { consentTexts } from '../../texts/index.ts';
import type { FormState } from '../form-state.ts';

/** How the person shows that her answer is yes: on the screen, on paper, or spoken with somebody else listening. */
export function EvidenceFields({ state, locale }: { state: FormState; locale: Locale }) {
  const t = translate(consentTexts, locale);
  return (
    <RadioGroup
      name="evidence"
      legend={t('ask.evidence')}
      error={state.error('evidence')}
      defaultValue={state.text('evidence') || undefined}
      options={[
        {
          value: 'signature',
          label: t('ask.evidences.signature'),
          fields: (
            <SignatureInput
              name="signature"
              label={t('ask.signature')}
              hint={t('ask.signatureHint')}
              clearLabel={t('ask.clear')}
              withoutScript={t('ask.withoutScript')}
              error={state.error('signature')}
              defaultValue={state.text('signature')}
            />
          ),
        },
        {
          value: 'paper',
          label: t('ask.evidences.paper'),
          fields: (
            <TextInput
              name="paperPlace"
              label={t('ask.paperPlace')}
              hint={t('ask.paperPlaceHint')}
              defaultValue={state.text('paperPlace')}
              error={state.error('paperPlace')}
              maxLength={200}
              width="lg"
            />
          ),
        },
        {
          value: 'oral',
          label: t('ask.evidences.oral'),
          fields: (
            <TextInput
              name="witness"
              label={t('ask.witness')}
              hint={t('ask.witnessHint')}
              defaultValue={state.text('witness')}
              error={state.error('witness')}
              maxLength={120}
              width="lg"
            />
          ),
        },
      ]}
    />
  );
}
