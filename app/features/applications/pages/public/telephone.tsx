import { withinSentence } from './within-sentence.ts';

/** A text with a telephone number in it that can be pressed; numbers run from left to right in every language. */
export function Telephone({ phone, write }: { phone: string; write: (place: string) => string }) {
  return withinSentence(
    write,
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} dir="ltr">
      {phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')}
    </a>,
  );
}
