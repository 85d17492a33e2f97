import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const WORTH_SHARING = 40;

/** The whole page as it is sent: a drawing that stands on it more than once is sent once. On a slow line every kilobyte is waited for. */
export function drawDocument(document: ReactElement): string {
  return `<!doctype html>${sharingDrawings(renderToStaticMarkup(document))}`;
}

function sharingDrawings(html: string): string {
  const drawings = [...html.matchAll(/<svg[^>]*>(.*?)<\/svg>/gs)].map(([, lines = '']) => lines);
  const shared = new Set(
    drawings.filter((lines, at) => lines.length > WORTH_SHARING && drawings.indexOf(lines) !== at),
  );
  const ids = new Map<string, string>();
  return html.replace(/(<svg[^>]*>)(.*?)<\/svg>/gs, (whole, start: string, lines: string) => {
    if (!shared.has(lines)) return whole;
    const known = ids.get(lines);
    if (known !== undefined) return `${start}<use href="#${known}"/></svg>`;
    const id = `d${ids.size}`;
    ids.set(lines, id);
    return `${start}<g id="${id}">${lines}</g></svg>`;
  });
}
