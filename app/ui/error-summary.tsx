// biome-ignore-all lint/a11y/noAutofocus: after a refused form the reader belongs at what is wrong.
// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
import styles from './error-summary.module.css';

export type FieldProblem = { fieldId: string; message: string };

/** Everything that is wrong in a form, each with a link to its field. Takes the focus when the page opens. Draws nothing without errors. */
export function ErrorSummary({
  title,
  errors,
  id = 'error-summary',
}: {
  title: string;
  errors: readonly FieldProblem[];
  id?: string;
}) {
  if (errors.length === 0) return null;
  return (
    <div
      className={styles.summary}
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-title`}
      data-error-summary=""
      autoFocus
    >
      <h2 className={styles.title} id={`${id}-title`}>
        {title}
      </h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.message}`}>
            <a className={styles.link} href={`#${error.fieldId}`}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
