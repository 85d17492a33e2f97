import type { ComboFieldProps } from './combo-input.island.tsx';
import { Field, type FieldTexts, type FieldWidth } from './field.tsx';
import { Island } from './island.tsx';
import { NativeSelect, type SelectOption } from './select.tsx';

export type ComboInputProps = FieldTexts & {
  name: string;
  id?: string;
  options: readonly SelectOption[];
  defaultValue?: string;
  /** Text of the empty choice of the native list. */
  emptyLabel: string;
  width?: FieldWidth;
  texts: ComboFieldProps['texts'];
  locale?: string;
};

/** One choice out of a long list: a native list, and with script one that is searched by typing. */
export function ComboInput({
  name,
  id = name,
  options,
  defaultValue,
  emptyLabel,
  width,
  texts,
  locale = 'sv-SE',
  ...fieldTexts
}: ComboInputProps) {
  return (
    <Field id={id} width={width} {...fieldTexts}>
      {(control) => (
        <Island
          name="combo-input"
          props={
            {
              id,
              name,
              options: [...options],
              defaultValue,
              texts,
              locale,
              describedBy: control['aria-describedby'],
              invalid: control['aria-invalid'] === true,
              required: control.required === true,
            } satisfies ComboFieldProps
          }
        >
          <NativeSelect
            name={name}
            options={[...options]}
            defaultValue={defaultValue}
            emptyLabel={emptyLabel}
            control={control}
          />
        </Island>
      )}
    </Field>
  );
}
