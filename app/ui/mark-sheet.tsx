import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './mark-sheet.module.css';
import type { Tone } from './tones.ts';

/** Rows with one quick choice each. */
export function MarkSheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.sheet} aria-label={label}>
      {children}
    </ol>
  );
}

export type MarkRowProps = {
  title: ReactNode;
  sub?: ReactNode;
  /** The MarkGroup. */
  children: ReactNode;
  /** More to fill in, such as minutes, below the choice. */
  extra?: ReactNode;
  /** This row differs from the others or needs attention. */
  tone?: Tone;
};

/** One row of a MarkSheet. */
export function MarkRow({ title, sub, children, extra, tone }: MarkRowProps) {
  return (
    <li className={styles.row} data-color={tone}>
      <div className={styles.who}>
        <span className={styles.title}>{title}</span>
        {sub ? <span className={styles.sub}>{sub}</span> : null}
      </div>
      {children}
      {extra ? <div className={styles.extra}>{extra}</div> : null}
    </li>
  );
}

export type Mark = {
  value: string;
  label: string /** Where there is little room. */;
  short?: string;
  tone: Tone;
  icon?: IconName;
};

export type MarkGroupProps = {
  name: string;
  id?: string;
  legend: string;
  options: readonly Mark[];
  defaultValue?: string;
  /** With `onChange`: the choice is held by whoever draws this. */
  value?: string;
  onChange?: (value: string) => void;
  disabled?: boolean;
  'aria-describedby'?: string;
};

/** A few choices side by side, made with one tap; the chosen one stands out by colour, weight and mark. */
export function MarkGroup({
  name,
  id = name,
  legend,
  options,
  defaultValue,
  value,
  onChange,
  disabled,
  ...rest
}: MarkGroupProps) {
  return (
    <fieldset className={styles.group} disabled={disabled} {...rest}>
      <legend className="ds-sr-only">{legend}</legend>
      {options.map((option, index) => {
        const chosen =
          onChange === undefined
            ? { defaultChecked: option.value === defaultValue }
            : { checked: option.value === value, onChange: () => onChange(option.value) };
        return (
          <label key={option.value} className={styles.option} data-color={option.tone}>
            <input
              className={styles.radio}
              type="radio"
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              value={option.value}
              {...chosen}
            />
            {option.icon ? <Icon name={option.icon} size={16} /> : null}
            <span className={classNames(option.short !== undefined && styles.long)}>{option.label}</span>
            {option.short === undefined ? null : (
              <span className={styles.short} aria-hidden="true">
                {option.short}
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
