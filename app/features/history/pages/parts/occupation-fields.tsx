import type { FormState } from '#app/platform/http/form-state.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RevealingCheckbox } from '#app/ui/revealing-checkbox.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { situationKinds } from '../../domain/situation-fields.ts';
import type { SituationKind } from '../../domain/situations.ts';
import { historyTexts } from '../../texts/index.ts';
import { SituationDetailFields } from './situation-detail-fields.tsx';

const WITH_EXTENT: ReadonlySet<SituationKind> = new Set(['employed', 'self-employed', 'placement', 'sick']);

export type OccupationFieldsProps = {
  legend: string;
  locale: Locale;
  who: string;
  form: FormState;
  /** A fresh id per kind, so that a form sent twice is saved once. */
  ids: Readonly<Record<SituationKind, string>>;
  /** Kinds that are recorded already and go on: not offered again, and "nothing more" is. */
  recorded?: readonly SituationKind[];
  /** When a new situation starts, where that is likely; else it is left open. */
  suggestedStart?: PlainDate;
  /** Ticked from the beginning. */
  chosen?: readonly string[];
  /** In place of the usual help. */
  hint?: string;
  /** "Does not want to answer" is not offered. */
  withoutDecline?: boolean;
};

/** The question what somebody does on a day, with what each kind needs under its box. Fields are named 'occupation.…'. */
export function OccupationFields({
  legend,
  locale,
  who,
  form,
  ids,
  recorded = [],
  suggestedStart,
  chosen = [],
  hint,
  withoutDecline = false,
}: OccupationFieldsProps) {
  const t = translate(historyTexts, locale);
  const ticked = form.valuesOf('occupation.doing', chosen);
  const offered = situationKinds.filter(
    (kind) => kind === 'employed' || (!recorded.includes(kind) && !(kind === 'inactive' && recorded.length > 0)),
  );
  const name = 'occupation.doing';
  const plain = (value: string, label: string, hint?: string) => (
    <Checkbox
      key={value}
      name={name}
      id={`${name}.${value}`}
      value={value}
      label={label}
      hint={hint}
      defaultChecked={ticked.includes(value)}
    />
  );
  const idOf = (kind: SituationKind) => (
    <input type="hidden" name={`occupation.${kind}.id`} value={form.textOf(`occupation.${kind}.id`, ids[kind])} />
  );
  return (
    <Fieldset id={name} legend={legend} hint={hint ?? t('ask.occupationHint')} error={form.errorOf(name)} large>
      <Stack gap="sm">
        {offered.map((kind) =>
          kind === 'inactive' ? (
            <div key={kind}>
              {plain(kind, t(`words.kind.${kind}`), t(`words.kindHint.${kind}`))}
              {idOf(kind)}
            </div>
          ) : (
            <RevealingCheckbox
              key={kind}
              name={name}
              id={`${name}.${kind}`}
              value={kind}
              label={t(`words.kind.${kind}`)}
              hint={t(`words.kindHint.${kind}`) || undefined}
              defaultChecked={ticked.includes(kind)}
            >
              {idOf(kind)}
              <SituationDetailFields kind={kind} prefix="occupation." locale={locale} who={who} form={form} />
              <Columns min="narrow">
                <DateInput
                  {...calendarProps(locale)}
                  name={`occupation.${kind}.startsOn`}
                  label={t('words.field.since')}
                  hint={t('words.field.sinceHint')}
                  error={form.errorOf(`occupation.${kind}.startsOn`)}
                  defaultValue={form.textOf(`occupation.${kind}.startsOn`, suggestedStart)}
                />
                {WITH_EXTENT.has(kind) ? (
                  <TextInput
                    name={`occupation.${kind}.extentPercent`}
                    label={t('words.field.extent')}
                    hint={t('words.field.extentHint')}
                    inputMode="numeric"
                    width="xs"
                    suffix="%"
                    error={form.errorOf(`occupation.${kind}.extentPercent`)}
                    defaultValue={form.textOf(`occupation.${kind}.extentPercent`)}
                  />
                ) : null}
              </Columns>
            </RevealingCheckbox>
          ),
        )}
        {recorded.length > 0 ? plain('nothing-more', t('ask.nothingMore')) : null}
        {plain('unknown', t('ask.unknown'))}
        {withoutDecline ? null : plain('declined', t('ask.declined'))}
      </Stack>
    </Fieldset>
  );
}
