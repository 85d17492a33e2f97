import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { IdentityNumberKind } from '../domain/identity-number.ts';
import type { OwnContactForm, OwnLanguagesForm } from '../domain/own-file.ts';
import type { InterpreterNeed } from '../domain/person-languages.ts';

/** Her own file, as far as she sees and changes it herself. Numbers are masked. */
export type OwnFile = {
  version: number;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  municipality: string | null;
  phone: string | null;
  email: string | null;
  languages: string[];
  interpreter: InterpreterNeed | null;
  numbers: { kind: IdentityNumberKind; masked: string }[];
};

type OwnRow = { id: string; kind: 'phone' | 'email'; value: string };

/** What we know of her and how she is reached. */
export async function getOwnFile(ctx: PortalContext): Promise<OwnFile> {
  const { db, person } = ctx;
  const mine = { tenantId: person.tenantId, personId: person.personId };
  const [file, names, contacts, languages, needs, numbers] = await Promise.all([
    ownState(ctx),
    db
      .selectFrom('person_directory')
      .where('tenant_id', '=', mine.tenantId)
      .where('person_id', '=', mine.personId)
      .select(['given_name as givenName', 'family_name as familyName', 'municipality'])
      .select('name_in_own_script as nameInOwnScript')
      .executeTakeFirst(),
    ownContacts(ctx),
    ownLanguages(ctx),
    db
      .selectFrom('person_language_needs')
      .where('tenant_id', '=', mine.tenantId)
      .where('person_id', '=', mine.personId)
      .select('interpreter')
      .executeTakeFirst(),
    db
      .selectFrom('person_identifiers')
      .where('tenant_id', '=', mine.tenantId)
      .where('person_id', '=', mine.personId)
      .where('valid_before', 'is', null)
      .select(['kind', 'masked'])
      .orderBy('kind')
      .execute(),
  ]);
  if (names === undefined) throw new NotFoundError();
  return {
    ...names,
    version: file.version,
    phone: contacts.find(({ kind }) => kind === 'phone')?.value ?? null,
    email: contacts.find(({ kind }) => kind === 'email')?.value ?? null,
    languages,
    interpreter: (needs?.interpreter ?? null) as InterpreterNeed | null,
    numbers: numbers as OwnFile['numbers'],
  };
}

/**
 * Saves her own phone and address for mail, in the place of those that stood first. True when something became another. What she writes herself is
 * safe to use. Problem '' 'stale' when somebody saved in between.
 */
export async function changeOwnContact(
  ctx: PortalContext,
  form: OwnContactForm,
): Promise<Result<boolean, FieldProblems>> {
  const { db, person, now } = ctx;
  const before = await ownContacts(ctx);
  const wanted = (['phone', 'email'] as const).flatMap((kind) => {
    const value = form[kind];
    const row = before.find((each) => each.kind === kind);
    return value === undefined || value === row?.value ? [] : [{ kind, value, row }];
  });
  if (wanted.length === 0) return ok(false);
  const file = await takeOwnVersion(ctx, form.version);
  if (file === undefined) return refuse({ '': ['stale'] });
  for (const { kind, value, row } of wanted) {
    if (row === undefined) {
      const whose = { tenant_id: person.tenantId, person_id: person.personId, restricted: file.restricted };
      const isFirst = kind === 'phone' && !(await hasFirst(ctx));
      await db
        .insertInto('person_contacts')
        .values({ ...whose, id: newId(), kind, value, holder: 'own', is_first: isFirst, is_safe: true })
        .execute();
    } else
      await db
        .updateTable('person_contacts')
        .set({ value, is_safe: true, changed_at: now, changed_by: null })
        .where('tenant_id', '=', person.tenantId)
        .where('id', '=', row.id)
        .execute();
  }
  return ok(true);
}

/** Adds languages she speaks and says whether she needs an interpreter. True when something became another. Problem '' 'stale'. */
export async function changeOwnLanguages(
  ctx: PortalContext,
  form: OwnLanguagesForm,
): Promise<Result<boolean, FieldProblems>> {
  const { db, person } = ctx;
  const [known, before] = await Promise.all([ownLanguages(ctx), getOwnFile(ctx)]);
  const added = form.add.filter((language) => !known.includes(language));
  const isOther = form.interpreter !== undefined && form.interpreter !== before.interpreter;
  if (added.length === 0 && !isOther) return ok(false);
  const file = await takeOwnVersion(ctx, form.version);
  if (file === undefined) return refuse({ '': ['stale'] });
  const whose = { tenant_id: person.tenantId, person_id: person.personId, restricted: file.restricted };
  if (added.length > 0)
    await db
      .insertInto('person_languages')
      .values(added.map((language) => ({ ...whose, language })))
      .execute();
  if (isOther) {
    const saved = await db
      .updateTable('person_language_needs')
      .set({ interpreter: form.interpreter ?? null })
      .where('tenant_id', '=', person.tenantId)
      .where('person_id', '=', person.personId)
      .executeTakeFirst();
    if (saved.numUpdatedRows === 0n)
      await db
        .insertInto('person_language_needs')
        .values({ ...whose, interpreter: form.interpreter ?? null })
        .execute();
  }
  return ok(true);
}

async function ownState({ db, person }: PortalContext) {
  const row = await db
    .selectFrom('people')
    .where('tenant_id', '=', person.tenantId)
    .where('id', '=', person.personId)
    .select(['version', 'restricted'])
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError();
  return row;
}

// Her own way to be reached, never one that is not safe: the first to use first.
async function ownContacts({ db, person }: PortalContext): Promise<OwnRow[]> {
  const rows = await db
    .selectFrom('person_contacts')
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('holder', '=', 'own')
    .where('kind', 'in', ['phone', 'email'])
    .where(sql<boolean>`is_safe is distinct from false`)
    .select(['id', 'kind', 'value'])
    .orderBy('is_first', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows as OwnRow[];
}

async function hasFirst({ db, person }: PortalContext): Promise<boolean> {
  const row = await db
    .selectFrom('person_contacts')
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('is_first', '=', true)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function ownLanguages({ db, person }: PortalContext): Promise<string[]> {
  const rows = await db
    .selectFrom('person_languages')
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .select('language')
    .orderBy('is_first', 'desc')
    .orderBy('language')
    .execute();
  return rows.map(({ language }) => language);
}

// As staff's takeNextVersion: whoever saves an older version is told.
async function takeOwnVersion({ db, person }: PortalContext, version: number) {
  return db
    .updateTable('people')
    .set({ version: version + 1 })
    .where('tenant_id', '=', person.tenantId)
    .where('id', '=', person.personId)
    .where('version', '=', version)
    .returning('restricted')
    .executeTakeFirst();
}
