import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';

/** A text of several lines, a paragraph for each. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <Stack gap="xs">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a saved text never change places.
        <Text key={index} dir="auto">
          {line}
        </Text>
      ))}
    </Stack>
  );
}
