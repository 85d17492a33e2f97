import { openSealedStore } from '#app/ui/sealed-records.ts';
import { forgetOldSheets, isTooOld, MOST_TRIES } from '../../domain/lifetime.ts';
import { newsOf } from '../../domain/news.ts';
import { emptyPocket, type Pocket } from '../../domain/pocket.ts';

const NAME = 'egenvag-pocket';

/** What this device keeps: the pocket sealed with the device's key, and names that the code opens as well. */
export const store = openSealedStore(NAME, { mostTries: MOST_TRIES });

/** Names by enrolment. */
export type Names = Record<string, string>;

/** The pocket, told whenever it has changed, in this tab or another. */
export const pocketNews = newsOf(readPocket);

const channel = new BroadcastChannel(NAME);
channel.onmessage = () => void pocketNews.lookAndTell();

/** What the device keeps; the empty pocket when it keeps nothing. */
export async function readPocket(): Promise<Pocket> {
  return (await store.read<Pocket>('pocket')) ?? emptyPocket;
}

/** Changes what the device keeps, and is done when it is on the disk. */
export async function changePocket(change: (pocket: Pocket) => Pocket): Promise<Pocket> {
  const pocket = await store.change<Pocket>('pocket', (kept) => change(kept ?? emptyPocket));
  pocketNews.tell(pocket);
  localStorage.setItem(NAME, '1');
  channel.postMessage('changed');
  return pocket;
}

/** Takes sheets and names off the device when they are a day old; saves that wait are not touched. True when it did. */
export async function dropWhatIsOld(): Promise<boolean> {
  if (!isTooOld(await readPocket(), Date.now())) return false;
  await store.dropSecret();
  await changePocket((now) => forgetOldSheets(now, Date.now()));
  return true;
}

/** Takes everything off this device. */
export async function wipePocket(): Promise<void> {
  await store.wipe();
  localStorage.removeItem(NAME);
  pocketNews.tell(emptyPocket);
  channel.postMessage('changed');
}
