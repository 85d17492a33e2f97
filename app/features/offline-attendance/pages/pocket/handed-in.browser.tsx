import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { Pocket } from '../../domain/pocket.ts';
import { fill } from './pocket-texts.browser.ts';
import { describeSession, type Words } from './words.browser.ts';

type Props = { words: Words; pocket: Pocket; change: (change: (pocket: Pocket) => Pocket) => Promise<unknown> };

/** What was handed in to a coordinator instead of being sent, until it has been read. */
export function HandedIn({ words, pocket, change }: Props) {
  const { t } = words;
  const handedIn = pocket.handedIn ?? [];
  if (handedIn.length === 0) return null;
  return (
    <Alert tone="info" title={t.handedInTitle} role="status">
      <Stack gap="sm">
        {handedIn.map((save) => (
          <p key={save.key}>{fill(t.handedIn, { session: describeSession(words, save) })}</p>
        ))}
        <div>
          <Button type="button" variant="secondary" onClick={() => void change((now) => ({ ...now, handedIn: [] }))}>
            {t.understood}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}
