import { formatInstant } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { ReflectionVersion } from '../../domain/reflection.ts';
import { feedbackTranslate } from '../feedback-words.ts';

type Props = { reflection: ReflectionVersion; locale: Locale };

/** What a leader wrote, and when. */
export function ReflectionText({ reflection: { worked, nextTime, writtenBy, writtenAt }, locale }: Props) {
  const t = feedbackTranslate(locale);
  const parts = [
    { term: t('session.worked'), value: worked },
    { term: t('session.nextTime'), value: nextTime },
  ].filter(({ value }) => value !== '');
  return (
    <Stack gap="sm">
      <DefinitionList items={parts.map(({ term, value }) => ({ term, value: <span dir="auto">{value}</span> }))} />
      <Text soft small>
        {t('session.writtenBy', { name: writtenBy, at: formatInstant(locale, writtenAt) })}
      </Text>
    </Stack>
  );
}
