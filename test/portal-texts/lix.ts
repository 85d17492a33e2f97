import { readMessage } from './read-message.ts';

/** Words, sentences and words of more than six letters. */
export type Counted = { words: number; sentences: number; longWords: number };

/**
 * Counts a text after Björnsson: a sentence ends with a full stop, a question mark, an exclamation mark or a colon; what ends without a sign
 * (a title, a label, the last line) is a sentence as well.
 */
export function countWords(text: string): Counted {
  const sentences = text
    .split(/[.!?:…]+(?=\s|$)|\n+/u)
    .map(wordsIn)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return {
    words: words.length,
    sentences: sentences.length,
    longWords: words.filter((word) => [...word].length > 6).length,
  };
}

/** Readability index (LIX): words per sentence, and long words in percent. Under 30 very easy, 30–40 easy, 40–50 as newspapers. */
export function lixOf(counted: Counted): number {
  if (counted.words === 0) return 0;
  return counted.words / counted.sentences + (100 * counted.longWords) / counted.words;
}

/** Several texts counted together, each of them sentences of its own. */
export function countTogether(texts: readonly string[]): Counted {
  return texts.map(countWords).reduce(
    (all, one) => ({
      words: all.words + one.words,
      sentences: all.sentences + one.sentences,
      longWords: all.longWords + one.longWords,
    }),
    { words: 0, sentences: 0, longWords: 0 },
  );
}

/** A message as somebody reads it: a short word for each value, the form for several in a plural. */
export function asRead(message: string): string {
  return readMessage(message)
    .map((part) => {
      if (typeof part === 'string') return part;
      const form = part.forms.get('other');
      return form === undefined ? 'namn' : asRead(form).replaceAll('#', '3');
    })
    .join('');
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}
