/** Sent to the document when a part of the page was put in anew: what comes alive in it has to be looked for again. */
export const PAGE_RENEWED = 'page-renewed';

/** Where a form has led: onwards, back to itself with what is wrong, or nowhere. */
export type SentInPlace = 'saved' | 'refused' | 'signed-out' | 'failed';

/**
 * Sends a form without leaving its page, so that what no browser puts back into a form – files, recordings – outlives a refusal. A
 * refused form comes back as the server draws it, round `kept` (an island) and the files that were chosen; a saved one leads on.
 */
export async function sendInPlace(form: HTMLFormElement, data: FormData, kept: HTMLElement): Promise<SentInPlace> {
  try {
    const answer = await fetch(form.getAttribute('action') ?? location.href, { method: 'POST', body: data });
    if (answer.redirected) {
      if (new URL(answer.url).pathname.startsWith('/sign-in')) return 'signed-out';
      location.assign(answer.url);
      return 'saved';
    }
    if (answer.status !== 200 && answer.status !== 422) return 'failed';
    return renewPage(await answer.text(), form, kept) ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}

function renewPage(html: string, form: HTMLFormElement, kept: HTMLElement): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.querySelector('main');
  const place = fresh?.querySelector(`[data-island="${kept.dataset.island}"]`);
  if (!fresh || !place) return false;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const same = fresh.querySelector<HTMLInputElement>(`#${CSS.escape(input.id)}`);
    if (same?.type === 'file' && input.files) same.files = input.files;
  }
  document.title = page.title;
  const before = document.querySelector('main');
  document.adoptNode(fresh);
  place.replaceWith(kept);
  before?.replaceWith(fresh);
  document.dispatchEvent(new Event(PAGE_RENEWED));
  (fresh.querySelector<HTMLElement>('[data-error-summary]') ?? fresh).focus();
  fresh.scrollIntoView();
  return true;
}

/** Lets a form that was sent be sent again. */
export function release(form: HTMLFormElement): void {
  delete form.dataset.sending;
  for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
}
