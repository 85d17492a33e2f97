import type { ReactNode } from 'react';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { type Programme, stateOf } from '../../domain/programme.ts';
import { programmeTranslate } from './programme-words.ts';

const TONES = { upcoming: 'info', running: 'success', finished: 'neutral', undated: 'neutral' } as const;

/** Whether the programme runs, and whose rules it follows. */
export function ProgrammeTags({
  programme,
  locale,
  today,
}: {
  programme: Programme;
  locale: Locale;
  today: PlainDate;
}) {
  const t = programmeTranslate(locale);
  const state = stateOf(programme, today);
  const { frameworks = [], ordinaryOperations } = programme.definition;
  return (
    <>
      <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
      {frameworks.map((framework) => (
        <Tag key={framework} tone="accent" outline>
          {t(`frameworks.${framework}`)}
        </Tag>
      ))}
      {ordinaryOperations ? <Tag outline>{t('ordinary')}</Tag> : null}
    </>
  );
}

/** What the source does not state is said, not left blank. */
export function Stated({ children, locale }: { children: ReactNode; locale: Locale }) {
  const isStated = children !== undefined && children !== null && children !== '' && children !== false;
  if (isStated) return <>{children}</>;
  return (
    <Text as="span" soft>
      {programmeTranslate(locale)('notStated')}
    </Text>
  );
}
