import { parseDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import styles from './date-input.module.css';
import { Icon } from './icon.tsx';

export type DateFieldProps = {
  id: string;
  name: string;
  defaultValue?: string;
  min?: string;
  max?: string;
  locale: string;
  calendar: { open: string; previous: string; next: string };
  describedBy?: string;
  invalid: boolean;
  required: boolean;
};

/** A day typed part by part or picked from a calendar; sends the same value under the same name as the native field. */
export function Island({
  id,
  name,
  defaultValue,
  min,
  max,
  locale,
  calendar,
  describedBy,
  invalid,
  required,
}: DateFieldProps) {
  return (
    <I18nProvider locale={locale}>
      <DatePicker
        name={name}
        defaultValue={toDate(defaultValue)}
        minValue={toDate(min)}
        maxValue={toDate(max)}
        isInvalid={invalid}
        isRequired={required}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
        validationBehavior="aria"
        shouldForceLeadingZeros
      >
        <Group
          className={styles.group}
          id={id}
          tabIndex={-1}
          onFocus={(event) => {
            if (event.target === event.currentTarget)
              event.currentTarget.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
          }}
        >
          <DateInput className={styles.input}>
            {(segment) => <DateSegment className={styles.segment} segment={segment} />}
          </DateInput>
          <Button className={styles.open} aria-label={calendar.open}>
            <Icon name="calendar" />
          </Button>
        </Group>
        <Popover className={styles.popover}>
          <Dialog className={styles.dialog} aria-labelledby={`${id}-label`}>
            <Calendar>
              <header className={styles.head}>
                <Button slot="previous" className={styles.turn} aria-label={calendar.previous}>
                  <Icon name="chevron-start" />
                </Button>
                <CalendarHeading className={styles.month} />
                <Button slot="next" className={styles.turn} aria-label={calendar.next}>
                  <Icon name="chevron-end" />
                </Button>
              </header>
              <CalendarGrid className={styles.days}>
                {(date) => <CalendarCell className={styles.day} date={date} />}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

/** What cannot be read as a day leaves the field empty, as the browser's own field does. */
function toDate(text: string | undefined) {
  try {
    return text ? parseDate(text) : undefined;
  } catch {
    return undefined;
  }
}
