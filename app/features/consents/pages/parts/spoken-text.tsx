import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { paragraphsOf } from '../../domain/consent-text.ts';
import type { SpokenText } from '../../server/find-text.ts';

/** What is said to a person when she is asked, in the language it is written in. */
export function SpokenWords({ text }: { text: Pick<SpokenText, 'title' | 'body' | 'language' | 'direction'> }) {
  const { language, direction } = text;
  return (
    <div lang={language} dir={direction}>
      <Section title={text.title}>
        <Stack gap="sm">
          {paragraphsOf(text.body).map((paragraph) => (
            <Text key={paragraph}>{paragraph}</Text>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
