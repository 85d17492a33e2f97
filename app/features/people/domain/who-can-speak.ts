import type { Role } from '#app/shared/roles.ts';
import type { LanguageRecord } from './person-languages.ts';

export type TeamMember = { accountId: string; name: string; role: Role; languages: readonly string[] };
export type Speaker = { accountId: string; name: string; roles: Role[]; languages: string[] };

/** Languages that are near enough to talk: whoever speaks the first is understood in the others. */
const NEAR: readonly (readonly string[])[] = [
  ['prs', 'fa'],
  ['kmr', 'ku'],
  ['ckb', 'ku'],
  ['sr', 'hr', 'bs'],
];

/**
 * Whom in the team a person can talk to in a language of hers other than Swedish, by name; her first language counts before the
 * others. Near languages (Dari and Persian, the Kurdish ones, Serbian, Croatian and Bosnian) count as the same.
 */
export function whoCanSpeak(
  team: readonly TeamMember[],
  languages: readonly Pick<LanguageRecord, 'language' | 'isFirst'>[],
): Speaker[] {
  const hers = languages.filter(({ language }) => language !== 'sv');
  const speakers = new Map<string, Speaker & { isFirst: boolean }>();
  for (const member of team) {
    const shared = hers.filter(({ language }) => member.languages.some((own) => areNear(own, language)));
    if (shared.length === 0) continue;
    const known = speakers.get(member.accountId);
    if (known) known.roles.push(member.role);
    else
      speakers.set(member.accountId, {
        accountId: member.accountId,
        name: member.name,
        roles: [member.role],
        languages: shared.map(({ language }) => language),
        isFirst: shared.some(({ isFirst }) => isFirst),
      });
  }
  return [...speakers.values()]
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.name.localeCompare(b.name, 'sv'))
    .map(({ isFirst: _, ...speaker }) => speaker);
}

function areNear(one: string, other: string): boolean {
  return one === other || NEAR.some((group) => group.includes(one) && group.includes(other));
}
