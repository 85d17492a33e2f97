import type { DateFieldProps } from './date-input.island.tsx';
import { Field, type FieldTexts } from './field.tsx';
import { Island } from './island.tsx';

export type DateInputProps = FieldTexts & {
  name: string;
  id?: string;
  /** 'YYYY-MM-DD', like min and max. */
  defaultValue?: string;
  min?: string;
  max?: string;
  /** Names of the buttons of the calendar; without them the browser's own date field stays. */
  calendar?: DateFieldProps['calendar'];
  /** Order of the parts; Swedish (year, month, day) when left out. */
  locale?: string;
};

/** A day: the browser's own field, and with script one whose order does not depend on the browser's language. */
export function DateInput({
  name,
  id = name,
  defaultValue,
  min,
  max,
  calendar,
  locale = 'sv-SE',
  ...texts
}: DateInputProps) {
  return (
    <Field id={id} width="sm" {...texts}>
      {(control) => {
        const native = (
          <input
            className="ds-input"
            type="date"
            name={name}
            defaultValue={defaultValue}
            min={min}
            max={max}
            {...control}
          />
        );
        return calendar === undefined ? (
          native
        ) : (
          <Island
            name="date-input"
            props={
              {
                id,
                name,
                defaultValue,
                min,
                max,
                calendar,
                locale,
                describedBy: control['aria-describedby'],
                invalid: control['aria-invalid'] === true,
                required: control.required === true,
              } satisfies DateFieldProps
            }
          >
            {native}
          </Island>
        );
      }}
    </Field>
  );
}
