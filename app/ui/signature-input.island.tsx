import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './signature.module.css';
import { longestSignature, signatureSize } from './signature-drawing.tsx';

export type SignatureFieldProps = {
  name: string;
  defaultValue?: string;
  label: string;
  clearLabel: string;
  describedBy?: string;
};

/** A surface to write one's name on with finger, pen or mouse; sends the strokes as the d of an SVG path. */
export function Island({ name, defaultValue = '', label, clearLabel, describedBy }: SignatureFieldProps) {
  const [path, setPath] = useState(defaultValue);
  const drawing = useRef(false);
  const place = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (at: number, most: number) => Math.round(Math.min(Math.max(at, 0), most));
    const x = within(((event.clientX - box.left) / box.width) * signatureSize.width, signatureSize.width);
    const y = within(((event.clientY - box.top) / box.height) * signatureSize.height, signatureSize.height);
    return `${x} ${y}`;
  };
  const add = (command: 'M' | 'L', at: string) =>
    setPath((known) =>
      known.length > longestSignature - 20 || known.endsWith(`L${at}`) ? known : `${known}${command}${at}`,
    );
  return (
    <div className={styles.field}>
      <svg
        className={styles.surface}
        viewBox={`0 0 ${signatureSize.width} ${signatureSize.height}`}
        role="img"
        aria-label={label}
        aria-describedby={describedBy}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          add('M', place(event));
        }}
        onPointerMove={(event) => {
          if (drawing.current) add('L', place(event));
        }}
        onPointerUp={() => {
          drawing.current = false;
        }}
        onPointerCancel={() => {
          drawing.current = false;
        }}
      >
        <path d={path} />
      </svg>
      <input type="hidden" name={name} value={path} />
      <div>
        <Button type="button" variant="tertiary" size="sm" icon="undo" onClick={() => setPath('')}>
          {clearLabel}
        </Button>
      </div>
    </div>
  );
}
