import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SignatureInput } from '#app/ui/signature-input.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { consentTexts } from '../../texts/index.ts';

/** How the person shows that her answer is yes: on the screen, on paper, or spoken with somebody else listening. */
export function EvidenceFields({ state, locale }: { state: FormState; locale: Locale }) {
  const t = translate(consentTexts, locale);
  return (
    <RadioGroup
      name="evidence"
      legend={t('ask.evidence')}
      error={state.errorOf('evidence')}
      defaultValue={state.textOf('evidence') || undefined}
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
              error={state.errorOf('signature')}
              defaultValue={state.textOf('signature')}
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
              defaultValue={state.textOf('paperPlace')}
              error={state.errorOf('paperPlace')}
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
              defaultValue={state.textOf('witness')}
              error={state.errorOf('witness')}
              maxLength={120}
              width="lg"
            />
          ),
        },
        { value: 'own-tap', label: t('ask.evidences.own-tap'), hint: t('ask.ownTapText') },
      ]}
    />
  );
}
