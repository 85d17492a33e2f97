import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';

type Props = { text: string; lang?: string | undefined };

/** A text as it was typed, line by line, in whatever direction it is written. */
export function Paragraphs({ text, lang }: Props) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (
    <Stack gap="xs">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have nothing but their place.
        <Text key={index} dir="auto" {...(lang === undefined ? {} : { lang })}>
          {line}
        </Text>
      ))}
    </Stack>
  );
}
