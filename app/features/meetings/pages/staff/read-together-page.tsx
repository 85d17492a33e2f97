import { z } from 'zod';
import { meetingsPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { noteFields } from '../../domain/note.ts';
import { readTogetherPath } from '../../domain/paths.ts';
import { readMeetings } from '../../domain/permissions.ts';
import { listNotesForHer } from '../../server/get-meetings.ts';
import { meetingTranslate } from '../meeting-words.ts';
import { Paragraphs } from '../parts/paragraphs.tsx';

/** What is written for the person herself, large and alone on the screen, to be read together with her. */
export const readTogetherPage = definePage({
  path: readTogetherPath,
  permission: readMeetings,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => listNotesForHer(ctx, params.enrolmentId),
  view: ({ coached, notes }, view) => {
    const t = meetingTranslate(view.locale);
    return {
      title: t('together.title'),
      readAlong: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('together.title')}
            lead={coached.givenName}
            actions={<LinkButton href={meetingsPath.to({ enrolmentId: coached.id })}>{t('together.back')}</LinkButton>}
          />
          {notes.length === 0 ? <Text soft>{t('together.none')}</Text> : null}
          {notes.map(({ note, meeting }) => (
            <Card
              key={note.id}
              title={t('together.line', { day: formatDate(view.locale, meeting.meetsOn), name: meeting.hostName })}
            >
              <DefinitionList
                items={noteFields
                  .filter((name) => note.texts[name] !== '')
                  .map((name) => ({
                    term: name === 'decided' ? t('together.decided') : t(`note.${name}`),
                    value: <Paragraphs text={note.texts[name]} />,
                  }))}
              />
            </Card>
          ))}
        </Stack>
      ),
    };
  },
});
