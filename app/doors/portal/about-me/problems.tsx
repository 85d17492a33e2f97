import { typedText } from '#app/platform/http/form.ts';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { Problems } from '#app/ui/portal/notice.tsx';
import { aboutMeTexts } from './texts/index.ts';

type Code = keyof typeof aboutMeTexts.sv.problem;
const isCode = (code: string): code is Code => code in aboutMeTexts.sv.problem;

/** What a refused form of these pages shows again, in her words. */
export function formOf(view: PortalView) {
  const { t, say } = wordsOf(aboutMeTexts, view);
  const codeOf = (field: string): Code | undefined => {
    const code = view.problems?.[field]?.[0];
    return code === undefined ? undefined : isCode(code) ? code : 'invalid';
  };
  return {
    errorOf: (field: string) => {
      const code = codeOf(field);
      return code === undefined ? undefined : say(`problem.${code}`);
    },
    textOf: (field: string, saved: string | null = null) => (view.typed ? typedText(view.typed, field) : (saved ?? '')),
    /** All that is wrong, each leading to its field; nothing when all is well. */
    summary: (
      <Problems
        title={t('problem.title')}
        items={Object.keys(view.problems ?? {}).map((field) => ({
          field: field === '' ? 'main' : field,
          text: t(`problem.${codeOf(field) ?? 'invalid'}`),
        }))}
      />
    ),
  };
}
