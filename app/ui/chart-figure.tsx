import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { Details } from './details.tsx';
import { Icon } from './icon.tsx';
import { Table } from './table.tsx';

/** What every chart takes beside its figures. */
export type ChartTexts = {
  id: string;
  title: string;
  /** What the chart says, in one or two sentences. */
  description: string;
  titleHidden?: boolean;
  titleLevel?: 2 | 3 | 4;
  /** On the fold that opens the table, such as "Visa som tabell". */
  tableLabel: string;
  downloads?: readonly { href: string; label: string }[];
  dir?: 'ltr' | 'rtl';
};

export type ChartTable = { headers: readonly string[]; rows: readonly (readonly ReactNode[])[] };

/** The frame round every chart: title, what it says, the picture, the same figures as a table, files to take along. */
export function ChartFigure({
  id,
  title,
  description,
  titleHidden,
  titleLevel = 3,
  tableLabel,
  table,
  downloads = [],
  legend,
  children,
}: Omit<ChartTexts, 'dir'> & { table: ChartTable; legend?: ReactNode; children: ReactNode }) {
  const Title = `h${titleLevel}` as const;
  return (
    <figure className={styles.figure} id={id} aria-labelledby={`${id}-title`}>
      <Title className={titleHidden ? 'ds-sr-only' : styles.title} id={`${id}-title`}>
        {title}
      </Title>
      <p className={styles.description} id={`${id}-says`}>
        {description}
      </p>
      {legend}
      {children}
      <div className={styles.behind}>
        <Details summary={tableLabel}>
          <Table<readonly ReactNode[]>
            bare
            dense
            caption={title}
            captionHidden
            rows={table.rows}
            rowKey={(row) => String(table.rows.indexOf(row))}
            columns={table.headers.map((header, index) => ({
              key: String(index),
              header,
              cell: (row) => row[index],
              rowHeader: index === 0,
              numeric: index > 0,
            }))}
          />
        </Details>
        {downloads.length > 0 ? (
          <span className={styles.downloads}>
            {downloads.map((file) => (
              <a key={file.href} className={styles.download} href={file.href} download>
                <Icon name="download" size={15} />
                {file.label}
              </a>
            ))}
          </span>
        ) : null}
      </div>
    </figure>
  );
}

/** The attributes that make an SVG element a picture with the figure's title and description. */
export function pictureOf(id: string) {
  return { role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-says`, focusable: false } as const;
}
