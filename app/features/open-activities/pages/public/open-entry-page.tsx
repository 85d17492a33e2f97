import type { ReactNode } from 'react';
import { spokenLanguages } from '#app/features/applications/domain/languages.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { type OpenWords, openKinds } from '../../domain/open-content.ts';
import { openEntryCalendarPath, openEntryPath, openListPath } from '../../domain/paths.ts';
import { wordsIn } from '../../domain/translation.ts';
import { getOpenEntry, type OpenEntry, type OpenList } from '../../server/get-open-list.ts';
import { openListTexts } from '../../texts/portal/index.ts';
import { mapAddress } from '../map-address.ts';
import { sharedAs } from './open-list-pages.tsx';
import { Hours, listTexts } from './open-parts.tsx';

const SHOWN = 8;

/** Everything about one activity, the interface in the reader's language and the words in their own. */
export const openEntryPage = definePublicPage({
  path: openEntryPath,
  publicBecause: 'What stands on the list is for everybody; nothing in it is about a participant.',
  load: getOpenEntry,
  shared: sharedAs,
  view: ({ entry, ...list }) => {
    const { tenantKey, tenantName, theme, language } = list;
    const t = listTexts(language);
    const { content } = entry;
    const words = wordsIn(language, content, entry.translations);
    const kind = openKinds.find((known) => known === content.kind);
    return {
      title: words.title,
      language,
      theme,
      body: (
        <TranslatedFrame
          words={frameWords(openListTexts, language)}
          language={language}
          owner={tenantName}
          hrefIn={(other) => openEntryPath.to({ tenantKey, language: other, entryId: entry.id })}
        >
          <Stack gap="lg">
            <PageHeader
              kicker={<Link href={openListPath.to({ tenantKey, language })}>{t('entry.back')}</Link>}
              title={<bdi lang={words.language}>{words.title}</bdi>}
              tags={
                <>
                  {kind === undefined ? null : <Tag tone="accent">{t(`kind.${kind}`)}</Tag>}
                  {content.cost === 'free' ? <Tag tone="success">{t('entry.free')}</Tag> : null}
                </>
              }
            />
            <Card>
              <Stack gap="sm">
                {words.description.split(/\n+/).map((paragraph, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their place.
                  <p key={index} lang={words.language} dir="auto">
                    {paragraph}
                  </p>
                ))}
                <Origin entry={entry} list={list} />
              </Stack>
            </Card>
            <Dates entry={entry} list={list} />
            <Card>
              <DefinitionList items={factsOf(entry, list)} />
            </Card>
          </Stack>
        </TranslatedFrame>
      ),
    };
  },
});

/** In which language the words are, when it is another than the reader's, and who translated them. */
function Origin({
  entry: { content, translations, organiser },
  list: { language },
}: {
  entry: OpenEntry;
  list: OpenList;
}) {
  const t = listTexts(language);
  const { translation } = wordsIn(language, content, translations);
  if (translation === undefined)
    return content.language === language || (content.language === 'sv' && language === 'sv-x-lattlast') ? null : (
      <Text soft small>
        {t('entry.writtenIn', { language: spokenLanguages[content.language] ?? content.language })}
      </Text>
    );
  return (
    <Text soft small>
      {translation.by === 'staff' ? t('entry.byStaff') : t('entry.byAssociation', { organiser })}{' '}
      {translation.isRead ? null : t('entry.notRead')}
    </Text>
  );
}

function Dates({ entry, list }: { entry: OpenEntry; list: OpenList }) {
  const { language, today, tenantKey } = list;
  const t = listTexts(language);
  const coming = entry.occasions.filter(({ heldOn }) => heldOn >= today).slice(0, SHOWN);
  return (
    <Card title={t('entry.coming')} id="dates">
      {coming.length === 0 ? (
        <p>{t('entry.noneComing')}</p>
      ) : (
        <Stack>
          <ul>
            {coming.map((occasion) => (
              <li key={occasion.uid}>
                {occasion.isCancelled ? (
                  <>
                    <s>
                      {formatPortalDate(language, occasion.heldOn, 'day')} <Hours {...occasion} />
                    </s>{' '}
                    <Tag tone="danger">{t('entry.cancelled')}</Tag>
                  </>
                ) : (
                  <>
                    {formatPortalDate(language, occasion.heldOn, 'day')} <Hours {...occasion} />
                  </>
                )}
                {occasion.isElsewhere && !occasion.isCancelled ? (
                  <Alert tone="warning" compact>
                    {t('entry.elsewhere')}
                  </Alert>
                ) : null}
              </li>
            ))}
          </ul>
          <ButtonRow>
            <LinkButton icon="calendar" href={openEntryCalendarPath.to({ tenantKey, language, entryId: entry.id })}>
              {t('entry.calendar')}
            </LinkButton>
          </ButtonRow>
        </Stack>
      )}
    </Card>
  );
}

type Fact = { term: string; value: ReactNode };

function factsOf({ content, organiser }: OpenEntry, { language }: OpenList): Fact[] {
  const t = listTexts(language);
  const given = (text: string) => <bdi lang={content.language}>{text}</bdi>;
  const facts: Fact[] = [
    {
      term: t('entry.where'),
      value: (
        <>
          <bdi lang="sv">{[content.place, content.address, content.town].filter(Boolean).join(', ')}</bdi>{' '}
          <Link href={mapAddress(content)} rel="noreferrer nofollow">
            {t('entry.map')}
          </Link>
        </>
      ),
    },
    {
      term: t('entry.languages'),
      value: content.languages.map((tag, index) => (
        <span key={tag}>
          {index > 0 ? ' · ' : null}
          <bdi lang={tag}>{spokenLanguages[tag] ?? tag}</bdi>
        </span>
      )),
    },
    {
      term: t('entry.forWhom'),
      value: (
        <>
          {t(`audience.${content.audience}`)}
          {content.audienceNote === '' ? null : <> · {given(content.audienceNote)}</>}
        </>
      ),
    },
    { term: t('entry.cost'), value: content.cost === 'free' ? t('entry.free') : given(content.price) },
    {
      term: t('entry.signUp'),
      value: content.signUp === 'needed' ? given(content.signUpHow) : t('entry.noSignUp'),
    },
    { term: t('entry.contact'), value: <Contact {...content} /> },
    { term: t('entry.organiser'), value: <bdi lang="sv">{organiser}</bdi> },
  ];
  return facts;
}

function Contact({ phone, email, website }: OpenWords) {
  const ways = [
    phone === '' ? null : { href: `tel:${phone.replaceAll(/[^+\d]/g, '')}`, text: phone },
    email === '' ? null : { href: `mailto:${email}`, text: email },
    website === '' ? null : { href: website, text: new URL(website).hostname },
  ].filter((way) => way !== null);
  return (
    <Stack gap="xs">
      {ways.map(({ href, text }) => (
        <div key={href}>
          <bdi dir="ltr">
            <Link href={href} rel="noreferrer nofollow">
              {text}
            </Link>
          </bdi>
        </div>
      ))}
    </Stack>
  );
}
