import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { ownNames, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { setReplyAsidePath } from '../../domain/paths.ts';
import type { Reply } from '../../domain/reply.ts';
import type { WholeFollowUp } from '../../server/get-follow-up.ts';
import { questionTexts } from '../../texts/portal/index.ts';
import { followUpTranslate } from '../follow-up-words.ts';

type Props = { data: WholeFollowUp; reply: Reply; who: string; view: ViewContext };

/** What she answered by a link, in Swedish words but for her own. What staff have recorded meanwhile stands beside it. */
export function ReplyCard({ data: { followUp }, reply, who, view }: Props) {
  const { locale } = view;
  const t = followUpTranslate(locale);
  const language = parsePortalLanguage(reply.language) ?? 'sv';
  const isRecorded = followUp.outcome === 'answered' && reply.settledAs !== 'recorded';
  return (
    <Card id="reply" title={t('reply.title', { who })} tone={reply.settledAt === null ? 'accent' : 'soft'}>
      <Stack gap="sm">
        <Text soft small>
          {t('reply.when', { when: formatInstant(locale, reply.answeredAt), language: ownNames[language] })}
        </Text>
        <DefinitionList items={replyItems(reply, view)} />
        {reply.settledAs === null ? (
          <Text>{t(isRecorded ? 'reply.both' : 'reply.check')}</Text>
        ) : (
          <Text soft>{t(`reply.settled.${reply.settledAs}`)}</Text>
        )}
        {isRecorded && reply.settledAt === null ? (
          <Form action={setReplyAsidePath.to({ followUpId: followUp.id })} hidden={{ replyId: reply.id }}>
            <Button variant="secondary">{t('reply.keep')}</Button>
          </Form>
        ) : null}
      </Stack>
    </Card>
  );
}

function replyItems(reply: Reply, { locale }: ViewContext) {
  const t = followUpTranslate(locale);
  // The words she chose between, as they are said to her.
  const q = translatePortal(questionTexts, locale);
  const word = (yes: boolean) => t(yes ? 'reply.yes' : 'reply.no');
  const { workForm, hoursPerWeek, studyLevel, studyFullTime, registered, sinceOn, improved, words, wantsContact } =
    reply;
  return [
    { term: t('reply.doing'), value: reply.doing.map((doing) => q(`doing.${doing}`)).join(', ') },
    ...(workForm === null ? [] : [{ term: t('reply.work'), value: q(`workForm.${workForm}`) }]),
    ...(hoursPerWeek === null ? [] : [{ term: t('reply.hours'), value: String(hoursPerWeek) }]),
    ...(improved === null || improved.length === 0
      ? []
      : [{ term: t('reply.improved'), value: improved.map((each) => q(`improved.${each}`)).join(', ') }]),
    ...(studyLevel === null ? [] : [{ term: t('reply.studies'), value: q(`level.${studyLevel}`) }]),
    ...(studyFullTime === null ? [] : [{ term: t('reply.fullTime'), value: word(studyFullTime) }]),
    ...(registered === null ? [] : [{ term: t('reply.registered'), value: word(registered) }]),
    ...(sinceOn === null ? [] : [{ term: t('reply.since'), value: formatDate(locale, sinceOn) }]),
    ...(words === ''
      ? []
      : [
          {
            term: t('reply.words'),
            value: (
              <span lang={reply.language} dir="auto">
                {words}
              </span>
            ),
          },
        ]),
    ...(wantsContact ? [{ term: t('reply.contact'), value: t('reply.yes') }] : []),
  ];
}
