import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { NUMBER_ENTRY, tooOpen } from '../../domain/find-sensitive.ts';
import type { Audience } from '../../domain/note.ts';
import { meetingTranslate } from '../meeting-words.ts';

type Props = { view: ViewContext; fields: readonly string[]; audience: Audience; canNarrow?: boolean };

/** Shown once a text was refused as too open for its readers: what was found, and the box by which it is kept as it is. */
export function WordingWarning({ view, fields, audience, canNarrow }: Props) {
  const t = meetingTranslate(view.locale);
  const entries = tooOpen(
    fields.map((field) => typedText(view.typed, field)),
    audience,
    view.today,
  );
  if (entries.length === 0) return null;
  const words = entries.filter((entry) => entry !== NUMBER_ENTRY);
  return (
    <Alert tone="warning" title={t('warning.title')}>
      <Stack gap="sm">
        {words.length > 0 ? <Text>{t('warning.text', { words: words.join(', ') })}</Text> : null}
        {entries.length > words.length ? <Text>{t('warning.number')}</Text> : null}
        <Text>{t(canNarrow ? 'warning.advice' : 'warning.adviceMinutes')}</Text>
        <Checkbox name="confirmed" value={entries.join('|')} label={t('warning.confirm')} />
      </Stack>
    </Alert>
  );
}
