import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { TeamMember } from '../../domain/team.ts';
import { activityTexts } from '../../texts/index.ts';

/** Languages by name, without Swedish, which goes without saying: 'arabiska, dari'. */
export function languagesLine(locale: Locale, codes: readonly string[]): string {
  return (
    codes
      .filter((code) => code !== 'sv')
      .map((code) => languageName(locale, code))
      // In Swedish the name of a language has no capital inside a sentence.
      .map((name) => (locale === 'sv' ? name.toLowerCase() : name))
      .join(', ')
  );
}

/** Somebody's role, whom she stands in for, where she comes from and what she speaks: 'Vikarie, i stället för Karin Ek, talar arabiska'. */
export function memberLine(locale: Locale, member: TeamMember): string {
  const t = translate(activityTexts, locale);
  const languages = languagesLine(locale, member.languages);
  return [
    t(`team.roles.${member.role}`),
    member.standsInFor === null ? '' : t('team.instead', { name: member.standsInFor }),
    member.organisation,
    member.isAway ? t('team.away') : '',
    languages === '' ? '' : t('team.speaksShort', { languages }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** When somebody is in a team: always, some days, one session. */
export function teamTime(locale: Locale, { session, fromOn, throughOn }: TeamMember): string {
  const t = translate(activityTexts, locale);
  if (session !== null)
    return t('team.session', {
      day: formatDate(locale, session.heldOn, 'weekday'),
      time: locale === 'sv' ? session.startsAt.replace(':', '.') : session.startsAt,
    });
  if (fromOn === null) return t('team.always');
  const from = formatDate(locale, fromOn);
  return throughOn === null ? t('team.fromOn', { from }) : t('team.days', { from, to: formatDate(locale, throughOn) });
}
