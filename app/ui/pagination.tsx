import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './pagination.module.css';

export type PaginationProps = {
  label: string;
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
  previousLabel: string;
  nextLabel: string;
  /** Such as "Sida 3". */
  pageLabel: (page: number) => string;
  /** Such as "1–50 av 380". */
  summary?: string;
};

/** Links to the other pages of a list; nothing but the summary when there is only one. */
export function Pagination({
  label,
  page,
  pageCount,
  hrefFor,
  previousLabel,
  nextLabel,
  pageLabel,
  summary,
}: PaginationProps) {
  return (
    <div className={styles.bar}>
      {summary ? <p className={styles.summary}>{summary}</p> : null}
      {pageCount <= 1 ? null : (
        <nav aria-label={label}>
          <ul className={styles.pages}>
            {page > 1 ? (
              <li>
                <a className={styles.page} rel="prev" href={hrefFor(page - 1)}>
                  <Icon name="chevron-start" />
                  <span className={styles.word}>{previousLabel}</span>
                </a>
              </li>
            ) : null}
            {shownPages(page, pageCount).map((shown) =>
              typeof shown === 'string' ? (
                <li key={shown} className={styles.gap} aria-hidden="true">
                  …
                </li>
              ) : (
                <li key={shown} className={classNames(Math.abs(shown - page) > 1 && styles.far)}>
                  <a
                    className={styles.page}
                    href={hrefFor(shown)}
                    aria-label={pageLabel(shown)}
                    aria-current={shown === page ? 'page' : undefined}
                  >
                    {shown}
                  </a>
                </li>
              ),
            )}
            {page < pageCount ? (
              <li>
                <a className={styles.page} rel="next" href={hrefFor(page + 1)}>
                  <span className={styles.word}>{nextLabel}</span>
                  <Icon name="chevron-end" />
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      )}
    </div>
  );
}

function shownPages(page: number, pageCount: number): (number | string)[] {
  const wanted = new Set([1, pageCount, page - 1, page, page + 1].filter((each) => each >= 1 && each <= pageCount));
  const sorted = [...wanted].sort((a, b) => a - b);
  return sorted.flatMap((each, index) =>
    index > 0 && each - (sorted[index - 1] ?? each) > 1 ? [`gap-${each}`, each] : [each],
  );
}
