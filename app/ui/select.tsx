import { type ControlAttributes, Field, type FieldTexts, type FieldWidth } from './field.tsx';

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectOptionGroup = { label: string; options: SelectOption[] };

export type SelectProps = FieldTexts & {
  name: string;
  id?: string;
  options: (SelectOption | SelectOptionGroup)[];
  defaultValue?: string;
  /** Text of a first, empty choice. Left out: there is none. */
  emptyLabel?: string;
  width?: FieldWidth;
  disabled?: boolean;
};

/** One choice out of a list that is folded away. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  optionalText,
  required,
  labelHidden,
  width,
  ...list
}: SelectProps) {
  return (
    <Field {...{ id, label, hint, error, optionalText, required, labelHidden, width }}>
      {(control) => <NativeSelect name={name} control={control} {...list} />}
    </Field>
  );
}

type NativeSelectProps = Pick<SelectProps, 'name' | 'options' | 'defaultValue' | 'emptyLabel' | 'disabled'> & {
  control: ControlAttributes;
};

/** The bare select element. */
export function NativeSelect({ name, options, defaultValue, emptyLabel, disabled, control }: NativeSelectProps) {
  return (
    <select className="ds-input" name={name} defaultValue={defaultValue} disabled={disabled} {...control}>
      {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
      {options.map((option) =>
        'options' in option ? (
          <optgroup key={option.label} label={option.label}>
            {option.options.map(toOption)}
          </optgroup>
        ) : (
          toOption(option)
        ),
      )}
    </select>
  );
}

function toOption(option: SelectOption) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
