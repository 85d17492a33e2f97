// biome-ignore-all lint/security/noDangerouslySetInnerHtml: the lines are constants of ours.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ICONS, type IconName, MIRRORED } from '../icon.tsx';
import styles from './base.module.css';

// Only the lines, drawn once: what all drawings have in common stands in the style sheet, and a page on a slow line stays small.
const LINES = Object.fromEntries(
  Object.entries(ICONS).map(([name, drawing]) => [
    name,
    renderToStaticMarkup(createElement(drawing))
      .replace(/^<svg[^>]*>|<\/svg>$/g, '')
      .replace(/><\/\w+>/g, '/>')
      .replace(/(?:<path d="[^"]*"\/>){2,}/g, inOnePath),
  ]),
);

// A path may begin relative to nothing ("m6 6 12 12"); behind another one it has to say where.
function inOnePath(paths: string): string {
  const number = '-?(?:\\d+\\.?\\d*|\\.\\d+)';
  const start = new RegExp(`^m(${number})[ ,]?(${number})[ ,]?(?=(${number})?)`);
  const lines = [...paths.matchAll(/d="([^"]*)"/g)].map(([, line = '']) =>
    line.replace(start, (_, x, y, more) => `M${x} ${y}${more === undefined ? '' : 'l'}`),
  );
  return `<path d="${lines.join('')}"/>`;
}

/** A line drawing beside its words, 28 pixels wide unless told. Given a label it carries meaning of its own; without one it is decoration. */
export function Pictogram({ name, label, size }: { name: IconName; label?: string; size?: number }) {
  const meaning =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg
      className={MIRRORED.has(name) ? styles.mirrored : undefined}
      width={size}
      viewBox="0 0 24 24"
      {...meaning}
      dangerouslySetInnerHTML={{ __html: LINES[name] ?? '' }}
    />
  );
}
