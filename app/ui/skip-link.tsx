import styles from './skip-link.module.css';

/** First thing on the page: past the navigation, straight to the content. Seen only when it has focus. */
export function SkipLink({ children, href = '#main' }: { children: string; href?: string }) {
  return (
    <a className={styles.skip} href={href}>
      {children}
    </a>
  );
}
