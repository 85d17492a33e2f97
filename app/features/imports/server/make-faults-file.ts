import { type SheetColumn, toXlsx } from '#app/platform/files/xlsx.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { cellText } from '#app/shared/cell.ts';
import { headedAt } from '../domain/guess-columns.ts';
import { importTexts } from '../texts/index.ts';
import { fieldWords, problemWords } from '../texts/words.ts';
import { requireOwnImport } from './get-columns.ts';
import { findLook } from './import-store.ts';
import { listRows } from './row-store.ts';

const MOST_ROWS = 20_000;

/** The faulty and left-out rows as they stood in the file, with their numbers and a column that explains what is wrong. */
export async function makeFaultsFile(
  ctx: RequestContext,
  importId: string,
): Promise<{ fileName: string; body: Uint8Array }> {
  const of = await requireOwnImport(ctx, importId);
  if (of.emptiedAt !== null) throw new NotFoundError();
  const t = translate(importTexts, ctx.locale);
  const [look, rows] = await Promise.all([
    findLook(ctx, importId),
    listRows(ctx, importId, { outcomes: ['faulty', 'left-out'], limit: MOST_ROWS }),
  ]);
  const { headings } = headedAt(look?.sheets[of.sheet]?.rows ?? [], of.headerRow ?? 1);
  const text = (header: string, width = 18): SheetColumn => ({ header, type: 'text', width });
  const columns = [
    ...headings.map((heading) => text(heading)),
    { header: t('faults.row'), type: 'number' as const, width: 8 },
    text(t('faults.explanation'), 80),
  ];
  const listed = rows.map(({ number, content, problems }) => [
    ...headings.map((_, index) => cellText(content?.cells[index])),
    number,
    problems
      .map((problem) => `${fieldWords(ctx.locale, problem.field)}: ${problemWords(ctx.locale, problem)}`)
      .join(' '),
  ]);
  return { fileName: t('faults.fileName'), body: await toXlsx([{ name: t('faults.sheet'), columns, rows: listed }]) };
}
