import { Fragment } from 'react';

/** A text with a telephone number in it that can be pressed; numbers run from left to right in every language. */
export function Telephone({ phone, write }: { phone: string; write: (place: string) => string }) {
  const place = '\ue000';
  return write(place)
    .split(place)
    .map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places.
      <Fragment key={index}>
        {index > 0 ? (
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} dir="ltr">
            {phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')}
          </a>
        ) : null}
        {part}
      </Fragment>
    ));
}
