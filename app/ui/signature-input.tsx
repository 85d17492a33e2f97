import type { ReactNode } from 'react';
import { Fieldset } from './fieldset.tsx';
import { Island } from './island.tsx';
import type { SignatureFieldProps } from './signature-input.island.tsx';

export type SignatureInputProps = {
  name: string;
  label: string;
  clearLabel: string;
  /** What stands there without script: another way to show that it was agreed. */
  withoutScript: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  defaultValue?: string;
};

/** A signature written on the screen. Needs script; says so where there is none. */
export function SignatureInput({
  name,
  label,
  clearLabel,
  withoutScript,
  hint,
  error,
  defaultValue,
}: SignatureInputProps) {
  const describedBy = hint ? `${name}-hint` : undefined;
  return (
    <Fieldset id={name} legend={label} hint={hint} error={error}>
      <Island
        name="signature-input"
        props={{ name, defaultValue, label, clearLabel, describedBy } satisfies SignatureFieldProps}
      >
        <p>{withoutScript}</p>
      </Island>
    </Fieldset>
  );
}
