import { pocketPath } from '#app/features/activities/domain/paths.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { countWaiting, nextEntry, type Pocket } from '../../domain/pocket.ts';
import type { Sending } from './pocket-sending.browser.ts';
import { fill } from './pocket-texts.browser.ts';
import type { Words } from './words.browser.ts';

type Props = { words: Words; pocket: Pocket; sending: Sending; onSend: () => void; onHandIn: () => void };

/** Always on the screen: how many sheets wait, and what stands in their way. */
export function PocketStatus({ words: { t }, pocket, sending, onSend, onHandIn }: Props) {
  const count = countWaiting(pocket);
  const waiting = count === 1 ? t.waitingOne : fill(t.waitingMany, { count });
  const isShutOut = sending === 'shut-out';
  if (pocket.owner === null && sending === 'idle') return null;
  return (
    <Alert
      tone={count === 0 && !isShutOut ? (sending === 'idle' ? 'success' : 'info') : 'warning'}
      role="status"
      compact
    >
      <Stack gap="xs">
        {count === 0 && isShutOut ? null : <strong>{count === 0 ? t.allSent : waiting}</strong>}
        {sending === 'unreachable' ? <p>{t.offline}</p> : null}
        {isShutOut ? (
          <>
            <p>{count === 0 ? t.signedOutEmpty : t.signedOut}</p>
            <div>
              <LinkButton size="sm" href={`/sign-in?next=${encodeURIComponent(pocketPath.to())}`}>
                {t.signIn}
              </LinkButton>
            </div>
            {count === 0 ? null : (
              <>
                <p>{t.handInText}</p>
                <div>
                  <Button type="button" variant="secondary" size="sm" icon="upload" onClick={onHandIn}>
                    {t.handIn}
                  </Button>
                </div>
              </>
            )}
          </>
        ) : null}
        {sending === 'unreachable' && nextEntry(pocket) ? (
          <div>
            <Button type="button" variant="secondary" size="sm" icon="refresh" onClick={onSend}>
              {t.sendNow}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Alert>
  );
}
