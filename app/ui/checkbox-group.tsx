import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

export type CheckboxGroupProps = ChoiceGroupProps & { defaultValues?: readonly string[] };

/** Any number of choices out of a few. */
export function CheckboxGroup({ defaultValues = [], ...group }: CheckboxGroupProps) {
  return <ChoiceGroup type="checkbox" chosen={defaultValues} {...group} />;
}
