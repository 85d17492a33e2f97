import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { changedRows, shownMark } from '../../domain/fill-in.ts';
import { entriesOf, findSheet, type Pocket, type PocketSheet } from '../../domain/pocket.ts';
import styles from './pocket.module.css';
import type { Names } from './pocket-device.browser.ts';
import { fill } from './pocket-texts.browser.ts';
import { StoppedSave } from './stopped-save.browser.tsx';
import { describeMoment, describeSession, type Words } from './words.browser.ts';

type Props = {
  words: Words;
  pocket: Pocket;
  names: Names;
  change: (change: (pocket: Pocket) => Pocket) => Promise<unknown>;
  onOpen: (sessionId: string) => void;
  onSaved: () => void;
  onRefresh: () => void;
  onForget: () => void;
};

/** The sessions on this phone, what could not be sent in time, and what waits for a sheet that is no longer here. */
export function SessionList({ words, pocket, names, change, onOpen, onSaved, onRefresh, onForget }: Props) {
  const { t } = words;
  const sheets = [...pocket.sheets].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const strays = pocket.outbox.filter(
    (entry) => entry.stop !== null && findSheet(pocket, entry.sessionId) === undefined,
  );
  return (
    <Stack>
      <h1 className={styles.title}>{t.title}</h1>
      {pocket.lost.length === 0 ? null : (
        <Alert tone="danger" title={t.lostTitle} role="alert">
          <Stack gap="sm">
            {pocket.lost.map((lost) => (
              <p key={lost.key}>{fill(t.lost, { session: describeSession(words, lost) })}</p>
            ))}
            <div>
              <Button type="button" variant="secondary" onClick={() => void change((now) => ({ ...now, lost: [] }))}>
                {t.understood}
              </Button>
            </div>
          </Stack>
        </Alert>
      )}
      {strays.map((entry) => (
        <StoppedSave key={entry.key} words={words} entry={entry} names={names} change={change} onSaved={onSaved} />
      ))}
      {sheets.length === 0 ? (
        <EmptyState icon="calendar" title={t.nothing}>
          {t.nothingText}
        </EmptyState>
      ) : (
        <ul className={styles.sessions} aria-label={t.sessions}>
          {sheets.map((sheet) => (
            <li key={sheet.sessionId}>
              <button type="button" className={styles.session} onClick={() => onOpen(sheet.sessionId)}>
                <span>
                  <span className={styles.when}>{describeSession(words, sheet)}</span>
                  <Text as="span" soft small>
                    {fill(t.people, { marked: markedOf(pocket, sheet), total: sheet.rows.length })}
                  </Text>
                </span>
                <State words={words} pocket={pocket} sheet={sheet} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.start}>
        <Button type="button" variant="secondary" icon="refresh" fullWidth onClick={onRefresh}>
          {t.refresh}
        </Button>
        <Button type="button" variant="tertiary" icon="trash" fullWidth onClick={onForget}>
          {t.forget}
        </Button>
        <LinkButton variant="tertiary" icon="house" href="/" fullWidth>
          {t.home}
        </LinkButton>
        {pocket.fetchedAtMs === null ? null : (
          <Text soft small>
            {fill(t.fetchedAt, { at: describeMoment(words, pocket.fetchedAtMs) })}
          </Text>
        )}
      </div>
    </Stack>
  );
}

function State({ words: { t }, pocket, sheet }: { words: Words; pocket: Pocket; sheet: PocketSheet }) {
  const waiting = entriesOf(pocket, sheet.sessionId);
  if (waiting.some((entry) => entry.stop !== null)) return <Tag tone="danger">{t.needsYou}</Tag>;
  if (waiting.length > 0) return <Tag tone="warning">{t.waits}</Tag>;
  if (changedRows(pocket, sheet.sessionId).length > 0) return <Tag tone="warning">{t.unsaved}</Tag>;
  if (sheet.closed === 'cancelled') return <Tag>{t.cancelled}</Tag>;
  return sheet.closed === 'too-early' ? <Tag>{t.tooEarly}</Tag> : null;
}

const markedOf = (pocket: Pocket, sheet: PocketSheet) =>
  sheet.rows.filter((row) => shownMark(pocket, sheet.sessionId, row.enrolmentId) !== null).length;

const startOf = ({ heldOn, startsAt, sessionId }: PocketSheet) => `${heldOn} ${startsAt} ${sessionId}`;
