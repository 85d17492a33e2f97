// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Logo } from './logo.tsx';
import frame from './page-frame.module.css';
import { SkipLink } from './skip-link.tsx';
import styles from './staff-frame.module.css';
import { UserMenu, type UserMenuProps } from './user-menu.tsx';

export type NavigationItem = { href: string; label: string; icon?: IconName; current?: boolean; prefetch?: boolean };

export type StaffFrameProps = {
  product: string;
  homeHref: string;
  navigation: readonly NavigationItem[];
  /** Posts, so that a name never stands in an address. */
  search: {
    action: string;
    label: string /** Such as "Ctrl K". */;
    shortcut: string;
    name?: string;
    defaultValue?: string;
  };
  user: Omit<UserMenuProps, 'inline'>;
  texts: { skip: string; navigation: string; menu: string };
  /** Above everything: demo mode, maintenance. */
  banner?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** Everything round a staff page. On a phone the navigation, search and account fold into one menu that needs no script. */
export function StaffFrame({
  product,
  homeHref,
  navigation,
  search,
  user,
  texts,
  banner,
  footer,
  children,
}: StaffFrameProps) {
  return (
    <>
      <SkipLink>{texts.skip}</SkipLink>
      <header className={styles.header}>
        {banner ? <div className={frame.banner}>{banner}</div> : null}
        <div className={styles.bar}>
          <a className={styles.brand} href={homeHref}>
            <Logo />
            <span>{product}</span>
          </a>
          <div className={styles.wide}>
            <Navigation label={texts.navigation} items={navigation} />
            <SearchForm id="search" {...search} />
            <UserMenu {...user} />
          </div>
          <details className={styles.compact} data-menu="">
            <summary className={styles.compactSummary}>
              <Icon name="menu" size={22} />
              <span>{texts.menu}</span>
            </summary>
            <div className={styles.compactPanel}>
              <SearchForm id="search-compact" {...search} />
              <Navigation label={texts.navigation} items={navigation} />
              <UserMenu {...user} inline />
            </div>
          </details>
        </div>
      </header>
      <main className={frame.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className={frame.footer}>{footer}</footer> : null}
    </>
  );
}

function Navigation({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  return (
    <nav className={styles.navigation} aria-label={label}>
      <ul className={styles.navigationList}>
        {items.map((item) => (
          <li key={item.href}>
            <a
              className={styles.navigationLink}
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              data-prefetch={item.prefetch ? '' : undefined}
            >
              {item.icon ? <Icon name={item.icon} size={18} /> : null}
              <span>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchForm({
  id,
  action,
  label,
  shortcut,
  name = 'q',
  defaultValue,
}: StaffFrameProps['search'] & { id: string }) {
  return (
    <form className={styles.search} role="search" aria-label={label} method="post" action={action}>
      <label className="ds-sr-only" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" size={17} />
      <input
        className={styles.searchField}
        id={id}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={label}
        autoComplete="off"
        data-search-field=""
      />
      <span className={styles.shortcut} aria-hidden="true">
        {shortcut}
      </span>
    </form>
  );
}
