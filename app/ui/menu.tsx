import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';

export type MenuItem = { href: string; label: string; icon?: IconName; download?: boolean };

export type MenuProps = {
  label: string;
  icon?: IconName;
  iconOnly?: boolean;
  items?: readonly MenuItem[] /** Forms with a single button, for what changes something. */;
  children?: ReactNode;
  /** A form with fields stands in it: room around it, and in the page's flow on a phone. */
  roomy?: boolean;
};

/** Less common choices behind one button; works without script. */
export function Menu({ label, icon, iconOnly, items = [], children, roomy }: MenuProps) {
  return (
    <details className={styles.menu} data-menu="">
      <summary
        className={classNames('ds-button', styles.summary)}
        data-variant="secondary"
        aria-label={iconOnly ? label : undefined}
      >
        {icon ? <Icon name={icon} /> : null}
        {iconOnly ? null : label}
        {iconOnly ? null : <Icon name="chevron-down" size={16} />}
      </summary>
      <div className={classNames(styles.panel, roomy && styles.roomy)}>
        {items.length > 0 ? (
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item.href}>
                <a className={styles.item} href={item.href} download={item.download}>
                  {item.icon ? <Icon name={item.icon} /> : null}
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {children}
      </div>
    </details>
  );
}
