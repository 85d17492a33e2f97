import { TextInput, type TextInputProps } from './text-input.tsx';

export type TimeInputProps = Omit<
  TextInputProps,
  'type' | 'inputMode' | 'width' | 'maxLength' | 'autoComplete' | 'spellCheck'
>;

/**
 * A time of day as text, HH:MM in 24 hours whatever language the browser speaks. What is typed is read by `timeOfDayField`
 * (shared/time-of-day.ts): 9, 9.30 and 0930 are all good.
 */
export function TimeInput(props: TimeInputProps) {
  // The decimal keyboard of a phone has figures and a point.
  return <TextInput {...props} inputMode="decimal" width="sm" maxLength={12} autoComplete="off" spellCheck={false} />;
}
