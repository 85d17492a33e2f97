import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

export type RadioGroupProps = ChoiceGroupProps & { defaultValue?: string; required?: boolean };

/** One choice out of a few that are all in sight. */
export function RadioGroup({ defaultValue, ...group }: RadioGroupProps) {
  return <ChoiceGroup type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...group} />;
}
