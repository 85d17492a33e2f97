import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { protectionSources, statedKinds } from '../../domain/kinds.ts';
import type { ProtectionRow } from '../../server/protection-store.ts';
import { protectionTexts } from '../../texts/index.ts';

type Props = { state: FormState; locale: Locale; today: string; saved?: ProtectionRow };

/** What the fields are called, for the list of what is wrong. */
export function protectionLabels(locale: Locale): Record<string, string> {
  const t = translate(protectionTexts, locale);
  const names = ['kind', 'source', 'since', 'reviewOn', 'note'] as const;
  return Object.fromEntries(names.map((name) => [name, t(`fields.${name}`)]));
}

/** Kind, source, days and note: the same questions when protection is set and when it changes. */
export function ProtectionFields({ state, locale, today, saved }: Props) {
  const t = translate(protectionTexts, locale);
  return (
    <>
      <RadioGroup
        name="kind"
        legend={t('fields.kind')}
        required
        defaultValue={state.textOf('kind', saved?.kind)}
        error={state.errorOf('kind')}
        options={statedKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kindHint.${value}`) }))}
      />
      <Alert tone="info" compact>
        {t('fields.never')}
      </Alert>
      <RadioGroup
        name="source"
        legend={t('fields.source')}
        required
        defaultValue={state.textOf('source', saved?.source)}
        error={state.errorOf('source')}
        options={protectionSources.map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      <Columns>
        <DateInput
          {...calendarProps(locale)}
          name="since"
          label={t('fields.since')}
          defaultValue={state.textOf('since', saved?.since ?? today)}
          error={state.errorOf('since')}
          max={today}
        />
        <DateInput
          {...calendarProps(locale)}
          name="reviewOn"
          label={t('fields.reviewOn')}
          hint={t('fields.reviewHint')}
          optionalText={t('fields.optional')}
          defaultValue={state.textOf('reviewOn', saved?.reviewOn)}
          error={state.errorOf('reviewOn')}
          min={today}
        />
      </Columns>
      <TextArea
        name="note"
        label={t('fields.note')}
        hint={t('fields.noteHint')}
        optionalText={t('fields.optional')}
        defaultValue={state.textOf('note', saved?.note)}
        error={state.errorOf('note')}
        maxLength={1000}
        rows={3}
        width="lg"
      />
    </>
  );
}
