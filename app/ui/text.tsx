import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

export type TextProps = {
  children: ReactNode;
  as?: 'p' | 'span' | 'div';
  soft?: boolean;
  small?: boolean;
  strong?: boolean;
  numeric?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
};

/** Running text, softer, smaller or stronger than its surroundings. */
export function Text({ children, as: Element = 'p', soft, small, strong, numeric, ...rest }: TextProps) {
  return (
    <Element
      className={classNames(
        soft && styles.soft,
        small && styles.smallText,
        strong && styles.strong,
        numeric && styles.numericText,
      )}
      {...rest}
    >
      {children}
    </Element>
  );
}
