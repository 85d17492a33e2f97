import { ICONS, type IconName, MIRRORED } from '../icon.tsx';
import styles from './base.module.css';

// What every drawing has in common stands once in the style sheet instead of in each.
const INHERITED = {
  xmlns: undefined,
  fill: undefined,
  stroke: undefined,
  strokeLinecap: undefined,
  strokeLinejoin: undefined,
} as const;

/** A line drawing beside its words. Given a label it carries meaning of its own; without one it is decoration. */
export function Pictogram({ name, label, size = 28 }: { name: IconName; label?: string; size?: number }) {
  const Drawing = ICONS[name];
  const meaning =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <Drawing
      size={size}
      focusable={undefined}
      className={MIRRORED.has(name) ? styles.mirrored : undefined}
      {...INHERITED}
      {...meaning}
    />
  );
}
