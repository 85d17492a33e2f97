import { hash } from 'node:crypto';
import type { Seen } from '../domain/plan.ts';

const HASH_WORDS = 3;
const SLOT_WORDS = HASH_WORDS + 1;
const FIRST_SLOTS = 1024;

/**
 * Numbers by key, for as many keys as a long list has: 96 bits of a key's hash are kept instead of its text, sixteen bytes a slot,
 * outside the heap that the collector walks through.
 */
export class SeenKeys implements Seen {
  #slots = new Uint32Array(FIRST_SLOTS * SLOT_WORDS);
  #count = 0;

  get(key: string): number | undefined {
    const at = placeOf(this.#slots, wordsOf(key));
    return this.#slots[at] === 0 ? undefined : this.#slots[at + HASH_WORDS];
  }

  /** Remembers a number from 0 to 2³² − 1, in the place of the one before. */
  set(key: string, value: number): void {
    if ((this.#count + 1) * SLOT_WORDS > this.#slots.length * 0.75) this.#grow();
    const hashed = wordsOf(key);
    const at = placeOf(this.#slots, hashed);
    if (this.#slots[at] === 0) this.#count++;
    this.#slots.set(hashed, at);
    this.#slots[at + HASH_WORDS] = value;
  }

  #grow(): void {
    const wider = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += SLOT_WORDS) {
      if (this.#slots[at] === 0) continue;
      const slot = this.#slots.subarray(at, at + SLOT_WORDS);
      wider.set(slot, placeOf(wider, slot));
    }
    this.#slots = wider;
  }
}

const words = new Uint32Array(HASH_WORDS);

// Good until the next key is asked about. The first word tells a slot that is taken: it is never 0.
function wordsOf(key: string): Uint32Array {
  const digest = hash('sha1', key, 'latin1');
  for (let word = 0; word < HASH_WORDS; word++) {
    const at = word * 4;
    words[word] =
      digest.charCodeAt(at) |
      (digest.charCodeAt(at + 1) << 8) |
      (digest.charCodeAt(at + 2) << 16) |
      (digest.charCodeAt(at + 3) << 24);
  }
  words[0] = (words[0] as number) | 1;
  return words;
}

// Where the key stands, or the free slot where it belongs.
function placeOf(slots: Uint32Array, key: Uint32Array): number {
  let at = ((key[1] as number) * SLOT_WORDS) % slots.length;
  while (slots[at] !== 0 && !(slots[at] === key[0] && slots[at + 1] === key[1] && slots[at + 2] === key[2]))
    at = (at + SLOT_WORDS) % slots.length;
  return at;
}
