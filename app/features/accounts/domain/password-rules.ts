export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'about-you';

/** What everybody tries first, of the length we ask for, as it looks after `flatten`. */
const COMMON = new Set(
  `password password1 password123 passwordpassword passw0rd losenord losenord1 losenord123 losenordlosenord hemligt hemligthemligt
  qwerty qwertyuiop qwertyuiopa qwertyqwerty qwerty123456 asdfghjkl asdfghjklzxcvbnm 1q2w3e4r5t6y 1qaz2wsx3edc iloveyou iloveyou123
  letmein letmeinletmein welcome welcome123 welcome12345 valkommen valkommen123 valkommen1234 valkommen2025 valkommen2026 sommar sommar2025 sommar2026 vinter2025
  vinter2026 sverige sverige123 sverige12345 stockholm stockholm123 goteborg goteborg123 admin admin123 administrator administrator1
  administrator123 changeme changeme123 abc123abc123 abcd1234abcd trustno1trustno1 correcthorsebatterystaple dragondragon monkeymonkey
  fotbollfotboll hejhejhejhej alingsas123 mariestad123 vasteras1234 samordning samordning123 arbetsmarknad arbetsmarknad1 arbetsformedlingen`.split(
    /\s+/,
  ),
);

/**
 * Whether a new password will do: 12 to 200 characters, not one that everybody tries, not made of the person's own name or address or ours.
 * No rules about kinds of characters: length is what counts (NIST SP 800-63B). Undefined: it will do.
 */
export function findPasswordProblem(
  password: string,
  about: { name: string; email: string },
): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const flat = flatten(password);
  if (COMMON.has(flat) || COMMON.has(flat.replace(/\d+$/, '')) || isPattern(flat)) return 'too-common';
  const words = [...about.name.split(/\s+/), ...about.email.split(/[@.]/), 'egenvag']
    .map(flatten)
    .filter((word) => word.length >= 3);
  // What is left without the known words must still be long enough to be a secret.
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), flat);
  return rest.length < 8 && rest.length < flat.length ? 'about-you' : undefined;
}

function flatten(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '') || plain;
}

// The same few characters again and again, or a run along the alphabet or the digits.
function isPattern(flat: string): boolean {
  if (new Set(flat).size <= 3) return true;
  if (/^(.{1,5})\1+$/.test(flat)) return true;
  const codes = [...flat].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10));
  return steps.size === 1;
}
