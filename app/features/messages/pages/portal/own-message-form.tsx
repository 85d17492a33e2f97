import { typedText } from '#app/platform/http/form.ts';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { ownNames, parsePortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Attach, Words } from '#app/ui/portal/fields.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { mostTextLength, ownPhrases } from '../../domain/words.ts';
import { ownMessageTexts } from '../../texts/portal/index.ts';
import { ownWords } from './own-words.tsx';

type Problem = keyof typeof ownMessageTexts.sv.problem;

const pictures = { 'need-help': 'info', 'unclear-paper': 'file', meet: 'calendar', thanks: 'heart' } as const;

/** What she writes with. What was typed is there again when something was wrong; a photo has to be chosen anew. */
export function OwnMessageForm({ id, view }: { id: string; view: PortalView }) {
  const { say } = ownWords(view);
  const codeOf = (field: string): Problem | undefined => {
    const code = view.problems?.[field]?.[0];
    if (code === undefined) return undefined;
    if (Object.hasOwn(ownMessageTexts.sv.problem, code)) return code as Problem;
    return field === 'file' ? 'type-not-allowed' : 'invalid';
  };
  const errorOf = (field: string) => {
    const code = codeOf(field);
    return code === undefined ? undefined : say(`problem.${code}`);
  };
  const whole = errorOf('');
  const fields = ['phrase', 'text', 'file'].flatMap((field) => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ field, text }];
  });
  const language = parsePortalLanguage(typedText(view.typed, 'language')) ?? view.language;
  return (
    <>
      {whole === undefined ? null : <Notice tone="danger">{whole}</Notice>}
      <Problems title={say('problem.title')} items={fields} />
      <MyForm takesFiles hidden={{ id: typedText(view.typed, 'id') || id }}>
        <PictureRadios
          name="phrase"
          legend={say('compose.phrase')}
          value={typedText(view.typed, 'phrase') || 'own'}
          error={errorOf('phrase')}
          options={[
            { value: 'own', picture: 'edit', label: say('compose.own') },
            ...ownPhrases.map((value) => ({ value, picture: pictures[value], label: say(`phrase.${value}`) })),
          ]}
        />
        <Words
          name="text"
          label={say('compose.text')}
          hint={say('compose.textHint')}
          error={errorOf('text')}
          defaultValue={typedText(view.typed, 'text')}
          maxLength={mostTextLength}
        />
        <Attach
          name="file"
          label={say('compose.file')}
          hint={say('compose.fileHint')}
          error={errorOf('file')}
          accept="image/jpeg,image/png,application/pdf"
        />
        <More summary={say('compose.language')}>
          <PictureRadios
            name="language"
            legend={say('compose.language')}
            value={language}
            options={portalLanguages.map((value) => ({
              value,
              label: <bdi lang={value}>{ownNames[value]}</bdi>,
            }))}
          />
        </More>
        <BigButton picture="mail">{say('compose.send')}</BigButton>
      </MyForm>
    </>
  );
}
