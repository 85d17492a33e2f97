import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { personTexts } from '../../texts/person.ts';

export type ComparedField = { label: string; saved: string | null | undefined; typed: string };

/** Somebody else saved in between: what is saved now beside what was typed, field by field where they differ. */
export function NewerValues({ locale, fields }: { locale: Locale; fields: readonly ComparedField[] }) {
  const t = translate(personTexts, locale);
  const shown = (text: string | null | undefined) => text || t('newer.nothing');
  const differing = fields.filter(({ saved, typed }) => (saved ?? '').trim() !== typed.trim());
  return (
    <Alert tone="warning" role="alert" title={t('newer.title')}>
      <Stack gap="sm">
        <Text>{t(differing.length > 0 ? 'newer.text' : 'newer.same')}</Text>
        {differing.length > 0 ? (
          <DefinitionList
            items={differing.map(({ label, saved, typed }) => ({
              term: label,
              value: (
                <Stack gap="sm">
                  <Text dir="auto">{t('newer.saved', { value: shown(saved) })}</Text>
                  <Text dir="auto" soft>
                    {t('newer.typed', { value: shown(typed) })}
                  </Text>
                </Stack>
              ),
            }))}
          />
        ) : null}
      </Stack>
    </Alert>
  );
}
