import type { ReactNode } from 'react';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import type { PublicContext, PublicView } from '#app/platform/http/public-page.ts';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { portalLeavePath } from '#app/shared/portal-sections.ts';
import { Line } from '#app/ui/portal/fields.tsx';
import { MyFrame } from '#app/ui/portal/my-frame.tsx';
import { Problems } from '#app/ui/portal/notice.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { portalEnterTexts } from '../../texts/portal/index.ts';

export const PUBLIC_BECAUSE =
  'Whoever comes in to her own side has no account: she has a card that staff opened for her, and four digits of her own.';

/** The words of the way in, in one language. */
export function enterWords(language: PortalLanguage) {
  return translatePortal(portalEnterTexts, language);
}

/** The language in the address; another word there is an unknown page. */
export function languageOf(ctx: Pick<PublicContext, 'params'>): PortalLanguage {
  const language = parsePortalLanguage(ctx.params['language']);
  if (language === undefined) throw new NotFoundError();
  return language;
}

/** Where an address of the own side leads on to after coming in; undefined for every other address. */
export function nextOf(url: URL): string | undefined {
  const next = url.searchParams.get('next');
  return next !== null && /^\/my\/[\w/-]{1,200}$/.test(next) ? next : undefined;
}

type Frame = {
  language: PortalLanguage;
  theme?: string | undefined;
  /** Whose pages they are, once that may be told. */
  owner?: string | undefined;
  hrefIn: (language: PortalLanguage) => string;
  children: ReactNode;
};

/** A page of the way in: the quick way out, languages, one thing to do. Its title is as neutral as those inside. */
export function entering({ language, theme, owner, hrefIn, children }: Frame): RenderedView {
  const t = enterWords(language);
  const isUnread = translationState(portalEnterTexts, language) === 'not-yet-read';
  return {
    title: 'Egenväg',
    language,
    ...(theme !== undefined && { theme }),
    body: (
      <MyFrame
        owner={owner ?? 'Egenväg'}
        texts={{ skip: t('skip'), navigation: '', languages: t('languages'), listen: '' }}
        language={language}
        hrefIn={hrefIn}
        leave={{ href: portalLeavePath.to({ language }), label: t('leave') }}
        unread={() => (isUnread ? t('notYetRead') : null)}
      >
        {children}
      </MyFrame>
    ),
  };
}

type ProblemCode = keyof typeof portalEnterTexts.sv.problem;

/** The words for what is wrong, field by field. */
export function problemsOf(language: PortalLanguage, problems: FieldProblems | undefined) {
  const t = enterWords(language);
  const wordOf = (code: string | undefined) =>
    t(`problem.${code !== undefined && code in portalEnterTexts.sv.problem ? (code as ProblemCode) : 'not-let-in'}`);
  const items = Object.entries(problems ?? {}).map(([field, codes]) => ({
    field: field === '' ? 'digits' : field,
    text: wordOf(codes?.[0]),
  }));
  return {
    list: <Problems title={t('problem.title')} items={items} />,
    of: (field: string) => problems?.[field] && wordOf(problems[field]?.[0]),
  };
}

type Part = { language: PortalLanguage; view: Pick<PublicView, 'problems' | 'typed'> };

/** Room for four digits: figures as the phone writes them, kept by no browser. */
export function DigitsLine({ language, view, label, hint }: Part & { label: string; hint?: string }) {
  return (
    <Line
      name="digits"
      label={label}
      hint={hint}
      error={problemsOf(language, view.problems).of('digits')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      dir="ltr"
    />
  );
}

/** Whether the phone is hers alone: says plainly what that means. */
export function WhoseRadios({ language, view }: Part) {
  const t = enterWords(language);
  const typed = view.typed?.['phone'];
  return (
    <PictureRadios
      name="phone"
      legend={t('whose.legend')}
      value={typeof typed === 'string' ? typed : ''}
      error={problemsOf(language, view.problems).of('phone')}
      options={[
        { value: 'own', picture: 'user', label: t('whose.own'), hint: t('whose.ownHint') },
        { value: 'shared', picture: 'users', label: t('whose.shared'), hint: t('whose.sharedHint') },
      ]}
    />
  );
}
