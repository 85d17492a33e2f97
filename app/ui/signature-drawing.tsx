import styles from './signature.module.css';

/** The space in which a signature is drawn, in the units of its path. */
export const signatureSize = { width: 600, height: 200 };
export const longestSignature = 20_000;

/** A signature that was drawn on a screen, as it was drawn. */
export function SignatureDrawing({ path, label }: { path: string; label: string }) {
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${signatureSize.width} ${signatureSize.height}`}
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
