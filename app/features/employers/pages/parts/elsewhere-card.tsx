import type { ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { askToSharePath } from '../../domain/paths.ts';
import type { Elsewhere } from '../../server/ask-to-share.ts';
import { employerTranslate } from '../words.ts';

type Props = { employerId: string; elsewhere: readonly Elsewhere[]; view: ViewContext };

/** Other programmes have the same employer: that alone is said, and they can be asked. */
export function ElsewhereCard({ employerId, elsewhere, view }: Props) {
  const t = employerTranslate(view.locale);
  if (elsewhere.length === 0) return null;
  return (
    <Card id="elsewhere" title={t('asks.elsewhere')}>
      <Stack>
        <Text>{t('asks.elsewhereText')}</Text>
        {elsewhere.map((each) =>
          each.isAsked ? (
            <Text key={each.employerId}>{t('asks.asked', { programme: each.programmeName })}</Text>
          ) : (
            <Form
              key={each.employerId}
              action={askToSharePath.to({ employerId })}
              hidden={{ id: newId(), wanted: each.employerId }}
            >
              <TextInput
                name="words"
                id={`words-${each.employerId}`}
                label={t('asks.words', { programme: each.programmeName })}
                optionalText={t('optional')}
                maxLength={500}
              />
              <div>
                <Button variant="secondary" icon="send">
                  {t('asks.ask')}
                </Button>
              </div>
            </Form>
          ),
        )}
      </Stack>
    </Card>
  );
}
