import { renderToStaticMarkup } from 'react-dom/server';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { Lines } from '#app/ui/portal/facts.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { Small } from '#app/ui/portal/text.tsx';
import type { Entry } from '../../domain/entries.ts';
import { copiedTexts } from '../../texts/told/index.ts';
import { type Reader, SaidValues } from './said-value.tsx';

type ToldProps = { entry: Entry; reader: Reader };

/** An entry as she reads it: what it is, when, what is said of it; what belongs under it folded away. */
export function ToldEntry({ entry: { title, on, lines, by, folded }, reader }: ToldProps) {
  const { say, t } = wordsOf(copiedTexts, reader);
  return (
    <>
      {title.length === 0 ? null : (
        <h3>
          <SaidValues values={title} reader={reader} />
        </h3>
      )}
      {on.length === 0 ? null : (
        <Small>
          <SaidValues values={on} reader={reader} />
        </Small>
      )}
      <Lines
        items={[
          ...lines.map(({ label, values }) => ({
            term: say(`label.${label}`),
            value: <SaidValues values={values} reader={reader} />,
          })),
          ...(by.length === 0 ? [] : [{ term: say('unit.by'), value: <SaidValues values={by} reader={reader} /> }]),
        ]}
      />
      {folded.length === 0 ? null : (
        <More summary={t('unit.days', { count: folded.length })}>
          <Folded lines={folded} reader={reader} />
        </More>
      )}
    </>
  );
}

/** What is folded: one line each. */
export function Folded({ lines, reader }: { lines: Entry['folded']; reader: Reader }) {
  return (
    <ul>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place, and is drawn once, on the server.
        <li key={index}>
          <SaidValues values={line} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

/** Which of the entries stand on a page: as many as a light page carries, at least one. */
export function onLightPages<One extends { entry: Entry }>(
  told: readonly One[],
  reader: Reader,
  most: number,
): One[][] {
  const pages: One[][] = [];
  let left = 0;
  for (const one of told) {
    const weight = Buffer.byteLength(renderToStaticMarkup(<ToldEntry entry={one.entry} reader={reader} />)) + 40;
    if (pages.length === 0 || weight > left) {
      pages.push([]);
      left = most;
    }
    pages.at(-1)?.push(one);
    left -= weight;
  }
  return pages;
}
