import { useState } from 'react';
import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { changedRows, makeMark, markRestPresent, saveDrafts, shownMark, undoDrafts } from '../../domain/fill-in.ts';
import { sayNotHeld, takeBackNotHeld, waitingNotHeld } from '../../domain/not-held.ts';
import { entriesOf, type NotHeldReason, type Pocket, type PocketSheet } from '../../domain/pocket.ts';
import { HeldQuestion } from './held-question.browser.tsx';
import { MarkChoice } from './mark-choice.browser.tsx';
import styles from './pocket.module.css';
import type { Names } from './pocket-device.browser.ts';
import { fill } from './pocket-texts.browser.ts';
import { RollCall } from './roll-call.browser.tsx';
import { StoppedSave } from './stopped-save.browser.tsx';
import { describeMark, describeSession, notHeldKeys, type Words } from './words.browser.ts';

type Change = (change: (pocket: Pocket) => Pocket) => Promise<unknown>;

type Props = {
  words: Words;
  pocket: Pocket;
  sheet: PocketSheet;
  names: Names;
  change: Change;
  onSaved: () => void;
  onBack: () => void;
};

/** One session: did it take place, everybody, one at a time, and the overview with the way to save. */
export function SessionScreen({ words, pocket, sheet, names, change, onSaved, onBack }: Props) {
  const { t } = words;
  const { sessionId } = sheet;
  const [isHeld, setHeld] = useState(false);
  const [isCalling, setCalling] = useState(false);
  const mark = (enrolmentId: string, made: Mark | null) => change((now) => makeMark(now, sessionId, enrolmentId, made));
  const stopped = entriesOf(pocket, sessionId).filter((entry) => entry.stop !== null);
  const isAnswered = isHeld || sheet.rows.some((row) => shownMark(pocket, sessionId, row.enrolmentId) !== null);
  const notHeld = waitingNotHeld(pocket, sessionId);
  const say = (reason: NotHeldReason) =>
    void change((now) => sayNotHeld(now, sessionId, reason, { key: crypto.randomUUID(), atMs: Date.now() })).then(
      onSaved,
    );
  const unmarked = sheet.rows.findIndex((row) => shownMark(pocket, sessionId, row.enrolmentId) === null);
  return (
    <Stack>
      <div>
        <Button type="button" variant="tertiary" icon="chevron-start" onClick={onBack}>
          {t.back}
        </Button>
      </div>
      <h1 className={styles.title}>{describeSession(words, sheet)}</h1>
      {stopped.map((entry) => (
        <StoppedSave key={entry.key} words={words} entry={entry} names={names} change={change} onSaved={onSaved} />
      ))}
      {sheet.closed !== null ? (
        <Alert tone="info" title={sheet.closed === 'cancelled' ? t.cancelled : t.tooEarly}>
          {sheet.closed === 'cancelled' ? t.cancelledText : t.tooEarlyText}
        </Alert>
      ) : notHeld?.notHeld ? (
        notHeld.stop === null ? (
          <Alert tone="warning" title={t.notHeldSaid}>
            <Stack gap="sm">
              <p>{fill(t.notHeldWaits, { reason: t[notHeldKeys[notHeld.notHeld.reason]] })}</p>
              <div>
                <Button
                  type="button"
                  variant="secondary"
                  icon="undo"
                  onClick={() => void change((now) => takeBackNotHeld(now, notHeld.key))}
                >
                  {t.takeBackNotHeld}
                </Button>
              </div>
            </Stack>
          </Alert>
        ) : null
      ) : isCalling ? (
        <RollCall
          {...{ words, pocket, sheet, names }}
          from={Math.max(0, unmarked)}
          onMark={mark}
          onDone={() => setCalling(false)}
        />
      ) : (
        <>
          {isAnswered ? null : <HeldQuestion words={words} onYes={() => setHeld(true)} onNo={say} />}
          {isAnswered ? (
            <>
              {sheet.leavesOut ? (
                <Alert tone="info" compact>
                  {t.leavesOut}
                </Alert>
              ) : null}
              <div className={styles.start}>
                <Button
                  type="button"
                  icon="check"
                  fullWidth
                  onClick={() => void change((now) => markRestPresent(now, sessionId))}
                >
                  {t.everybody}
                </Button>
                <Button type="button" variant="secondary" icon="user" fullWidth onClick={() => setCalling(true)}>
                  {t.oneByOne}
                </Button>
                <Text soft small>
                  {t.everybodyHint}
                </Text>
              </div>
              <Overview {...{ words, pocket, sheet, names, change, onSaved }} onMark={mark} />
            </>
          ) : null}
        </>
      )}
    </Stack>
  );
}

type OverviewProps = Omit<Props, 'onBack'> & { onMark: (enrolmentId: string, mark: Mark | null) => Promise<unknown> };

function Overview({ words, pocket, sheet, names, change, onSaved, onMark }: OverviewProps) {
  const { t } = words;
  const [open, setOpen] = useState<string>();
  const { sessionId } = sheet;
  const shown = sheet.rows.map((row) => ({ ...row, now: shownMark(pocket, sessionId, row.enrolmentId) }));
  const changes = changedRows(pocket, sessionId);
  const changed = new Set(changes.map(({ enrolmentId }) => enrolmentId));
  const count = (is: (mark: Mark | null) => boolean) => shown.filter((row) => is(row.now)).length;
  const save = () =>
    void change((now) => saveDrafts(now, sessionId, { key: crypto.randomUUID(), atMs: Date.now() })).then(onSaved);
  return (
    <>
      <Card title={t.overviewTitle} flush>
        <p className={styles.sum} role="status">
          {fill(t.overviewText, {
            present: count((mark) => mark !== null && mark.mark !== 'absent' && mark.mark !== 'not-required'),
            absent: count((mark) => mark?.mark === 'absent'),
            none: count((mark) => mark === null),
          })}
        </p>
        <ul className={styles.people} aria-label={t.list}>
          {shown.map(({ enrolmentId, now }) => (
            <li key={enrolmentId}>
              <button
                type="button"
                className={styles.row}
                aria-expanded={open === enrolmentId}
                onClick={() => setOpen(open === enrolmentId ? undefined : enrolmentId)}
              >
                <span className={styles.name}>{names[enrolmentId] ?? t.somebody}</span>
                <span className={styles.mark} data-color={toneOf(now)}>
                  {describeMark(words, now)}
                  {changed.has(enrolmentId) ? ' *' : ''}
                </span>
              </button>
              {open === enrolmentId ? (
                <div className={styles.open}>
                  <MarkChoice
                    words={words}
                    mark={now}
                    minutes={sheet.minutes}
                    // Keeping a mark can take longer than opening the next person, who must stay open.
                    onMark={(mark) =>
                      void onMark(enrolmentId, mark).then(() =>
                        setOpen((opened) => (opened === enrolmentId ? undefined : opened)),
                      )
                    }
                  />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      {changes.length === 0 ? null : (
        <div className={styles.bar}>
          <Text soft small>
            * {fill(t.saveHint, { count: changes.length })}
          </Text>
          <Button type="button" icon="save" fullWidth onClick={save}>
            {t.save}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            icon="undo"
            onClick={() => void change((now) => undoDrafts(now, sessionId))}
          >
            {t.undo}
          </Button>
        </div>
      )}
    </>
  );
}

function toneOf(mark: Mark | null) {
  if (mark === null || mark.mark === 'not-required') return 'neutral';
  return mark.mark === 'present' ? 'success' : mark.mark === 'absent' ? 'danger' : 'warning';
}
