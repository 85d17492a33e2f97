import { useEffect, useRef, useState } from 'react';
import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { shownMark } from '../../domain/fill-in.ts';
import type { Pocket, PocketSheet } from '../../domain/pocket.ts';
import { MarkChoice } from './mark-choice.browser.tsx';
import styles from './pocket.module.css';
import type { Names } from './pocket-device.browser.ts';
import { fill } from './pocket-texts.browser.ts';
import { describeMark, type Words } from './words.browser.ts';

/** The second of two quick taps falls on the next person: until she has been seen for this long it counts for nobody. */
const SEEN_AFTER_MS = 250;

type Props = {
  words: Words;
  pocket: Pocket;
  sheet: PocketSheet;
  names: Names;
  /** Where to begin. */
  from: number;
  onMark: (enrolmentId: string, mark: Mark | null) => Promise<unknown>;
  onDone: () => void;
};

/** One person at a time, with a way back; after the last comes the overview. */
export function RollCall({ words, pocket, sheet, names, from, onMark, onDone }: Props) {
  const { t } = words;
  const [at, setAt] = useState(from);
  const shownAt = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each person.
  useEffect(() => {
    shownAt.current = performance.now();
    heading.current?.focus();
  }, [at]);
  const row = sheet.rows[at];
  if (row === undefined) return null;
  const mark = shownMark(pocket, sheet.sessionId, row.enrolmentId);
  const onwards = () => (at + 1 < sheet.rows.length ? setAt(at + 1) : onDone());
  const choose = (chosen: Mark | null) => {
    if (performance.now() - shownAt.current < SEEN_AFTER_MS) return;
    shownAt.current = performance.now();
    void onMark(row.enrolmentId, chosen).then(chosen === null ? undefined : onwards);
  };
  return (
    <Card>
      <Stack>
        <Text soft small>
          {fill(t.number, { at: at + 1, total: sheet.rows.length })} · {describeMark(words, mark)}
        </Text>
        <h2 className={styles.person} tabIndex={-1} ref={heading}>
          {names[row.enrolmentId] ?? t.somebody}
        </h2>
        <MarkChoice key={row.enrolmentId} words={words} mark={mark} minutes={sheet.minutes} onMark={choose} />
        <ButtonRow>
          <Button
            type="button"
            variant="secondary"
            icon="chevron-start"
            disabled={at === 0}
            onClick={() => setAt(Math.max(0, at - 1))}
          >
            {t.previous}
          </Button>
          <Button type="button" variant="secondary" icon="chevron-end" onClick={onwards}>
            {t.next}
          </Button>
          <Button type="button" variant="tertiary" icon="list" onClick={onDone}>
            {t.overview}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}
