// biome-ignore-all lint/a11y/noRedundantRoles: laid out as cards on a phone, the elements lose the roles they have by themselves.
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './table.module.css';
import compactStyles from './table-compact.module.css';

export type Column<Row> = {
  key: string;
  /** Also the label before the value when rows become cards. */
  header: string;
  headerHidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** Digits, aligned so that they can be compared. */
  numeric?: boolean;
  /** Names the row; one column should. */
  rowHeader?: boolean;
  /** Where a click on the header leads; with a direction: the table is sorted by this column now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  hiddenOnPhone?: boolean;
  /** In a compact table on a phone: at the end of the name's line. */
  besideName?: boolean;
  /** In a compact table on a phone: before the name, such as a box to mark the row with. */
  beforeName?: boolean;
  /** In a compact table on a phone: the header stays before the value. */
  labelled?: boolean;
  nowrap?: boolean;
};

export type TableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A last row for sums: cells by column key. */
  foot?: Record<string, ReactNode>;
  /** In place of the body when there are no rows. */
  empty?: ReactNode;
  /** No frame of its own: it stands in a flush card. */
  bare?: boolean;
  dense?: boolean;
  /** For long lists: on a phone a row is its name and one line of values under it, and pressing it opens the name's link. */
  compact?: boolean;
};

/** Rows and columns; below 48rem each row becomes a card. The roles keep it a table for those who listen. */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  foot,
  empty,
  bare,
  dense,
  compact,
}: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={classNames(styles.frame, bare && styles.bare)}>
      <table role="table" className={classNames(styles.table, dense && styles.dense, compact && compactStyles.compact)}>
        <caption className={captionHidden ? 'ds-sr-only' : styles.caption}>{caption}</caption>
        <thead role="rowgroup" className={headClass(columns)}>
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} content={column.cell(row)} compact={compact} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} content={foot[column.key]} compact={compact} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function headClass<Row>(columns: Column<Row>[]) {
  if (columns.some((column) => column.sort)) return undefined;
  return classNames(columns.every((column) => column.headerHidden) && 'ds-sr-only', styles.plainHead);
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  const name = column.headerHidden ? <span className="ds-sr-only">{column.header}</span> : column.header;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={classNames(column.numeric && styles.numeric, column.hiddenOnPhone && styles.hiddenOnPhone)}
    >
      {sort ? (
        <a className={styles.sort} href={sort.href} data-sorted={sort.direction}>
          {name}
          <Icon
            size={14}
            name={
              sort.direction === undefined
                ? 'arrow-up-down'
                : sort.direction === 'ascending'
                  ? 'arrow-up'
                  : 'arrow-down'
            }
          />
        </a>
      ) : (
        name
      )}
    </th>
  );
}

function placeOnPhone<Row>(column: Column<Row>, content: ReactNode): string {
  if (column.hiddenOnPhone || content === '–' || content === '' || content == null) return 'hidden';
  if (column.rowHeader) return 'name';
  if (column.beforeName) return 'before';
  return classNames(column.besideName ? 'beside' : 'inline', column.labelled && 'labelled');
}

type BodyCellProps<Row> = { column: Column<Row>; content: ReactNode; compact: boolean | undefined };

function BodyCell<Row>({ column, content, compact }: BodyCellProps<Row>) {
  const attributes = {
    className: classNames(
      column.numeric && styles.numeric,
      column.hiddenOnPhone && styles.hiddenOnPhone,
      column.nowrap && styles.nowrap,
    ),
    'data-phone': compact ? placeOnPhone(column, content) : undefined,
    'data-label': column.headerHidden ? undefined : column.header,
  };
  return column.rowHeader ? (
    <th role="rowheader" scope="row" {...attributes}>
      {content}
    </th>
  ) : (
    <td role="cell" {...attributes}>
      {content}
    </td>
  );
}
