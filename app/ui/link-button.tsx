import type { ReactNode } from 'react';
import { ButtonContent, type ButtonLook, buttonAttributes } from './button.tsx';

export type LinkButtonProps = ButtonLook & {
  href: string;
  children: ReactNode;
  download?: boolean | string;
  rel?: string;
  target?: string;
  'aria-current'?: 'page' | 'true';
  /** The page behind holds nothing about a person: it may be fetched before the click. */
  prefetch?: boolean;
};

/** A link that looks like a button: goes somewhere and changes nothing. */
export function LinkButton({
  variant = 'secondary',
  size,
  icon,
  iconOnly,
  fullWidth,
  prefetch,
  children,
  ...link
}: LinkButtonProps) {
  return (
    <a
      {...buttonAttributes({ variant, size, iconOnly, fullWidth })}
      data-prefetch={prefetch ? '' : undefined}
      {...link}
    >
      <ButtonContent icon={icon} iconOnly={iconOnly}>
        {children}
      </ButtonContent>
    </a>
  );
}
