import type { Cleaned } from './cleaned.ts';

const MARKUP = /^\s*<(\?xml|!doctype|html|head|body|svg|script|iframe)|<(script|svg|iframe|object|embed)[\s>/]/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that they are there is what makes it no text.
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Plain text in UTF-8, whatever it was written in. What looks like a page or a picture made of text is no plain text. */
export function cleanText(bytes: Uint8Array): Cleaned {
  const { text, isUtf8 } = decode(bytes);
  if (NO_TEXT.test(text)) return { problem: 'type-not-allowed' };
  if (MARKUP.test(text)) return { problem: 'markup' };
  if (text.trim() === '') return { problem: 'file-broken' };
  return { type: 'text/plain', bytes: new TextEncoder().encode(text), remarks: isUtf8 ? [] : ['text-converted'] };
}

function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isUtf8: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isUtf8: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isUtf8: false };
  }
}
