import type { ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'tertiary' | 'danger';
  size?: 'md' | 'sm';
  icon?: IconName;
  /** The icon alone; the children are then its name for those who do not see it. */
  iconOnly?: boolean;
  fullWidth?: boolean;
};

export type ButtonProps = ButtonLook & {
  children: ReactNode;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
  disabled?: boolean;
  id?: string;
  /** Opens or closes the dialog with this id, without script. */
  commandFor?: string;
  command?: 'show-modal' | 'close';
  'aria-describedby'?: string;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  'aria-pressed'?: boolean;
  onClick?: () => void;
};

/** Does something: sends its form unless told otherwise. */
export function Button({
  variant,
  size,
  icon,
  iconOnly,
  fullWidth,
  children,
  type = 'submit',
  commandFor,
  command,
  ...button
}: ButtonProps) {
  const invoker = commandFor === undefined ? {} : { commandfor: commandFor, command: command ?? 'show-modal' };
  return (
    <button
      {...buttonAttributes({ variant, size, iconOnly, fullWidth })}
      type={commandFor === undefined ? type : 'button'}
      {...button}
      {...invoker}
    >
      <ButtonContent icon={icon} iconOnly={iconOnly}>
        {children}
      </ButtonContent>
    </button>
  );
}

/** Class and data attributes that make an element look like a button. */
export function buttonAttributes({ variant = 'primary', size = 'md', iconOnly, fullWidth }: ButtonLook) {
  return {
    className: classNames('ds-button', styles.button, size === 'sm' && styles.small, iconOnly && styles.iconOnly),
    'data-variant': variant === 'danger' ? 'primary' : variant,
    'data-color': variant === 'danger' ? 'danger' : undefined,
    'data-fullwidth': fullWidth ? '' : undefined,
  };
}

/** What stands inside a button: icon and words, or the icon with hidden words. An arrow onwards stands after them. */
export function ButtonContent({
  icon,
  iconOnly,
  children,
}: Pick<ButtonLook, 'icon' | 'iconOnly'> & { children: ReactNode }) {
  return (
    <>
      {icon && icon !== 'chevron-end' ? <Icon name={icon} /> : null}
      {iconOnly ? <span className="ds-sr-only">{children}</span> : children}
      {icon === 'chevron-end' ? <Icon name={icon} /> : null}
    </>
  );
}
