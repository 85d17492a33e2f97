import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { OwnFact } from '../../domain/own-facts.ts';
import type { PersonOfInterview } from '../../server/participation-store.ts';
import { historyTexts } from '../../texts/index.ts';
import { helpOf, questionOf } from './interview-words.ts';

type Props = { fact: OwnFact; person: PersonOfInterview; form: FormState; locale: Locale };

/** The question about what is the person's own: her sex, or when she was born. */
export function OwnFactFields({ fact, person, form, locale }: Props) {
  const t = translate(historyTexts, locale);
  const common = { error: form.errorOf(fact), hint: helpOf(locale, fact) };
  const question = questionOf(locale, fact, '');
  if (fact === 'sex')
    return (
      <RadioGroup
        {...common}
        name="sex"
        legend={question}
        inline
        defaultValue={form.textOf('sex', person.sex)}
        options={(['woman', 'man', 'non-binary'] as const).map((value) => ({
          value,
          label: t(`interview.sex.${value}`),
        }))}
      />
    );
  const isYear = person.bornPrecision === 'year';
  return (
    <TextInput
      {...common}
      name="born"
      label={question}
      inputMode="numeric"
      defaultValue={form.textOf('born', (isYear ? person.bornOn?.slice(0, 4) : person.bornOn) ?? '')}
      maxLength={20}
      width="sm"
      autoComplete="off"
    />
  );
}
