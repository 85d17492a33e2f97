import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { factSources } from '../../domain/sources.ts';
import { historyTexts } from '../../texts/index.ts';

/** Where what is recorded comes from, and on which document or contact it rests. */
export function SourceFields({
  locale,
  form,
  stored = {},
  withoutEvidence = false,
}: {
  locale: Locale;
  form: FormState;
  stored?: { source?: string; evidence?: string | null };
  withoutEvidence?: boolean;
}) {
  const t = translate(historyTexts, locale);
  return (
    <>
      <RadioGroup
        name="source"
        legend={t('ask.source')}
        error={form.errorOf('source')}
        defaultValue={form.textOf('source', stored.source ?? 'own-statement')}
        options={factSources.map((value) => ({ value, label: t(`words.source.${value}`) }))}
      />
      {withoutEvidence ? null : (
        <TextInput
          name="evidence"
          label={t('ask.evidence')}
          hint={t('ask.evidenceHint')}
          error={form.errorOf('evidence')}
          defaultValue={form.textOf('evidence', stored.evidence ?? '')}
          maxLength={500}
          width="lg"
        />
      )}
    </>
  );
}
