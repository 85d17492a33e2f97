import { blindIndex } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AlikeAnswer, AlikePerson } from '../domain/alike.ts';
import { suggestedBirthFacts } from '../domain/birth-facts.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { insertPairs, selectAlike } from './alike-store.ts';

export type AskedAbout = {
  /** Her own id when she is saved already: nobody is like herself. */
  personId: string;
  givenName: string;
  familyName: string;
  bornOn: PlainDate | null | undefined;
  phone: string | undefined;
  number: string | undefined;
};

/** `isKnownElsewhere`: somebody alike is known in the organisation whom the caller may not see; nothing more is told, and of protected people nothing at all. */
export type Alike = { people: AlikePerson[]; isKnownElsewhere: boolean };

/** Who is probably the same person: by number, by birth date and name, by phone and name, or by the whole name, however it is spelt. */
export async function findAlike(ctx: RequestContext, about: AskedAbout): Promise<Alike> {
  const read = about.number?.trim() ? parseIdentityNumber(about.number, ctx.today) : undefined;
  const number = read?.ok ? blindIndex(ctx.services.keys, ctx.caller.tenantId, read.value.normalised) : undefined;
  const rows = await selectAlike(ctx, {
    exceptId: about.personId,
    name: `${about.givenName} ${about.familyName}`,
    bornOn: about.bornOn ?? (read?.ok ? suggestedBirthFacts(read.value).bornOn : undefined) ?? null,
    phone: about.phone ?? null,
    numbers: number ? [number] : [],
  });
  const people = rows.filter((row): row is AlikePerson => row.personId !== null);
  ctx.saw(people.map(({ personId }) => personId));
  return { people, isKnownElsewhere: people.length < rows.length };
}

/** Remembers what was answered about people who are alike: another one is never asked about again, an unsure one waits among the likely duplicates. */
export async function settleAlike(
  ctx: RequestContext,
  personId: string,
  answers: readonly { person: Pick<AlikePerson, 'personId' | 'reasons' | 'weight'>; answer: AlikeAnswer }[],
): Promise<void> {
  await insertPairs(
    ctx,
    personId,
    answers.map(({ person, answer }) => ({ ...person, isElse: answer === 'else' })),
  );
}
