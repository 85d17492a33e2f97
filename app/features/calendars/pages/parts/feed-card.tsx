import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { feedPath } from '../../domain/paths.ts';
import type { ShownFeed } from '../../server/feeds.ts';
import { calendarTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

/** What a page about a calendar needs besides its subject. */
export type FeedData = { feed: ShownFeed | undefined; newId: string; origin: string | undefined };

type Props = { data: FeedData; view: ViewContext; alwaysNeutral?: boolean };

/** The secret address: shown, changed, ended. */
export function FeedCard({ data: { feed, newId, origin }, view, alwaysNeutral = false }: Props) {
  const t = translate(calendarTexts, view.locale);
  const state = formState(view);
  return (
    <Card>
      <Stack>
        {feed === undefined ? (
          <Text soft>{t('none')}</Text>
        ) : (
          <>
            <TextInput
              name="address"
              label={t('address')}
              hint={t('addressHint')}
              defaultValue={`${origin ?? view.url.origin}${feedPath.to({ token: feed.token })}`}
              dir="ltr"
              readOnly
            />
            <Text soft small>
              {t(feed.isNeutral ? 'isNeutral' : 'isNamed')}{' '}
              {t('madeAt', { at: formatInstant(view.locale, feed.createdAt) })}{' '}
              {feed.lastAskedOn === null
                ? t('neverAsked')
                : t('askedOn', { day: formatDate(view.locale, feed.lastAskedOn) })}
            </Text>
          </>
        )}
        <Form hidden={{ id: newId, intent: 'make' }} id="make">
          <FormProblems state={state} />
          {alwaysNeutral ? null : (
            <Checkbox
              name="isNeutral"
              label={t('neutral')}
              hint={t('neutralHint')}
              defaultChecked={feed?.isNeutral ?? true}
            />
          )}
          {feed === undefined ? null : (
            <Text soft small>
              {t('changeHint')}
            </Text>
          )}
          <ButtonRow>
            <Button variant={feed === undefined ? 'primary' : 'secondary'}>
              {t(feed === undefined ? 'make' : 'change')}
            </Button>
          </ButtonRow>
        </Form>
        {feed === undefined ? null : (
          <Form hidden={{ id: feed.id, intent: 'end' }}>
            <Button variant="tertiary">{t('end')}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
