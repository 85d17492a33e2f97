import { Icon, type IconName } from './icon.tsx';
import styles from './tab-links.module.css';

export type TabLink = {
  href: string;
  label: string;
  current?: boolean;
  count?: string | number;
  icon?: IconName;
  prefetch?: boolean;
};

type Props = {
  label: string;
  items: readonly TabLink[] /** A second row, below the tab it belongs to. */;
  small?: boolean;
};

/** The parts of one matter as links, the open one marked. */
export function TabLinks({ label, items, small }: Props) {
  return (
    <nav className={small ? styles.small : styles.tabs} aria-label={label}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.href}>
            <a
              className={styles.tab}
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              data-prefetch={item.prefetch ? '' : undefined}
            >
              {item.icon ? <Icon name={item.icon} size={16} /> : null}
              {item.label}
              {item.count === undefined ? null : <span className={styles.count}>{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
