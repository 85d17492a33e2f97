import type { Locale } from '#app/platform/i18n/texts.ts';
import { Select } from '#app/ui/select.tsx';

import { employerTranslate, type formState } from '../words.ts';

/** Which programme something new belongs to. */
export function ProgrammeSelect({
  programmes,
  state,
  locale,
}: {
  programmes: readonly { id: string; name: string }[];
  state: ReturnType<typeof formState>;
  locale: Locale;
}) {
  return (
    <Select
      name="programmeId"
      label={employerTranslate(locale)('form.programme')}
      options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={state.textOf('programmeId')}
      error={state.errorOf('programmeId')}
      width="lg"
    />
  );
}
