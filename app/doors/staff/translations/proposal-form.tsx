import { translationPath } from '#app/features/translations/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { directionOf } from '#app/shared/portal-language.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { LanguageData } from './language-data.ts';
import type { ShownText } from './texts-of-language.ts';
import { formState, translationsTranslate } from './words.ts';

type Props = { text: ShownText; data: LanguageData; view: ViewContext };

/** One text with room for better words. */
export function ProposalForm({ text, data: { language, page, asked }, view }: Props) {
  const t = translationsTranslate(view.locale);
  const state = formState(view);
  const earlier = text.state.is === 'proposed' ? text.state.proposal : null;
  const own = { lang: language, dir: directionOf(language) };
  return (
    <Card id="proposal" title={t('proposal.title')}>
      <Text strong lang="sv">
        {text.swedish}
      </Text>
      <Text soft>{t('proposal.now')}</Text>
      <Text {...own}>{text.wording}</Text>
      {earlier === null ? null : (
        <Text {...own} soft>
          {t('proposal.earlier', { text: earlier })}
        </Text>
      )}
      <Form hidden={{ texts: text.hash, says: 'better' }} warnUnsaved>
        <FormProblems state={state} />
        <TextArea
          name="proposal"
          label={t('proposal.label')}
          rows={4}
          maxLength={5000}
          lang={language}
          dir={own.dir}
          defaultValue={state.textOf('proposal', earlier ?? text.wording)}
          error={state.errorOf('proposal')}
          required
        />
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
        <ButtonRow>
          <Button icon="save">{t('proposal.save')}</Button>
          <LinkButton variant="tertiary" href={translationPath.to({}, { language, page, show: asked.show })}>
            {t('proposal.cancel')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}
