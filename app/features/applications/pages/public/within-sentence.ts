import { createElement, Fragment, type ReactNode } from 'react';

/** A translated text with an element in the place that `write` puts its argument. */
export function withinSentence(write: (place: string) => string, element: ReactNode): ReactNode {
  const place = '\ue000';
  const parts = write(place).split(place);
  return createElement(Fragment, null, ...parts.flatMap((part, index) => (index > 0 ? [element, part] : [part])));
}
