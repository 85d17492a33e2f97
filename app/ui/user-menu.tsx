// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Select, type SelectOption } from './select.tsx';
import styles from './user-menu.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type UserMenuProps = {
  label: string;
  name: string;
  role: string;
  organisation?: string;
  links?: readonly { href: string; label: string; icon?: IconName }[];
  roleSwitch?: {
    action: string;
    name: string;
    label: string;
    options: SelectOption[];
    current: string;
    submitLabel: string;
    hidden?: Record<string, string | undefined>;
  };
  languages?: { label: string; items: readonly { href: string; label: string; lang: string; current?: boolean }[] };
  signOut: { action: string; label: string; hidden?: Record<string, string | undefined> };
  /** Anything else, such as the choice of light or dark. */
  extra?: ReactNode;
  /** Laid out in the open instead of in a menu of its own. */
  inline?: boolean;
};

/** Who is signed in and in which role, with what belongs to the account. */
export function UserMenu({ inline, ...user }: UserMenuProps) {
  if (inline)
    return (
      <div className={styles.inline}>
        <Who {...user} />
        <Content suffix="-inline" {...user} />
      </div>
    );
  return (
    <details className={styles.menu} data-menu="">
      <summary className={styles.summary}>
        <VisuallyHidden>{user.label}: </VisuallyHidden>
        <Who {...user} />
        <Icon name="chevron-down" size={16} />
      </summary>
      <div className={styles.panel}>
        <Content suffix="" {...user} />
      </div>
    </details>
  );
}

function Who({ name, role }: Pick<UserMenuProps, 'name' | 'role'>) {
  return (
    <span className={styles.who}>
      <Avatar name={name} size="sm" />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{role}</span>
      </span>
    </span>
  );
}

function Content({
  suffix,
  organisation,
  links = [],
  roleSwitch,
  languages,
  signOut,
  extra,
}: Omit<UserMenuProps, 'inline'> & { suffix: string }) {
  return (
    <>
      {organisation ? <p className={styles.organisation}>{organisation}</p> : null}
      {roleSwitch ? (
        <Form action={roleSwitch.action} hidden={roleSwitch.hidden ?? {}} inline>
          <Select
            id={`${roleSwitch.name}${suffix}`}
            name={roleSwitch.name}
            label={roleSwitch.label}
            width="sm"
            options={roleSwitch.options}
            defaultValue={roleSwitch.current}
          />
          <Button variant="secondary" size="sm">
            {roleSwitch.submitLabel}
          </Button>
        </Form>
      ) : null}
      {links.length > 0 ? (
        <ul className={styles.links}>
          {links.map((link) => (
            <li key={link.href}>
              <a className={styles.link} href={link.href}>
                {link.icon ? <Icon name={link.icon} /> : null}
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {extra}
      {languages ? (
        <div className={styles.languages} role="group" aria-label={languages.label}>
          <Icon name="languages" />
          {languages.items.map((item) => (
            <a
              key={item.lang}
              className={styles.language}
              href={item.href}
              lang={item.lang}
              hrefLang={item.lang}
              aria-current={item.current ? 'true' : undefined}
            >
              {item.label}
            </a>
          ))}
        </div>
      ) : null}
      <Form action={signOut.action} hidden={signOut.hidden ?? {}}>
        <Button variant="tertiary" icon="log-out" size="sm">
          {signOut.label}
        </Button>
      </Form>
    </>
  );
}
