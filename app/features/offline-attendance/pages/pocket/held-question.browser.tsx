import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type NotHeldReason, notHeldReasons } from '../../domain/pocket.ts';
import styles from './pocket.module.css';
import { notHeldKeys, type Words } from './words.browser.ts';

type Props = { words: Words; onYes: () => void; onNo: (reason: NotHeldReason) => void };

/** Did the session take place? If not, why: one of a few reasons. */
export function HeldQuestion({ words: { t }, onYes, onNo }: Props) {
  const [isNo, setNo] = useState(false);
  const [reason, setReason] = useState<NotHeldReason>();
  return (
    <Card title={t.question}>
      <Stack>
        <div className={styles.choices}>
          <button type="button" className={styles.choice} data-color="success" onClick={onYes}>
            {t.yes}
          </button>
          <button
            type="button"
            className={styles.choice}
            data-color="danger"
            aria-pressed={isNo}
            onClick={() => setNo(true)}
          >
            {t.no}
          </button>
        </div>
        {isNo ? (
          <>
            <fieldset className={styles.asked}>
              <legend>{t.notHeldWhy}</legend>
              <div className={styles.choices}>
                {notHeldReasons.map((each) => (
                  <button
                    key={each}
                    type="button"
                    className={styles.choice}
                    aria-pressed={reason === each}
                    onClick={() => setReason(each)}
                  >
                    {t[notHeldKeys[each]]}
                  </button>
                ))}
              </div>
            </fieldset>
            <Button
              type="button"
              icon="save"
              fullWidth
              disabled={reason === undefined}
              onClick={() => (reason === undefined ? undefined : onNo(reason))}
            >
              {t.saveNotHeld}
            </Button>
            <Text soft small>
              {t.notHeldHint}
            </Text>
          </>
        ) : null}
      </Stack>
    </Card>
  );
}
