import styles from './avatar.module.css';
import { classNames } from './class-names.ts';

/** The initials of a name in a circle, as decoration beside the name itself. */
export function Avatar({ name, size = 'md' }: { name: string; size?: 'sm' | 'md' | 'lg' }) {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (
    <span className={classNames(styles.avatar, styles[size])} data-shade={shadeOf(name)} aria-hidden="true">
      {(first + last).toUpperCase()}
    </span>
  );
}

function shadeOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return sum % 3;
}
