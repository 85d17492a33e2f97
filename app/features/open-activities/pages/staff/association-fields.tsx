import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { Association } from '../../server/association-store.ts';
import { openActivityTexts } from '../../texts/index.ts';

type Props = { locale: Locale; state: FormState; association?: Association };

/** What is known of an association. */
export function AssociationFields({ locale, state, association }: Props) {
  const t = translate(openActivityTexts, locale);
  return (
    <>
      <TextInput
        name="name"
        label={t('association.name')}
        hint={t('association.nameHint')}
        defaultValue={state.textOf('name', association?.name)}
        error={state.errorOf('name')}
        maxLength={120}
        required
      />
      <TextInput
        name="email"
        type="email"
        label={t('association.email')}
        optionalText={t('field.optional')}
        hint={t('association.emailHint')}
        defaultValue={state.textOf('email', association?.email)}
        error={state.errorOf('email')}
        maxLength={254}
      />
      <Checkbox
        name="isTrusted"
        label={t('association.isTrusted')}
        hint={t('association.isTrustedHint')}
        defaultChecked={state.isTicked('isTrusted', association?.isTrusted)}
      />
    </>
  );
}
