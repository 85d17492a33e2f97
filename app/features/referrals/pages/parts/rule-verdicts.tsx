import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Eligibility } from '../../domain/eligibility.ts';
import { referralTexts } from '../../texts/index.ts';
import { reasonWords, verdictTones } from '../../texts/words.ts';

/** Each rule of the programme with what it says about somebody, and why. */
export function RuleVerdicts({ eligibility, locale }: { eligibility: Eligibility; locale: Locale }) {
  const t = translate(referralTexts, locale);
  if (eligibility.rules.length === 0) return <Text soft>{t('one.noRules')}</Text>;
  return (
    <DefinitionList
      items={eligibility.rules.map(({ rule, verdict, reason }) => ({
        term: t(`rule.${rule}`),
        value: reasonWords(locale, reason),
        action: <Tag tone={verdictTones[verdict]}>{t(`ruleVerdict.${verdict}`)}</Tag>,
      }))}
    />
  );
}
