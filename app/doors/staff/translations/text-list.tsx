import { translationPath } from '#app/features/translations/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { directionOf } from '#app/shared/portal-language.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { LanguageData } from './language-data.ts';
import { formState, stateInWords, stateTones, translationsTranslate } from './words.ts';

/** The texts side by side with the Swedish: tick what is right, say who has read. */
export function TextList({ data, view }: { data: LanguageData; view: ViewContext }) {
  const { language, texts, asked, page } = data;
  const t = translationsTranslate(view.locale);
  const state = formState(view);
  const ticked = new Set(state.valuesOf('texts'));
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  if (texts.length === 0)
    return (
      <EmptyState icon="search" title={t('list.none')}>
        {t('list.noneText')}
      </EmptyState>
    );
  return (
    <Form hidden={{ says: 'right' }} warnUnsaved>
      <Stack gap="lg">
        <FormProblems state={state} ids={{ texts: 'page' }} />
        <Text soft>{t('list.values', { example: '{name}' })}</Text>
        <Table
          caption={t('list.title', { language: '' })}
          captionHidden
          rows={texts}
          rowKey={({ module, key }) => `${module} ${key}`}
          columns={[
            {
              key: 'right',
              header: t('list.choose'),
              cell: ({ hash, swedish, module, key, state: { is } }) =>
                is === 'read' ? (
                  ''
                ) : (
                  <Checkbox
                    name="texts"
                    id={`text-${module}-${key}`}
                    value={hash}
                    label={t('list.chooseOne', { text: short(swedish) })}
                    labelHidden
                    defaultChecked={ticked.has(hash)}
                  />
                ),
            },
            {
              key: 'swedish',
              header: t('list.swedish'),
              rowHeader: true,
              cell: ({ swedish }) => <span lang="sv">{swedish}</span>,
            },
            {
              key: 'own',
              header: t('list.own'),
              cell: ({ wording }) => (
                <Text as="div" lang={language} dir={directionOf(language)}>
                  {wording}
                </Text>
              ),
            },
            {
              key: 'state',
              header: t('list.state'),
              nowrap: true,
              cell: ({ state: is }) => (
                <Stack gap="xs">
                  <Tag tone={stateTones[is.is]}>{stateInWords(is, view.locale)}</Tag>
                  {is.is === 'proposed' ? (
                    <Text as="div" small lang={language} dir={directionOf(language)}>
                      {is.proposal}
                    </Text>
                  ) : null}
                </Stack>
              ),
            },
            {
              key: 'better',
              header: t('list.better'),
              headerHidden: true,
              nowrap: true,
              cell: ({ hash, swedish }) => (
                <Link href={translationPath.to({}, { language, page, show: asked.show, text: hash })}>
                  <span aria-hidden="true">{t('list.better')}</span>
                  <VisuallyHidden>{t('list.betterFor', { text: short(swedish) })}</VisuallyHidden>
                </Link>
              ),
            },
          ]}
        />
        <Card id="sign" title={t('list.sign')}>
          <TextInput
            name="reader"
            label={t('list.reader')}
            hint={t('list.readerHint')}
            maxLength={80}
            autoComplete="off"
            defaultValue={state.textOf('reader')}
            error={state.errorOf('reader')}
            required
          />
          <Button icon="check">{t('list.right')}</Button>
        </Card>
      </Stack>
    </Form>
  );
}
