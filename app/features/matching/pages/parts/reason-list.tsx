import type { Locale } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { type Reason, sides } from '../../domain/match.ts';
import { matchingTranslate, reasonLine, sideTones } from '../matching-words.ts';

type Props = { reasons: readonly Reason[]; names: ReadonlyMap<string, string>; locale: Locale };

/** What speaks for a workplace, what to talk about and what speaks against it, each in words. */
export function ReasonList({ reasons, names, locale }: Props) {
  const t = matchingTranslate(locale);
  return (
    <DefinitionList
      items={sides.flatMap((side) => {
        const lines = reasons.filter((reason) => reason.side === side);
        if (lines.length === 0) return [];
        return {
          term: <Tag tone={sideTones[side]}>{t(`side.${side}`)}</Tag>,
          value: (
            <Stack gap="xs">
              {lines.map((reason) => (
                <Text key={`${reason.rule} ${reason.condition ?? ''}`}>{reasonLine(reason, names, locale)}</Text>
              ))}
            </Stack>
          ),
        };
      })}
    />
  );
}
