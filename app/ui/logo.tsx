import styles from './logo.module.css';

/** The product's mark: a way that bends on its own to where it leads. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" className={styles.ground} />
      <path
        d="M9 27c0-7.5 13.5-6 13.5-12.5 0-3-2.4-4.4-5-4.4"
        fill="none"
        strokeWidth="3.4"
        strokeLinecap="round"
        className={styles.way}
      />
      <circle cx="11.6" cy="8.6" r="3.1" className={styles.goal} />
    </svg>
  );
}
