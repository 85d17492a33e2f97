import type { Locale } from '#app/platform/i18n/texts.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { SheetState } from '../../domain/sheet.ts';
import { hoursTranslate, stateLooks } from '../hours-words.ts';

/** How a sheet stands, in a word. */
export function StateTag({ state, locale }: { state: SheetState; locale: Locale }) {
  const { tone, icon } = stateLooks[state];
  return (
    <Tag tone={tone} icon={icon}>
      {hoursTranslate(locale)(`states.${state}`)}
    </Tag>
  );
}
