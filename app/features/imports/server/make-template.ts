import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { toXlsx } from '#app/platform/files/xlsx.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { fieldsOf } from '../domain/fields/field.ts';
import type { ImportKind } from '../domain/kinds.ts';
import { importTexts } from '../texts/index.ts';
import { fieldWords } from '../texts/words.ts';

/** What the template leaves out: a row has its names in two columns, or in one. */
const LEFT_OUT = new Set(['fullName', 'protected']);
const DAYS = new Set(['bornOn', 'referredOn', 'acceptedOn', 'startedOn', 'endedOn', 'day', 'startsOn', 'endsOn']);

/**
 * An empty workbook with the right headings and a sheet that explains them: what each holds, an example, and by what else it is
 * known. Sites and tracks are those of the programme. Number and phone are text columns, so that no zero is lost.
 */
export async function makeTemplate(
  ctx: RequestContext,
  about: { programmeId: string; kind: ImportKind },
): Promise<{ fileName: string; body: Uint8Array }> {
  const programme = (await listOwnProgrammes(ctx)).find(({ id }) => id === about.programmeId);
  if (programme === undefined) throw new NotFoundError();
  const t = translate(importTexts, ctx.locale);
  const { sites, tracks, key } = programme.definition;
  const fields = fieldsOf[about.kind].filter(
    (field) =>
      !LEFT_OUT.has(field.key) &&
      !(field.key === 'site' && !sites?.length) &&
      !(field.key === 'track' && !tracks?.length),
  );
  const heading = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const named = (list: readonly { name: string }[] | undefined) => (list ?? []).map(({ name }) => name).join(', ');
  const help = fields.map((field) => [
    heading(field.words[0] ?? field.key),
    fieldWords(ctx.locale, field.key),
    field.key === 'site' ? named(sites) : field.key === 'track' ? named(tracks) : field.example,
    field.required ? t('template.yes') : '',
    field.words.slice(1).join(', '),
  ]);
  const column = (header: string, width: number) => ({ header, type: 'text' as const, width });
  const body = await toXlsx([
    {
      name: t('template.sheet'),
      columns: fields.map((field) => ({
        header: heading(field.words[0] ?? field.key),
        type: DAYS.has(field.key) ? ('day' as const) : ('text' as const),
        width: 18,
      })),
      rows: [],
    },
    {
      name: t('template.help'),
      columns: [
        column(t('template.column'), 24),
        column(t('template.meaning'), 32),
        column(t('template.example'), 36),
        column(t('template.required'), 14),
        column(t('template.also'), 80),
      ],
      rows: help,
    },
  ]);
  return { fileName: `${key}-${about.kind}.xlsx`, body };
}
