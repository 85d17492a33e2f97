import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { listCurrentNumbers } from '#app/features/people/public.ts';
import type { FileColumn } from '#app/features/programmes/domain/definition.ts';
import { getProgramme } from '#app/features/programmes/public.ts';
import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { lastOfMonth } from '../domain/month.ts';
import { monthsToSendAgain, monthToSendFirst } from '../domain/months-to-send.ts';
import { columnsOf, fileColumnsOf, layoutOf } from '../domain/scb-definition.ts';
import {
  differencesBetween,
  type FileNumber,
  isFaulty,
  type LineDifference,
  linesOf,
  type ScbLine,
  type Stint,
  type WrittenLine,
  writeLine,
} from '../domain/scb-lines.ts';
import type { SendForm } from '../domain/send-form.ts';
import { hourRuleOf } from '../domain/whole-hours.ts';
import { type Sending, selectLedger } from './ledger-store.ts';

type At = { programmeId: string; month: PlainDate };

export type NamedLine = ScbLine & { name: string };

export type MonthFile = {
  programmeId: string;
  programmeName: string;
  month: PlainDate;
  isLocked: boolean;
  lines: NamedLine[];
  columns: readonly FileColumn[];
  checksum: string;
  sendings: Sending[];
  /** This month was sent, and must be sent again. */
  sendAgain: boolean;
  /** Another month that must be sent before this one. */
  first: PlainDate | undefined;
  /** What is different from what was sent last; names by person for those who are gone from the file. */
  differences: (LineDifference & { name: string })[];
};

/** The file of a month as it would be sent now, with what is wrong with it and how it differs from the last one. Throws NotFoundError. */
export async function getMonthFile(ctx: RequestContext, { programmeId, month }: At): Promise<MonthFile> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  const [programme, ledger, stints] = await Promise.all([
    getProgramme(ctx, programmeId),
    selectLedger(ctx, programmeId),
    selectStints(ctx, { programmeId, month }),
  ]);
  ctx.within(programmeId);
  const open = [...new Set(stints.filter(({ restricted }) => !restricted).map(({ personId }) => personId))];
  const numbers = await listCurrentNumbers(ctx, open);
  const fit = [...numbers].filter(([, { kind }]) => kind !== 'migration-number') as [string, FileNumber][];
  const lines = linesOf(month, stints, new Map(fit), {
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    hourRule: hourRuleOf(programme.definition),
  });
  ctx.saw(lines.map(({ personId }) => personId));
  const names = new Map(stints.map(({ personId, name }) => [personId, name]));
  const sendings = ledger.sendings.filter((each) => each.month === month);
  const last = sendings.at(-1);
  const sent = last === undefined ? undefined : await readLines(ctx, last.id);
  const written = writtenOf(lines);
  return {
    programmeId,
    programmeName: programme.name,
    month,
    isLocked: ledger.locks.some((lock) => lock.month === month),
    columns: fileColumnsOf(programme.definition),
    lines: lines.map((line) => ({ ...line, name: names.get(line.personId) ?? '' })),
    checksum: checksumOf([...written.values()]),
    sendings,
    sendAgain: monthsToSendAgain(ledger.sendings, ledger.corrections).includes(month),
    first: monthToSendFirst(
      month,
      ledger.locks.map((lock) => lock.month),
      ledger.sendings,
      ledger.corrections,
    ),
    differences:
      sent === undefined
        ? []
        : differencesBetween(new Map(sent.map(({ personId, line }) => [personId, line])), written).map((each) => ({
            ...each,
            name: names.get(each.personId) ?? sent.find(({ personId }) => personId === each.personId)?.name ?? '',
          })),
  };
}

/** The lines that stand in the file, by person, in its order. */
export function writtenOf(lines: readonly ScbLine[]): Map<string, WrittenLine> {
  return new Map(lines.filter((line) => !isFaulty(line)).map((line) => [line.personId, writeLine(line)]));
}

/** What tells two files apart. */
export function checksumOf(lines: readonly WrittenLine[]): string {
  return createHash('sha256')
    .update(lines.map((line) => JSON.stringify(line)).join('\n'))
    .digest('hex');
}

/**
 * Notes that a month was sent, and keeps what was in the file. Problems: 'not-locked', 'send-first', 'changed' when the file is no longer the
 * one that was shown, 'empty', and 'withoutFaulty: faulty' when lines with faults are left out and nobody has said that they may.
 */
export async function sendMonth(ctx: RequestContext, at: At, form: SendForm): Promise<Result<true, FieldProblems>> {
  const { db, caller, services, now } = ctx;
  const file = await getMonthFile(ctx, at);
  if (file.sendings.some(({ id }) => id === form.id)) return ok(true);
  if (!file.isLocked) return refuse({ '': ['not-locked'] });
  if (file.first !== undefined) return refuse({ '': ['send-first'] });
  if (file.checksum !== form.checksum) return refuse({ '': ['changed'] });
  const good = file.lines.filter((line) => !isFaulty(line));
  if (good.length === 0) return refuse({ '': ['empty'] });
  if (good.length < file.lines.length && form.withoutFaulty === undefined) return refuse({ withoutFaulty: ['faulty'] });
  const own = { tenant_id: caller.tenantId, programme_id: at.programmeId };
  await db
    .insertInto('month_sendings')
    .values({
      ...{
        ...own,
        id: form.id,
        month: at.month,
        layout: layoutOf(file.columns),
        way: form.way,
        note: form.note ?? null,
      },
      ...{ checksum: file.checksum, sent_at: now, sent_by: caller.accountId },
    })
    .execute();
  const rows = good.map((line, index) => ({
    ...{ ...own, sending_id: form.id, line_no: index + 1 },
    ...{ enrolment_id: line.enrolmentId, person_id: line.personId, restricted: line.restricted },
    ciphertext: encryptField(
      services.keys,
      placeOf(caller.tenantId, form.id, index + 1),
      JSON.stringify(writeLine(line)),
    ),
  }));
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('month_sent_lines')
      .values(rows.slice(from, from + 500))
      .execute();
  return ok(true);
}

const placeOf = (tenantId: string, sendingId: string, lineNo: number) =>
  `${tenantId}|month_sent_lines|line|${sendingId}:${lineNo}`;

/** A file that was sent: its lines as far as the caller sees the people, and whether they are all of it. */
export type SentFile = {
  sending: Sending;
  programmeId: string;
  columns: readonly FileColumn[];
  lines: WrittenLine[];
  isWhole: boolean;
};

/** What was sent, opened again. Throws NotFoundError. */
export async function getSending(ctx: RequestContext, sendingId: string): Promise<SentFile> {
  const found = await ctx.db
    .selectFrom('month_sendings')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', sendingId)
    .select(['programme_id as programmeId', 'layout'])
    .executeTakeFirst();
  if (found === undefined) throw new NotFoundError();
  const [ledger, lines] = await Promise.all([selectLedger(ctx, found.programmeId), readLines(ctx, sendingId)]);
  const sending = ledger.sendings.find(({ id }) => id === sendingId);
  if (sending === undefined) throw new NotFoundError();
  ctx.within(found.programmeId);
  ctx.saw(lines.map(({ personId }) => personId));
  const written = lines.map(({ line }) => line);
  const columns = columnsOf(found.layout);
  const isWhole = checksumOf(written) === sending.checksum;
  return { sending, programmeId: found.programmeId, columns, lines: written, isWhole };
}

async function readLines(
  { db, caller, services }: RequestContext,
  sendingId: string,
): Promise<{ personId: string; name: string; line: WrittenLine }[]> {
  const { rows } = await sql<{ lineNo: number; personId: string; name: string | null; ciphertext: Buffer }>`
    select l.line_no as "lineNo", l.person_id as "personId", l.ciphertext, trim(n.given_name || ' ' || n.family_name) as name
    from month_sent_lines l left join participant_names n on n.tenant_id = l.tenant_id and n.enrolment_id = l.enrolment_id
    where l.tenant_id = ${caller.tenantId} and l.sending_id = ${sendingId} order by l.line_no`.execute(db);
  return rows.map(({ lineNo, personId, name, ciphertext }) => ({
    personId,
    name: name ?? '',
    line: JSON.parse(
      decryptField(services.keys, placeOf(caller.tenantId, sendingId, lineNo), ciphertext),
    ) as WrittenLine,
  }));
}

async function selectStints(
  { db, caller }: RequestContext,
  { programmeId, month }: At,
): Promise<(Stint & { name: string })[]> {
  // All stays of whoever took part some day of the month: an earlier one gives her start.
  const { rows } = await sql<Stint & { name: string }>`
    with here as (
      select distinct person_id from enrolments where tenant_id = ${caller.tenantId} and programme_id = ${programmeId}
        and status in ('active', 'paused', 'ended') and started_on <= ${lastOfMonth(month)} and (ended_on is null or ended_on >= ${month}))
    select e.id as "enrolmentId", e.person_id as "personId", e.restricted, p.sex, p.born_on as "bornOn", e.started_on as "startedOn", e.ended_on as "endedOn",
      coalesce(t.minutes_present, 0) as minutes, trim(n.given_name || ' ' || n.family_name) as name
    from here h
    join enrolments e on e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId} and e.person_id = h.person_id
      and e.status in ('active', 'paused', 'ended') and e.started_on <= ${lastOfMonth(month)}
    join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
    join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join attendance_months t on t.tenant_id = e.tenant_id and t.programme_id = e.programme_id and t.month = ${month} and t.enrolment_id = e.id`.execute(
    db,
  );
  return rows;
}
