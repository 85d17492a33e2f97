import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import type { FieldWidth } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput, type TextInputProps } from '#app/ui/text-input.tsx';
import { type EditState, PREFIX } from './edit-state.ts';

type Common = { state: EditState; name: string; label: string; hint?: string };

type TextFieldProps = Common &
  Pick<TextInputProps, 'type' | 'inputMode' | 'suffix' | 'required' | 'autoFocus'> & { width?: FieldWidth };

/** One text or number of the definition, under its own name. */
export function TextField({ state, name, width = 'md', ...input }: TextFieldProps) {
  return (
    <TextInput
      name={PREFIX + name}
      width={width}
      defaultValue={state.textOf(name)}
      error={state.errorOf(name)}
      autoComplete="off"
      {...input}
    />
  );
}

/** A whole number or an amount: typed freely, judged by the definition's own rules. */
export function NumberField(props: Omit<TextFieldProps, 'inputMode'>) {
  return <TextField width="sm" inputMode="decimal" {...props} />;
}

type Words = readonly { value: string; label: string }[];

/** One word out of a list; nothing chosen means not stated. */
export function ChoiceField({
  state,
  name,
  options,
  width = 'sm',
  ...texts
}: Common & { options: Words; width?: FieldWidth }) {
  return (
    <Select
      name={PREFIX + name}
      width={width}
      options={[...options]}
      emptyLabel={state.t('edit.choose')}
      defaultValue={state.textOf(name)}
      error={state.errorOf(name)}
      {...texts}
    />
  );
}

/** Several words out of a list. */
export function ChoicesField({ state, name, label, options, hint }: Common & { options: Words }) {
  const chosen = state.listOf(name).filter((value) => typeof value === 'string');
  return (
    <CheckboxGroup
      name={PREFIX + name}
      legend={label}
      hint={hint}
      inline
      options={[...options]}
      defaultValues={chosen}
      error={state.errorOf(name)}
    />
  );
}
