import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';

// The gate's functions of the way in: all that somebody needs whose own side is not open yet.

/** A card as the way in knows it. */
export type FoundCard = {
  tenantId: string;
  cardId: string;
  tenantName: string;
  theme: string;
  bornOn: PlainDate | null;
  isOpen: boolean;
  isTaken: boolean;
};

/** What a phone gets when it is let in; `deviceHash` null on a phone that several use. */
export type Start = {
  deviceHash: Buffer | null;
  label: string;
  sessionHash: Buffer;
  oldSessionHash: Buffer | null;
  own: { idleSeconds: number; longestSeconds: number; rememberedSeconds: number };
  shared: { idleSeconds: number; longestSeconds: number };
};

export type EnterAnswer = 'in' | 'taken' | 'wrong' | 'wait' | 'locked' | 'forgotten' | 'shut';

const columns = sql`tenant_id as "tenantId", card_id as "cardId", tenant_name as "tenantName", theme, born_on as "bornOn", is_open as "isOpen", is_taken as "isTaken"`;

const startOf = ({ deviceHash, label, sessionHash, oldSessionHash, own, shared }: Start) =>
  sql`row(${deviceHash}::bytea, ${label}::text, ${sessionHash}::bytea, ${oldSessionHash}::bytea, ${own.idleSeconds}::int, ${own.longestSeconds}::int,
    ${shared.idleSeconds}::int, ${shared.longestSeconds}::int, ${own.rememberedSeconds}::int)::app.portal_start`;

async function answerOf(gate: Db, call: ReturnType<typeof sql>): Promise<EnterAnswer> {
  const { rows } = await sql<{ answer: EnterAnswer }>`select ${call} as answer`.execute(gate);
  return rows[0]?.answer ?? 'shut';
}

/** The card with this code; undefined when there is none, or it is over. */
export async function findCard(
  gate: Db,
  { secretHash, codeHash }: { secretHash: Buffer | null; codeHash: Buffer | null },
  now: Instant,
): Promise<FoundCard | undefined> {
  const { rows } = await sql<FoundCard>`
    select ${columns} from app.find_portal_card(${secretHash}::bytea, ${codeHash}::bytea, ${now}::timestamptz)`.execute(
    gate,
  );
  return rows[0];
}

/** The card with which a phone came in that is remembered. */
export async function findPhone(gate: Db, deviceHash: Buffer, now: Instant): Promise<FoundCard | undefined> {
  const { rows } =
    await sql<FoundCard>`select ${columns} from app.find_portal_phone(${deviceHash}::bytea, ${now}::timestamptz)`.execute(
      gate,
    );
  return rows[0];
}

/** The card behind a page that asks for the code of a text message. */
export async function findTicket(gate: Db, ticketHash: Buffer, now: Instant): Promise<FoundCard | undefined> {
  const { rows } =
    await sql<FoundCard>`select ${columns} from app.find_portal_ticket(${ticketHash}::bytea, ${now}::timestamptz)`.execute(
      gate,
    );
  return rows[0];
}

type Card = Pick<FoundCard, 'tenantId' | 'cardId'>;

/** Takes an open card and keeps the digits she chose: the first phone does. */
export function takeCard(
  gate: Db,
  { tenantId, cardId }: Card,
  formId: string,
  digitsHash: Buffer,
  start: Start,
  now: Instant,
): Promise<EnterAnswer> {
  return answerOf(
    gate,
    sql`app.take_portal_card(${tenantId}::uuid, ${cardId}::uuid, ${formId}::uuid, ${digitsHash}::bytea, ${startOf(start)}, ${now}::timestamptz)`,
  );
}

/** Comes in with a card and its digits. */
export function enterWithCard(
  gate: Db,
  { tenantId, cardId }: Card,
  digitsHash: Buffer,
  start: Start,
  now: Instant,
): Promise<EnterAnswer> {
  return answerOf(
    gate,
    sql`app.use_portal_card(${tenantId}::uuid, ${cardId}::uuid, ${digitsHash}::bytea, ${startOf(start)}, ${now}::timestamptz)`,
  );
}

/** Comes in again on her own phone. */
export function enterOnOwnPhone(
  gate: Db,
  deviceHash: Buffer,
  digitsHash: Buffer,
  start: Start,
  now: Instant,
): Promise<EnterAnswer> {
  return answerOf(
    gate,
    sql`app.use_own_phone(${deviceHash}::bytea, ${digitsHash}::bytea, ${startOf(start)}, ${now}::timestamptz)`,
  );
}

/** Keeps a code for a text message; where it goes to, or undefined when it goes to nobody. */
export async function askSms(
  gate: Db,
  of: { phoneKey: string; ticketHash: Buffer; codeHash: Buffer; goodSeconds: number },
  now: Instant,
): Promise<{ phone: string; language: string | null } | undefined> {
  const { rows } = await sql<{ phone: string; language: string | null }>`
    select phone, language from app.ask_portal_sms(${of.phoneKey}::text, ${of.ticketHash}::bytea, ${of.codeHash}::bytea, ${now}::timestamptz, ${of.goodSeconds}::int)`.execute(
    gate,
  );
  return rows[0];
}

/** Comes in with the code of a text message and her digits. */
export function enterWithSms(
  gate: Db,
  of: { ticketHash: Buffer; codeHash: Buffer; digitsHash: Buffer },
  start: Start,
  now: Instant,
): Promise<EnterAnswer> {
  return answerOf(
    gate,
    sql`app.use_portal_sms(${of.ticketHash}::bytea, ${of.codeHash}::bytea, ${of.digitsHash}::bytea, ${startOf(start)}, ${now}::timestamptz)`,
  );
}

/** Gives back an attempt that turned out to be none. */
export async function giveBackAttempt(gate: Db, key: Buffer): Promise<void> {
  await sql`select app.return_guess(${key}::bytea)`.execute(gate);
}
