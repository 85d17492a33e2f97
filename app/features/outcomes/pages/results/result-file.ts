import type { Programme } from '#app/features/programmes/public.ts';
import type { Cell } from '#app/platform/files/csv.ts';
import type { SheetColumn, WorkbookSheet } from '#app/platform/files/xlsx.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { shareOf } from '../../domain/intervals.ts';
import { outcomeCategories } from '../../domain/outcome-category.ts';
import type { Shown } from '../../domain/publish-breakdown.ts';
import type { PointResult, Result } from '../../domain/result.ts';
import { groupName, pointName, type ResultTranslate, resultTranslate } from './result-words.ts';

export type FigureRow = readonly [
  table: string,
  point: string,
  group: string,
  what: string,
  count: Cell,
  base: Cell,
  share: Cell,
  low: Cell,
  high: Cell,
];

/** The columns of the file: one line per figure, so that it can be filtered and pivoted. */
function figureColumns(locale: Locale): SheetColumn[] {
  const t = resultTranslate(locale);
  return [
    { header: t('file.table'), type: 'text', width: 20 },
    { header: t('file.point'), type: 'text', width: 24 },
    { header: t('file.group'), type: 'text', width: 24 },
    { header: t('file.what'), type: 'text', width: 28 },
    { header: t('file.count'), type: 'number', width: 10 },
    { header: t('file.base'), type: 'number', width: 10 },
    { header: t('file.share'), type: 'number', width: 10 },
    { header: t('file.low'), type: 'number', width: 14 },
    { header: t('file.high'), type: 'number', width: 14 },
  ];
}

/** Every figure of the page, in its order: targets, outcome, groups, numbers. Hidden ones are two dots. */
function figureRows({ definition }: Programme, result: Result, locale: Locale): FigureRow[] {
  const t = resultTranslate(locale);
  const points = new Map(result.points.map((point) => [point.key, point]));
  const targets = result.measures.map(({ name, measure, point, result: reached }): FigureRow => {
    const at = points.get(point) as PointResult;
    const words = [t('file.target'), pointName(at, locale), t('file.all'), name ?? t(`measure.${measure}`)] as const;
    return [...words, ...figures(reached?.count ?? null, at.base, t)];
  });
  const outcomes = result.points.flatMap((point) => {
    const when = pointName(point, locale);
    const whole = outcomeCategories.map(
      (category, c): FigureRow => [
        t('file.outcome'),
        when,
        t('file.all'),
        t(`category.${category}`),
        ...figures(point.categories[c] ?? null, point.base, t),
      ],
    );
    const groups = point.tables.flatMap(({ dimension, groups: rows }) =>
      rows.flatMap(({ key, counts, total }) => {
        const words = [t(`dimension.${dimension}`), when, groupName(definition, dimension, key, locale)] as const;
        const cells = outcomeCategories.map(
          (category, c): FigureRow => [...words, t(`category.${category}`), ...figures(counts[c] ?? null, total, t)],
        );
        return [...cells, [...words, t('file.total'), shown(total, t), null, null, null, null] as FigureRow];
      }),
    );
    return [...whole, ...groups];
  });
  const numbers = [...result.numbers.groups, { key: null, ...result.numbers.total }].flatMap((row) =>
    (['planned', 'referred', 'started', 'left', 'known'] as const).map((column): FigureRow => {
      const group = row.key === null ? t('file.all') : groupName(definition, 'sex', row.key, locale);
      const count = row[column];
      return [
        t('file.numbers'),
        '',
        group,
        t(`numbers.${column}`),
        count === undefined ? null : shown(count, t),
        null,
        null,
        null,
        null,
      ];
    }),
  );
  return [...targets, ...outcomes, ...numbers];
}

/** The workbook: the figures, and what they are about. */
export function resultWorkbook(
  programme: Programme,
  result: Result,
  locale: Locale,
  today: PlainDate,
): [WorkbookSheet, WorkbookSheet] {
  const t = resultTranslate(locale);
  const about: Cell[][] = [
    [t('file.programme'), programme.name],
    [t('file.day'), today],
    ...(['category', 'sfi', 'notKnown', 'interval', 'cause'] as const).map((key) => [
      t('reading.title'),
      t(`reading.${key}`),
    ]),
    [t('hidden'), t('file.hidden')],
  ];
  return [
    { name: t('results'), columns: figureColumns(locale), rows: figureRows(programme, result, locale) },
    {
      name: t('file.about'),
      columns: [
        { header: '', type: 'text', width: 24 },
        { header: '', type: 'text', width: 120 },
      ],
      rows: about,
    },
  ];
}

function shown(count: Shown, t: ResultTranslate): Cell {
  return count ?? t('hidden');
}

function figures(count: Shown, base: Shown, t: ResultTranslate): [Cell, Cell, Cell, Cell, Cell] {
  const share = count === null || base === null ? undefined : shareOf(count, base);
  const rounded = (value: number | undefined) => (value === undefined ? null : Math.round(value * 1000) / 1000);
  return [shown(count, t), shown(base, t), rounded(share?.share), rounded(share?.low), rounded(share?.high)];
}
