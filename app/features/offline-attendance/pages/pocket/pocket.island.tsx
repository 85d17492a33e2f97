import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { canSeal } from '#app/ui/sealed-records.ts';
import { Stack } from '#app/ui/stack.tsx';
import { findSheet, type Pocket } from '../../domain/pocket.ts';
import { SetUpScreen, UnlockScreen } from './code-screens.browser.tsx';
import { HandedIn } from './handed-in.browser.tsx';
import styles from './pocket.module.css';
import {
  changePocket,
  dropWhatIsOld,
  type Names,
  pocketNews,
  readPocket,
  store,
  wipePocket,
} from './pocket-device.browser.ts';
import { fetchSheets, handInWaiting, onSending, type Sending, sendWaiting } from './pocket-sending.browser.ts';
import { PocketStatus } from './pocket-status.browser.tsx';
import type { PocketTexts } from './pocket-texts.browser.ts';
import { SessionList } from './session-list.browser.tsx';
import { SessionScreen } from './session-screen.browser.tsx';

type Props = { texts: Record<'sv' | 'en', PocketTexts>; locale: 'sv' | 'en'; worker: string };
type Phase = 'loading' | 'unsupported' | 'setting-up' | 'locked' | 'open';
type Notice = 'wiped' | 'needsNetwork';

const LOCK_AFTER_MS = 5 * 60 * 1000;
const LOOK_EVERY_MS = 60 * 1000;

/** Which session the address names: the sheet's own address when the network is gone, or an anchor. */
function askedSession(): string | null {
  const [, inPath] = /^\/sessions\/([^/]+)\/attendance$/.exec(location.pathname) ?? [];
  return inPath ?? (location.hash.slice(1) || null);
}

/** Attendance on the phone: what is kept there, how it is opened, and which screen is on. */
export function Island({ texts, locale, worker }: Props) {
  const [phase, setPhase] = useState<Phase>('loading');
  const [pocket, setPocket] = useState<Pocket>();
  const language = pocket?.locale ?? locale;
  const words = { t: texts[language], locale: language };
  const { t } = words;
  const [names, setNames] = useState<Names>({});
  const [triesLeft, setTriesLeft] = useState<number>();
  const [notice, setNotice] = useState<Notice>();
  const [sending, setSending] = useState<Sending>('idle');
  const [openId, setOpenId] = useState<string | null>(askedSession);
  const phaseNow = useRef(phase);
  phaseNow.current = phase;

  const lock = useCallback(async () => {
    store.lock();
    setNames({});
    setPhase((await store.hasCode()) ? 'locked' : 'setting-up');
  }, []);

  const show = useCallback(
    async (how: Sending) => {
      setSending(how);
      if (how === 'shut-out') await lock();
    },
    [lock],
  );

  /** Sends first: what is fetched then already knows it. */
  const refresh = useCallback(async () => {
    await sendWaiting();
    const kept = await readPocket();
    const got = await fetchSheets(askedSession() ?? kept.asked);
    if (typeof got === 'string') {
      if (got === 'unreachable' && kept.fetchedAtMs === null) setNotice('needsNetwork');
      return show(got);
    }
    await store.writeSecret(got);
    setNames(got);
    setNotice(undefined);
  }, [show]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    if (!canSeal()) {
      setPhase('unsupported');
      return;
    }
    void navigator.serviceWorker?.register(worker).catch(() => undefined);
    const stop = pocketNews.hear((now) => {
      setPocket(now);
      // Taken away in another tab, or by signing out.
      if (now.fetchedAtMs === null && now.outbox.length === 0 && phaseNow.current === 'open') void lock();
    });
    const stopHearing = onSending((how) => void show(how));
    const look = async () => {
      if (await dropWhatIsOld()) await lock();
    };
    void look().then(async () => {
      await pocketNews.lookAndTell();
      await lock();
      await sendWaiting();
    });
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    let hiddenAt = 0;
    const onVisible = () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (hiddenAt > 0 && Date.now() - hiddenAt > LOCK_AFTER_MS) void lock();
    };
    const onLine = () => void (phaseNow.current === 'open' ? refresh() : sendWaiting());
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('online', onLine);
    return () => {
      stop();
      stopHearing();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('online', onLine);
    };
  }, [worker, lock, show, refresh]);

  const setUp = async (code: string) => {
    await store.setCode(code);
    setPhase('open');
    await refresh();
  };
  const unlock = async (code: string) => {
    const opened = await store.open<Names>(code);
    if (opened === 'wrong') return setTriesLeft(await store.triesLeft());
    setTriesLeft(undefined);
    if (opened === 'wiped') {
      await wipePocket();
      setNotice('wiped');
      return setPhase('setting-up');
    }
    setNames(opened.value);
    setPhase('open');
    return refresh();
  };
  const forget = () => {
    if (confirm(t.forgetSure)) void wipePocket().then(lock);
  };
  const open = (sessionId: string | null) => {
    setOpenId(sessionId);
    if (!location.pathname.startsWith('/sessions/'))
      history.replaceState(null, '', sessionId ? `#${sessionId}` : location.pathname);
  };

  if (phase === 'unsupported')
    return (
      <Alert tone="warning" title={t.title} titleLevel={2}>
        <Stack gap="sm">
          <p>{t.unsupported}</p>
          <div>
            <LinkButton href="/activities">{t.activities}</LinkButton>
          </div>
        </Stack>
      </Alert>
    );
  if (phase === 'loading' || pocket === undefined) return <p role="status">{t.loading}</p>;
  const said = notice ?? (pocket.hasExpired ? 'expired' : undefined);
  const sheet = openId === null ? undefined : findSheet(pocket, openId);
  const shared = { words, pocket, names, change: changePocket, onSaved: () => void sendWaiting() };
  return (
    <Stack>
      <PocketStatus
        words={words}
        pocket={pocket}
        sending={sending}
        onSend={() => void sendWaiting()}
        onHandIn={() => void handInWaiting()}
      />
      <HandedIn words={words} pocket={pocket} change={changePocket} />
      {said === undefined ? null : (
        <Alert tone="warning" role="alert" compact>
          {t[said]}
        </Alert>
      )}
      {phase === 'open' ? null : <h1 className={styles.title}>{t.title}</h1>}
      {phase === 'setting-up' && sending !== 'shut-out' ? <SetUpScreen words={words} onCode={setUp} /> : null}
      {phase === 'locked' ? (
        <UnlockScreen words={words} triesLeft={triesLeft} onCode={unlock} onForget={forget} />
      ) : null}
      {phase !== 'open' ? null : sheet === undefined ? (
        <>
          {openId === null || sending !== 'unreachable' ? null : (
            <Alert tone="info" compact>
              {t.notHere}
            </Alert>
          )}
          <SessionList {...shared} onOpen={open} onRefresh={() => void refresh()} onForget={forget} />
        </>
      ) : (
        <SessionScreen key={sheet.sessionId} {...shared} sheet={sheet} onBack={() => open(null)} />
      )}
    </Stack>
  );
}
