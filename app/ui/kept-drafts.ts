/**
 * Drafts in the browser. They lie in the tab's own storage, which ends with the tab and is not shared with other tabs, and they are
 * encrypted with a secret that the server gives to their owner alone: whoever sits down at a shared computer afterwards cannot read them.
 */
export type DraftPlace = { owner: string; about: string; secret: string };

const PREFIX = 'egenvag-draft|';
const keyOf = ({ owner, about }: Pick<DraftPlace, 'owner' | 'about'>) => `${PREFIX}${owner}|${about}`;

/** Keeps a draft in place of an earlier one about the same. */
export async function keepDraft(place: DraftPlace, draft: object): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(draft));
  const body = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await cipherKey(place), text));
  try {
    sessionStorage.setItem(keyOf(place), toBase64(new Uint8Array([...iv, ...body])));
  } catch {
    // A browser without room keeps no draft; the form works all the same.
  }
}

/** The draft about something; undefined when there is none that this owner can open. */
export async function readDraft<Draft>(place: DraftPlace): Promise<Draft | undefined> {
  const kept = sessionStorage.getItem(keyOf(place));
  if (kept === null) return undefined;
  try {
    const bytes = fromBase64(kept);
    const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12) };
    const opened = await crypto.subtle.decrypt(algorithm, await cipherKey(place), bytes.slice(12));
    return JSON.parse(new TextDecoder().decode(opened)) as Draft;
  } catch {
    forgetDraft(place);
    return undefined;
  }
}

/** Takes a draft away: it was saved, or is not wanted. */
export function forgetDraft(place: Pick<DraftPlace, 'owner' | 'about'>): void {
  sessionStorage.removeItem(keyOf(place));
}

/** Takes away what somebody else left in this tab. */
export function forgetDraftsOfOthers(owner: string): void {
  forgetWhere((key) => !key.startsWith(`${PREFIX}${owner}|`));
}

/** Takes every draft away: somebody signs out. */
export function forgetAllDrafts(): void {
  forgetWhere(() => true);
}

function forgetWhere(isUnwanted: (key: string) => boolean): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX) && isUnwanted(key)) sessionStorage.removeItem(key);
}

async function cipherKey({ secret }: DraftPlace): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
