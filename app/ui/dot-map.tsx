import styles from './dot-map.module.css';

export type DotMapProps = {
  label: string;
  width: number;
  height: number;
  dots: readonly { label: string; href: string; x: number; y: number; radius: number; count: number }[];
};

/** Named dots on a plane, each leading somewhere; larger where there is more. */
export function DotMap({ label, width, height, dots }: DotMapProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing holds no field set; its name is the label, and each dot is a link with words.
    <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {dots.map((dot) => (
        <a key={dot.label} href={dot.href} className={styles.dot} aria-label={`${dot.label}: ${dot.count}`}>
          <circle cx={dot.x} cy={dot.y} r={dot.radius} />
          {dot.count > 1 ? (
            <text className={styles.count} x={dot.x} y={dot.y + 5} textAnchor="middle">
              {dot.count}
            </text>
          ) : null}
          <text className={styles.name} x={dot.x} y={dot.y + dot.radius + 18} textAnchor="middle">
            {dot.label}
          </text>
        </a>
      ))}
    </svg>
  );
}
