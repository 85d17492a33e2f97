import { useState } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { AFTER_HANDED_IN, type Choice, choose, discard, tryAgain } from '../../domain/answered.ts';
import { insistNotHeld, takeBackNotHeld } from '../../domain/not-held.ts';
import type { Entry, EntryRow, Pocket, RowStop } from '../../domain/pocket.ts';
import styles from './pocket.module.css';
import type { Names } from './pocket-device.browser.ts';
import { handInWaiting } from './pocket-sending.browser.ts';
import { fill, type PocketTexts } from './pocket-texts.browser.ts';
import { describeMark, describeMoment, describeSession, type Words } from './words.browser.ts';

type Props = {
  words: Words;
  entry: Entry;
  names: Names;
  change: (change: (pocket: Pocket) => Pocket) => Promise<unknown>;
  onSaved: () => void;
};

const wholeTexts: Record<string, keyof PocketTexts> = {
  cancelled: 'wholeCancelled',
  gone: 'wholeGone',
  'too-early': 'wholeTooEarly',
  'other-account': 'wholeAccount',
  [AFTER_HANDED_IN]: 'wholeHandedIn',
};

/** A save that the server did not take: what stands in its way, both values where two disagree, and what can be done. */
export function StoppedSave(props: Props) {
  const { entry, words } = props;
  return (
    <Alert tone="warning" title={`${words.t.stopTitle}: ${describeSession(words, entry)}`} role="alert">
      {entry.notHeld && entry.stop?.whole === null ? <StoppedNotHeld {...props} /> : <StoppedMarks {...props} />}
    </Alert>
  );
}

function StoppedNotHeld({ words, entry, names, change, onSaved }: Props) {
  const { t } = words;
  const insist = () => void change((now) => insistNotHeld(now, entry.key, crypto.randomUUID())).then(onSaved);
  const theirs = Object.entries(entry.stop?.rows ?? {});
  return (
    <Stack>
      <p>{t.notHeldConflict}</p>
      <ul>
        {theirs.map(([enrolmentId, stop]) => (
          <li key={enrolmentId}>
            {names[enrolmentId] ?? t.somebody}
            {stop.why === 'changed' ? ` – ${describeMark(words, stop.theirs.mark)}` : ''}
          </li>
        ))}
      </ul>
      <div className={styles.choices}>
        <button type="button" className={styles.choice} onClick={insist}>
          {t.notHeldInsist}
        </button>
        <button
          type="button"
          className={styles.choice}
          onClick={() => void change((now) => takeBackNotHeld(now, entry.key)).then(onSaved)}
        >
          {t.notHeldYield}
        </button>
      </div>
    </Stack>
  );
}

function StoppedMarks({ words, entry, names, change, onSaved }: Props) {
  const { t } = words;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const rows = entry.rows.filter((row) => entry.stop?.rows[row.enrolmentId] !== undefined);
  const whole = entry.stop?.whole ?? null;
  const isAnswered = rows.every((row) => choices[row.enrolmentId] !== undefined);
  const send = () => void change((now) => choose(now, entry.key, choices, crypto.randomUUID())).then(onSaved);
  const again = () => void change((now) => tryAgain(now, entry.key, crypto.randomUUID())).then(onSaved);
  const throwAway = () => {
    if (confirm(t.discardSure)) void change((now) => discard(now, entry.sessionId));
  };
  return (
    <Stack>
      <Text small>{fill(t.filledIn, { at: describeMoment(words, entry.madeAtMs) })}</Text>
      {whole === null ? null : <p>{t[wholeTexts[whole] ?? 'wholeOther']}</p>}
      {rows.map((row) => (
        <StoppedRow
          key={row.enrolmentId}
          words={words}
          row={row}
          stop={entry.stop?.rows[row.enrolmentId] as RowStop}
          name={names[row.enrolmentId] ?? t.somebody}
          choice={choices[row.enrolmentId]}
          onChoice={(choice) => setChoices({ ...choices, [row.enrolmentId]: choice })}
        />
      ))}
      <ButtonRow>
        {whole === null ? (
          <Button type="button" icon="save" disabled={!isAnswered} onClick={send}>
            {t.sendChoices}
          </Button>
        ) : (
          <>
            {whole === AFTER_HANDED_IN ? null : (
              <Button type="button" icon="refresh" onClick={again}>
                {t.again}
              </Button>
            )}
            {['cancelled', 'too-early', 'gone'].includes(whole) ? null : (
              <Button
                type="button"
                variant="secondary"
                icon="upload"
                onClick={() => void handInWaiting(entry.sessionId).then(onSaved)}
              >
                {t.handIn}
              </Button>
            )}
          </>
        )}
        <Button type="button" variant="tertiary" icon="trash" onClick={throwAway}>
          {t.discard}
        </Button>
      </ButtonRow>
    </Stack>
  );
}

type RowProps = {
  words: Words;
  row: EntryRow;
  stop: RowStop;
  name: string;
  choice: Choice | undefined;
  onChoice: (choice: Choice) => void;
};

function StoppedRow({ words, row, stop, name, choice, onChoice }: RowProps) {
  const { t } = words;
  const mine = describeMark(words, row.mark);
  const option = (value: Choice, label: string) => (
    <button type="button" className={styles.choice} aria-pressed={choice === value} onClick={() => onChoice(value)}>
      {label}
    </button>
  );
  if (stop.why === 'changed')
    return (
      <fieldset className={styles.asked}>
        <legend>{fill(t.conflict, { name })}</legend>
        <div className={styles.choices}>
          {option('mine', fill(t.mine, { mark: mine }))}
          {option('theirs', fill(t.theirs, { mark: describeMark(words, stop.theirs.mark) }))}
        </div>
      </fieldset>
    );
  const text =
    stop.why === 'not-active' ? t.notActive : stop.why === 'minutes-too-many' ? t.minutesTooMany : t.otherProblem;
  return (
    <fieldset className={styles.asked}>
      <legend>{fill(text, { name, mark: mine })}</legend>
      <div className={styles.choices}>{option('theirs', t.leaveOut)}</div>
    </fieldset>
  );
}
