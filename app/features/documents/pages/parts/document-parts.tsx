import { documentsPath, participantPath, participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Audience, audiences, documentClasses, documentKinds, mostTitleLength } from '../../domain/document.ts';
import { documentPath } from '../../domain/paths.ts';
import { documentTranslate, nameOf } from '../document-words.ts';

type HeaderProps = Omit<PageHeaderProps, 'kicker'> & {
  head: { id: string; givenName: string; familyName: string };
  locale: Locale;
  /** The document whose page stands above this one. */
  below?: { id: string; title: string; kind: (typeof documentKinds)[number] };
  isList?: boolean;
};

/** The head of a page about documents, with the way back to the list and to the participant. */
export function DocumentsHeader({ head, locale, below, isList, ...header }: HeaderProps) {
  const t = documentTranslate(locale);
  const enrolmentId = head.id;
  const trail = [
    { href: participantsPath.to(), label: t('participants') },
    { href: participantPath.to({ enrolmentId }), label: fullName(head) },
    ...(isList ? [] : [{ href: documentsPath.to({ enrolmentId }), label: t('title') }]),
    ...(below ? [{ href: documentPath.to({ enrolmentId, documentId: below.id }), label: nameOf(below, locale) }] : []),
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('parts')} items={trail} />} {...header} />;
}

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.docx,.odt,.txt';

export function FileField({ state, locale }: { state: FormState; locale: Locale }) {
  const t = documentTranslate(locale);
  return (
    <FileInput
      name="file"
      accept={ACCEPT}
      label={t('file')}
      hint={t('fileHint')}
      error={state.errorOf('file')}
      required
    />
  );
}

type FieldsProps = {
  state: FormState;
  locale: Locale;
  saved?: { kind: string; title: string; class: number; audience: Audience };
  /** Whether somebody else added the document: "only me" would then be wrong. */
  isOther?: boolean;
};

/** Kind, name, sensitivity and who may open it. */
export function DocumentFields({ state, locale, saved, isOther }: FieldsProps) {
  const t = documentTranslate(locale);
  const labelOf = (audience: Audience) =>
    isOther && audience !== 'team' ? t(`audienceOfOther.${audience}`) : t(`audience.${audience}`);
  return (
    <>
      <Select
        name="kind"
        label={t('kindLabel')}
        emptyLabel={saved ? undefined : t('chooseKind')}
        options={documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={state.textOf('kind', saved?.kind)}
        error={state.errorOf('kind')}
        required
      />
      <TextInput
        name="title"
        label={t('titleLabel')}
        hint={t('titleHint')}
        optionalText={t('optional')}
        maxLength={mostTitleLength}
        defaultValue={state.textOf('title', saved?.title)}
        error={state.errorOf('title')}
        autoComplete="off"
      />
      <RadioGroup
        name="audience"
        legend={t('audienceLabel')}
        hint={t('audienceHint')}
        options={audiences.map((value) => ({ value, label: labelOf(value) }))}
        defaultValue={state.textOf('audience', saved?.audience ?? 'team')}
        error={state.errorOf('audience')}
      />
      <Select
        name="class"
        label={t('classLabel')}
        hint={t('classHint')}
        emptyLabel={saved ? undefined : t('classAuto')}
        options={documentClasses.map((value) => ({ value: String(value), label: t(`class.c${value}`) }))}
        defaultValue={state.textOf('class', saved ? String(saved.class) : '')}
        error={state.errorOf('class')}
      />
    </>
  );
}
