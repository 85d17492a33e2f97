import styles from './breadcrumbs.module.css';
import { Icon } from './icon.tsx';

export type Breadcrumb = { href: string; label: string };

/** The way here from the start, without the page itself. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Breadcrumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.href} className={styles.item}>
            <a className={styles.link} href={item.href}>
              {item.label}
            </a>
            <Icon name="chevron-end" size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
