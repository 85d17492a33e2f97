import { countWaiting } from '../../domain/pocket.ts';
import { offlineWords } from '../../texts/words.ts';
import { dropWhatIsOld, readPocket, wipePocket } from './pocket-device.browser.ts';
import { sendWaiting } from './pocket-sending.browser.ts';

const SIGN_OUT_WITHIN_MS = 8000;

/** On every page of a browser that keeps sheets: what waits is sent, what is old goes, and signing out takes everything away. */
export function keepPocketInOrder(): void {
  void dropWhatIsOld().then(sendWaiting);
  addEventListener('online', () => void sendWaiting());
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if ((form.getAttribute('action') ?? location.pathname) !== '/sign-out') return;
    event.preventDefault();
    void leave(form);
  });
}

// Sends what still can be sent, then takes everything away; what would be lost is asked about.
async function leave(form: HTMLFormElement): Promise<void> {
  await Promise.race([sendWaiting(), new Promise((resolve) => setTimeout(resolve, SIGN_OUT_WITHIN_MS))]);
  const { signOutAnyway } = offlineWords(document.documentElement.lang);
  if (countWaiting(await readPocket()) > 0 && !confirm(signOutAnyway)) {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
    return;
  }
  await wipePocket();
  form.submit();
}
