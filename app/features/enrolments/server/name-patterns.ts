import { type RawBuilder, sql } from 'kysely';

/** LIKE patterns for the words of a name as it is typed: each must occur somewhere, in any order. */
export function namePatterns(text: string): string[] {
  const words = text.toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/**
 * The start of a statement: `matched (enrolment_id)` are the participations in these programmes in which each word of the text meets
 * a word of one of the person's names, however it is spelt and in whatever script (app.name_words; docs/rules/name-keys.md).
 */
export function alikeIn(
  tenant: RawBuilder<unknown>,
  programmeIds: RawBuilder<unknown>,
  text: string,
): RawBuilder<unknown> {
  return sql`with words as materialized (select place, keys from app.name_words(${text})),
    matched as materialized (
      select k.enrolment_id from words w join participant_name_keys k
        on k.tenant_id = ${tenant} and k.programme_id = any(${programmeIds}) and k.key = any(w.keys)
      group by k.enrolment_id having count(distinct w.place) = (select count(*) from words))`;
}
