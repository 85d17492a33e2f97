import { forgetAllDrafts, forgetDraft } from './kept-drafts.ts';
import { release } from './send-in-place.ts';

/** Starts what every staff page does with script. Each part only adds to something that works without it. */
export function startStaffModule(): void {
  focusErrors();
  focusSearchOnShortcut();
  guardForms();
  forgetDrafts();
  openDialogs();
  prefetchOnHover();
  closeMenus();
}

// The summary's own autofocus does this, except where the address points at a part of the page.
function focusErrors(): void {
  if (location.hash === '') return;
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

function focusSearchOnShortcut(): void {
  document.addEventListener('keydown', (event) => {
    const shortcut =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!shortcut) return;
    const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search-field]')];
    const field = fields.find((each) => each.offsetParent !== null) ?? fields[0];
    if (field === undefined) return;
    event.preventDefault();
    field.closest('details')?.setAttribute('open', '');
    field.focus();
    field.select();
  });
}

const changed = new Set<HTMLFormElement>();

function guardForms(): void {
  document.addEventListener('input', (event) => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-warn-unsaved]');
    if (form !== null) changed.add(form);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method === 'dialog') return;
    if (form.dataset.sending !== undefined) {
      event.preventDefault();
      return;
    }
    changed.delete(form);
    form.dataset.sending = '';
    // aria-disabled instead of disabled: a disabled button would neither send its own value nor keep the focus.
    event.submitter?.setAttribute('aria-disabled', 'true');
    // A download answers without leaving the page: the form must work again.
    if (form.method === 'get' || form.dataset.download !== undefined) setTimeout(() => release(form), 1500);
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]')) release(form);
  });
  addEventListener('beforeunload', (event) => {
    if (changed.size > 0) event.preventDefault();
  });
}

function forgetDrafts(): void {
  const done = document.querySelector<HTMLElement>('[data-draft-done]')?.dataset;
  if (done?.draftDone && done.draftOwner) forgetDraft({ owner: done.draftOwner, about: done.draftDone });
  document.addEventListener('submit', (event) => {
    const action = (event.target as HTMLFormElement).getAttribute('action') ?? location.pathname;
    if (action === '/sign-out') forgetAllDrafts();
  });
}

function openDialogs(): void {
  if ('command' in HTMLButtonElement.prototype) return;
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button[commandfor]');
    const dialog = document.getElementById(button?.getAttribute('commandfor') ?? '');
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (button?.getAttribute('command') === 'close') dialog.close();
    else dialog.showModal();
  });
}

function prefetchOnHover(): void {
  if (HTMLScriptElement.supports?.('speculationrules')) return;
  const fetched = new Set<string>();
  document.addEventListener(
    'pointerover',
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-prefetch]:not([data-no-prefetch])');
      if (link === null || link.origin !== location.origin || fetched.has(link.href)) return;
      fetched.add(link.href);
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.href;
      document.head.append(hint);
    },
    { passive: true },
  );
}

function closeMenus(): void {
  const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]');
  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
