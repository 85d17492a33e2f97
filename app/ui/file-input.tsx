import { Field, type FieldTexts } from './field.tsx';
import styles from './file-input.module.css';

export type FileInputProps = FieldTexts & { name: string; id?: string; accept?: string; multiple?: boolean };

/** One or more files from the reader's device. */
export function FileInput({ name, id = name, accept, multiple, ...texts }: FileInputProps) {
  return (
    <Field id={id} {...texts}>
      {(control) => (
        <input className={styles.file} type="file" name={name} accept={accept} multiple={multiple} {...control} />
      )}
    </Field>
  );
}
