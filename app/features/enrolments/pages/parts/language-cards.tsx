import type { LanguageNeeds, LanguageRecord } from '#app/features/people/domain/person-languages.ts';
import { type TeamMember, whoCanSpeak } from '#app/features/people/domain/who-can-speak.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Text } from '#app/ui/text.tsx';
import { languagesPath } from '../../domain/paths.ts';
import { personTexts } from '../../texts/person.ts';
import { languageName } from '../../texts/words.ts';

type Languages = { languages: readonly LanguageRecord[]; needs: LanguageNeeds };

/** What a language is to her, in words: how well, by reading, which dialect, which level. */
export function languageWords(locale: Locale, language: LanguageRecord): string {
  const p = translate(personTexts, locale);
  return [
    // Who grew up with her first language speaks it: to say so twice tells nothing.
    language.speaks &&
      !(language.isFirst && language.speaks === 'native') &&
      p('summary.speaks', { level: p(`speaks.${language.speaks}`) }),
    language.reads && p('summary.reads', { level: p(`reads.${language.reads}`) }),
    language.dialect && p('summary.dialect', { dialect: language.dialect }),
    language.cefr && p(`cefr.${language.cefr}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether, in which language and how an interpreter is wanted, in words; empty when nobody has asked. */
export function interpreterWords(locale: Locale, needs: LanguageNeeds): string {
  const p = translate(personTexts, locale);
  if (needs.interpreter === null) return '';
  const gender =
    needs.interpreterGender && p(needs.interpreterGender === 'woman' ? 'languages.genderWoman' : 'languages.genderMan');
  return [
    p(`needs.${needs.interpreter}`),
    needs.interpreterLanguage && languageName(locale, needs.interpreterLanguage),
    gender && p('summary.gender', { gender }),
    needs.interpreterForms.map((form) => p(`form.${form}`)).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

const readingKeys = { well: 'readingWell', 'a-little': 'readingLittle', no: 'readingNo' } as const;

/** What she speaks and reads, and what a meeting needs. */
export function LanguageCard({
  enrolmentId,
  file: { languages, needs },
  locale,
  mayChange,
}: {
  enrolmentId: string;
  file: Languages;
  locale: Locale;
  mayChange: boolean;
}) {
  const p = translate(personTexts, locale);
  const notAsked = p('languages.notAsked');
  const items: (Definition | false)[] = [
    ...languages.map((language) => ({
      term: languageName(locale, language.language),
      value: [language.isFirst ? p('languages.first') : '', languageWords(locale, language)]
        .filter(Boolean)
        .join(' · '),
    })),
    { term: p('summary.reading'), value: needs.reading ? p(`summary.${readingKeys[needs.reading]}`) : notAsked },
    { term: p('summary.interpreter'), value: interpreterWords(locale, needs) || notAsked },
    needs.note !== null && { term: p('summary.note'), value: needs.note },
  ];
  return (
    <Card
      title={p('languages.card')}
      actions={
        mayChange ? (
          <LinkButton size="sm" variant="tertiary" icon="edit" href={languagesPath.to({ enrolmentId })}>
            {p('languages.edit')}
          </LinkButton>
        ) : undefined
      }
    >
      {languages.length === 0 ? <Text soft>{p('languages.empty')}</Text> : null}
      <DefinitionList items={items.filter((item) => item !== false)} />
    </Card>
  );
}

type TeamProps = { team: readonly TeamMember[]; languages: readonly LanguageRecord[]; locale: Locale };

/** Whom in the team she can talk to without an interpreter. */
export function TeamCard({ team, languages, locale }: TeamProps) {
  const p = translate(personTexts, locale);
  const roleName = translate(roleTexts, locale);
  const speakers = whoCanSpeak(team, languages);
  const hasOther = languages.some(({ language }) => language !== 'sv');
  return (
    <Card title={p('team.title')} footer={<Text small>{p('team.own')}</Text>}>
      {speakers.length > 0 ? (
        <DefinitionList
          layout="grid"
          items={speakers.map((speaker) => ({
            term: speaker.name,
            value: `${speaker.languages.map((language) => languageName(locale, language)).join(', ')} · ${speaker.roles.map((role) => roleName(role)).join(', ')}`,
          }))}
        />
      ) : (
        <Text soft>{p(hasOther ? 'team.none' : 'team.noLanguage')}</Text>
      )}
    </Card>
  );
}
