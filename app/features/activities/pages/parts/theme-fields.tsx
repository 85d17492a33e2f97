import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { CIVIC_ORIENTATION, civicPartKey, civicParts } from '../../domain/civic-orientation.ts';
import { activityTexts } from '../../texts/index.ts';

type Props = {
  locale: Locale;
  themes: readonly { key: string; name: string }[];
  chosen: readonly string[];
  legend: string;
  hint?: string;
  error?: string | undefined;
};

/** Which of the programme's themes something is about; where civic orientation is one of them, also which of its eight parts. */
export function ThemeFields({ locale, themes, chosen, legend, hint, error }: Props) {
  const t = translate(activityTexts, locale);
  if (themes.length === 0) return null;
  return (
    <>
      <CheckboxGroup
        name="themeKeys"
        legend={legend}
        hint={hint}
        defaultValues={chosen}
        error={error}
        inline
        options={themes.map((theme) => ({ value: theme.key, label: theme.name }))}
      />
      {themes.some(({ key }) => key === CIVIC_ORIENTATION) ? (
        <CheckboxGroup
          name="themeKeys"
          id="civicParts"
          legend={t('themes.parts')}
          hint={t('themes.partsHint')}
          defaultValues={chosen}
          options={civicParts.map((part) => ({ value: civicPartKey(part), label: t(`themes.part.${part}`) }))}
        />
      ) : null}
    </>
  );
}
