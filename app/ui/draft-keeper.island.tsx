import { useEffect, useState } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { forgetDraft, forgetDraftsOfOthers, keepDraft, readDraft } from './kept-drafts.ts';

export type DraftProps = {
  /** Id of the form whose texts are kept. */
  formId: string;
  /** Whose draft it is, and of what. */
  owner: string;
  about: string;
  /** 32 bytes in base64, which the server gives to the owner alone. */
  secret: string;
  /** False when the page itself shows what was typed. */
  restores: boolean;
  texts: { restored: string; discard: string; discarded: string; offline: string };
};

type Kept = { at: string; values: Record<string, string> };

const PAUSE_MS = 400;

/** Keeps what is typed in a form until it is saved, and brings it back after a lost connection or a session that ran out. */
export function Island({ formId, owner, about, secret, restores, texts }: DraftProps) {
  const [restoredAt, setRestoredAt] = useState<string>();
  const [isDiscarded, setDiscarded] = useState(false);
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (form === null || crypto.subtle === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const place = { owner, about, secret };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const at = new Date().toTimeString().slice(0, 5);
        void keepDraft(place, { at, values: valuesOf(form) } satisfies Kept);
      }, PAUSE_MS);
    };
    const onLine = () => setOffline(!navigator.onLine);
    forgetDraftsOfOthers(owner);
    if (restores)
      void readDraft<Kept>(place).then((kept) => {
        if (kept === undefined) return;
        putBack(form, kept.values);
        setRestoredAt(kept.at);
      });
    form.addEventListener('input', onInput);
    addEventListener('online', onLine);
    addEventListener('offline', onLine);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
      removeEventListener('online', onLine);
      removeEventListener('offline', onLine);
    };
  }, [formId, owner, about, secret, restores]);
  const discard = () => {
    forgetDraft({ owner, about });
    (document.getElementById(formId) as HTMLFormElement | null)?.reset();
    setRestoredAt(undefined);
    setDiscarded(true);
  };
  return (
    <>
      {isOffline ? (
        <Alert tone="warning" role="status" compact>
          {texts.offline}
        </Alert>
      ) : null}
      {restoredAt === undefined ? null : (
        <Alert tone="info" role="status">
          <p>{texts.restored.replace('{at}', restoredAt)}</p>
          <ButtonRow>
            <Button type="button" variant="secondary" size="sm" icon="undo" onClick={discard}>
              {texts.discard}
            </Button>
          </ButtonRow>
        </Alert>
      )}
      {isDiscarded ? (
        <Alert tone="info" role="status" compact>
          {texts.discarded}
        </Alert>
      ) : null}
    </>
  );
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && isKept(form.elements.namedItem(name))) kept[name] = value;
  return kept;
}

// Hidden values and boxes belong to the page they stand on; what was written and chosen is the writer's.
function isKept(field: Element | RadioNodeList | null): boolean {
  if (field instanceof RadioNodeList) return [...field].every((each) => (each as HTMLInputElement).type === 'radio');
  return (
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    (field instanceof HTMLInputElement && field.type === 'text')
  );
}

function putBack(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (!isKept(field)) continue;
    (field as HTMLInputElement | RadioNodeList).value = value;
  }
  form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
}
