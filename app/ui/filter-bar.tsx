// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './filter-bar.module.css';
import { Icon } from './icon.tsx';
import { LinkButton } from './link-button.tsx';

export type FilterBarProps = {
  label: string;
  action: string;
  /** The fields that are always in sight. */
  children: ReactNode;
  submitLabel: string;
  /** Fields that are folded away until wanted. */
  more?: ReactNode;
  moreLabel?: string;
  moreOpen?: boolean;
  /** Given when something is filtered: leads to the unfiltered list. */
  clearHref?: string;
  clearLabel?: string;
  /** Kept in the address unseen (sort order, view). */
  hidden?: Record<string, string | undefined>;
};

/** A form whose answers end up in the address, so that a filtered list can be linked and gone back to. */
export function FilterBar({
  label,
  action,
  children,
  submitLabel,
  more,
  moreLabel,
  moreOpen,
  clearHref,
  clearLabel,
  hidden = {},
}: FilterBarProps) {
  return (
    <form className={styles.bar} method="get" action={action} role="search" aria-label={label}>
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className={styles.fields}>{children}</div>
      {more ? (
        <details className={styles.more} open={moreOpen}>
          <summary className={styles.summary}>
            <Icon name="filter" size={16} />
            {moreLabel}
          </summary>
          <div className={styles.fields}>{more}</div>
        </details>
      ) : null}
      <div className={styles.buttons}>
        <Button variant="secondary" icon="search">
          {submitLabel}
        </Button>
        {clearHref === undefined ? null : (
          <LinkButton variant="tertiary" href={clearHref} icon="x">
            {clearLabel}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
