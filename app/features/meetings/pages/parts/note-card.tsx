import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { NUMBER_ENTRY } from '../../domain/find-sensitive.ts';
import { type Note, type NoteTexts, type NoteVersion, noteFields } from '../../domain/note.ts';
import { correctNotePath } from '../../domain/paths.ts';
import { meetingTranslate } from '../meeting-words.ts';
import { Paragraphs } from './paragraphs.tsx';

type Props = { note: Note; enrolmentId: string; view: ViewContext };

/** A note: what it says now, who wrote it, who may read it, and what it said before. */
export function NoteCard({ note, enrolmentId, view }: Props) {
  const t = meetingTranslate(view.locale);
  const at = (instant: string) => formatInstant(view.locale, instant);
  const corrections = note.earlier.length;
  return (
    <Card
      id={`note-${note.id}`}
      tone={note.audience === 'health' || note.audience === 'own' ? 'soft' : 'plain'}
      title={t('note.byLine', { name: note.authorName, at: at(note.writtenAt) })}
      titleLevel={3}
      actions={
        <>
          <Tag
            tone={note.audience === 'health' ? 'warning' : 'neutral'}
            icon={note.audience === 'own' ? 'lock' : 'eye'}
          >
            {t(`note.audienceShort.${note.audience}`)}
          </Tag>
          <LinkButton
            size="sm"
            variant="tertiary"
            icon="edit"
            href={correctNotePath.to({ enrolmentId, meetingId: note.meetingId, noteId: note.id })}
          >
            {t('note.correct')}
          </LinkButton>
        </>
      }
    >
      <Stack>
        <NoteText texts={note.texts} view={view} />
        {note.latest.reason === null ? null : <WrittenLine version={note.latest} view={view} />}
        <KeptLine version={note.latest} view={view} />
        {corrections > 0 ? (
          <Details summary={t('note.earlier', { count: corrections })}>
            <Stack>
              {note.earlier.map((version) => (
                <EarlierVersion key={version.number} version={version} view={view} />
              ))}
            </Stack>
          </Details>
        ) : null}
      </Stack>
    </Card>
  );
}

type VersionProps = { version: NoteVersion; view: ViewContext };

function EarlierVersion({ version, view }: VersionProps) {
  return (
    <Stack gap="xs">
      <WrittenLine version={version} view={view} />
      <NoteText texts={version.texts} view={view} />
      <KeptLine version={version} view={view} />
    </Stack>
  );
}

function WrittenLine({ version, view }: VersionProps) {
  const t = meetingTranslate(view.locale);
  const by = { at: formatInstant(view.locale, version.writtenAt), name: version.writtenBy };
  return (
    <Text soft small>
      {version.reason === null ? t('note.written', by) : t('note.corrected', { ...by, reason: version.reason })}
    </Text>
  );
}

/** What the writer was warned of and kept. */
function KeptLine({ version, view }: VersionProps) {
  const t = meetingTranslate(view.locale);
  const words = version.confirmed.map((entry) => (entry === NUMBER_ENTRY ? t('note.number') : entry)).join(', ');
  return words === '' ? null : (
    <Text soft small>
      {t('note.kept', { words })}
    </Text>
  );
}

/** What a note says, under the headings of its template; headings without words are left out. */
export function NoteText({ texts, view }: { texts: NoteTexts; view: Pick<ViewContext, 'locale'> }) {
  const t = meetingTranslate(view.locale);
  return (
    <DefinitionList
      items={noteFields
        .filter((name) => texts[name] !== '')
        .map((name) => ({ term: t(`note.${name}`), value: <Paragraphs text={texts[name]} /> }))}
    />
  );
}
