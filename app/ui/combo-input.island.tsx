import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import styles from './combo-input.module.css';
import { Icon } from './icon.tsx';

export type ComboFieldProps = {
  id: string;
  name: string;
  options: { value: string; label: string; disabled?: boolean }[];
  defaultValue?: string;
  locale: string;
  texts: { open: string; list: string; nothing: string };
  describedBy?: string;
  invalid: boolean;
  required: boolean;
};

/** A list searched by typing; sends the same value under the same name as the native list. */
export function Island({
  id,
  name,
  options,
  defaultValue,
  locale,
  texts,
  describedBy,
  invalid,
  required,
}: ComboFieldProps) {
  return (
    <I18nProvider locale={locale}>
      <ComboBox
        name={name}
        formValue="key"
        defaultSelectedKey={defaultValue || null}
        defaultItems={options}
        isInvalid={invalid}
        isRequired={required}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
        menuTrigger="focus"
        allowsEmptyCollection
        validationBehavior="aria"
      >
        <div className={styles.group}>
          <Input className={`ds-input ${styles.input}`} id={id} />
          <Button className={styles.open} aria-label={texts.open}>
            <Icon name="chevron-down" />
          </Button>
        </div>
        <Popover className={styles.popover}>
          <ListBox<(typeof options)[number]>
            className={styles.list}
            aria-label={texts.list}
            renderEmptyState={() => <p className={styles.nothing}>{texts.nothing}</p>}
          >
            {(option) => (
              <ListBoxItem
                id={option.value}
                textValue={option.label}
                isDisabled={option.disabled}
                className={styles.option}
              >
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
