import styles from './media.module.css';

/** A QR code, black on white whatever the theme: readers need it so. `pixels` is its width on the screen. */
export function QrCode({
  size,
  path,
  label,
  pixels = 220,
}: {
  size: number;
  path: string;
  label: string;
  pixels?: number;
}) {
  return (
    <svg
      role="img"
      className={styles.code}
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={pixels}
      height={pixels}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
