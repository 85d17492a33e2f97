import { formState } from '#app/platform/http/form-state.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import type { PublicView } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectWithOther } from '#app/ui/select-with-other.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { OTHER_LANGUAGE, spokenLanguages } from '../../domain/languages.ts';
import { applicationFormPath } from '../../domain/paths.ts';
import type { OpenProgramme } from '../../server/gate-store.ts';
import { applicationPageTexts } from '../../texts/portal/index.ts';
import { sv as swedish } from '../../texts/portal/sv.ts';
import { Beside, pageTexts, withName } from './beside.tsx';
import styles from './code.module.css';
import { ContactFields } from './contact-fields.tsx';
import { Telephone } from './telephone.tsx';

type Props = {
  language: PortalLanguage;
  programme: OpenProgramme;
  tokenFor: (sent: string) => string;
  view: PublicView;
};

/** The questions, each with its Swedish beside it. */
export function ApplicationFormView({ language, programme, tokenFor, view }: Props): RenderedView {
  const t = pageTexts(language);
  const sv = pageTexts('sv');
  const { tenantKey, tenantName, programmeKey, programmeName, phone, theme } = programme;
  const state = formState(view, (code) => t(`problem.${code in swedish.problem ? (code as 'invalid') : 'invalid'}`));
  const optional = t('optional');
  const isTrapped = state.errorOf('website') !== undefined;
  return {
    title: t('form.title', { programme: programmeName }),
    language,
    theme,
    body: (
      <TranslatedFrame
        words={frameWords(applicationPageTexts, language)}
        language={language}
        owner={tenantName}
        hrefIn={(other) => applicationFormPath.to({ language: other, tenantKey, programmeKey })}
      >
        <Stack gap="lg">
          <Beside
            language={language}
            swedish={[
              sv('form.title', { programme: programmeName }),
              sv('form.protected', { phone }),
              sv('intro.health'),
            ]}
          >
            <Stack>
              <PageHeader title={withName((name) => t('form.title', { programme: name }), programmeName)} />
              <Alert tone="warning" compact>
                <p>
                  <Telephone phone={phone} write={(number) => t('form.protected', { phone: number })} />
                </p>
                <p>{t('intro.health')}</p>
              </Alert>
            </Stack>
          </Beside>
          {state.whole === undefined ? null : (
            <Alert tone="danger" role="alert">
              {state.whole}
            </Alert>
          )}
          <ErrorSummary title={state.title} errors={state.summary()} />
          <Form hidden={{ form: tokenFor(state.textOf('form')) }} autoComplete="off">
            <Beside language={language} swedish={[sv('form.name'), sv('form.nameHint')]}>
              <TextInput
                name="name"
                label={t('form.name')}
                hint={t('form.nameHint')}
                defaultValue={state.textOf('name')}
                error={state.errorOf('name')}
                maxLength={100}
                dir="auto"
                required
              />
            </Beside>
            <ContactFields language={language} typed={state.textOf} error={state.errorOf} />
            <Beside
              language={language}
              swedish={[sv('form.language'), `${sv('form.otherLanguage')}: ${sv('form.whichLanguage')}`]}
            >
              <SelectWithOther
                name="language"
                label={t('form.language')}
                optionalText={optional}
                emptyLabel="–"
                defaultValue={state.textOf('language', spokenAs(language))}
                options={[
                  ...Object.entries(spokenLanguages).map(([value, label]) => ({ value, label })),
                  { value: OTHER_LANGUAGE, label: t('form.otherLanguage') },
                ]}
              >
                <TextInput
                  name="whichLanguage"
                  label={t('form.whichLanguage')}
                  optionalText={optional}
                  defaultValue={state.textOf('whichLanguage')}
                  error={state.errorOf('whichLanguage')}
                  maxLength={60}
                  dir="auto"
                />
              </SelectWithOther>
            </Beside>
            <Beside language={language} swedish={[sv('form.interpreter')]}>
              <RadioGroup
                name="interpreter"
                legend={t('form.interpreter')}
                optionalText={optional}
                defaultValue={state.textOf('interpreter')}
                options={(['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
              />
            </Beside>
            <Beside language={language} swedish={[sv('form.bornYear'), sv('form.bornYearHint')]}>
              <TextInput
                name="bornYear"
                label={t('form.bornYear')}
                hint={t('form.bornYearHint')}
                optionalText={optional}
                defaultValue={state.textOf('bornYear')}
                error={state.errorOf('bornYear')}
                inputMode="numeric"
                width="sm"
                maxLength={10}
              />
            </Beside>
            <Beside language={language} swedish={[sv('form.municipality')]}>
              <TextInput
                name="municipality"
                label={t('form.municipality')}
                optionalText={optional}
                defaultValue={state.textOf('municipality')}
                error={state.errorOf('municipality')}
                maxLength={80}
                dir="auto"
              />
            </Beside>
            <Beside language={language} swedish={[sv('form.wish'), sv('form.wishHint')]}>
              <TextArea
                name="wish"
                label={t('form.wish')}
                hint={t('form.wishHint')}
                optionalText={optional}
                defaultValue={state.textOf('wish')}
                error={state.errorOf('wish')}
                maxLength={1000}
                rows={5}
                dir="auto"
              />
            </Beside>
            <Beside language={language} swedish={[sv('form.number'), sv('form.numberHint')]}>
              <TextInput
                name="number"
                label={t('form.number')}
                hint={t('form.numberHint')}
                optionalText={optional}
                defaultValue={state.textOf('number')}
                error={state.errorOf('number')}
                inputMode="numeric"
                width="md"
                maxLength={40}
              />
            </Beside>
            <Beside language={language} swedish={[sv('form.helper'), sv('form.helperName')]}>
              <RadioGroup
                name="helped"
                legend={t('form.helper')}
                optionalText={optional}
                defaultValue={state.textOf('helped')}
                options={[
                  { value: 'no', label: t('answer.no') },
                  {
                    value: 'yes',
                    label: t('answer.yes'),
                    fields: (
                      <TextInput
                        name="helper"
                        label={t('form.helperName')}
                        optionalText={optional}
                        defaultValue={state.textOf('helper')}
                        error={state.errorOf('helper')}
                        maxLength={120}
                        dir="auto"
                      />
                    ),
                  },
                ]}
              />
            </Beside>
            <div className={isTrapped ? undefined : styles.unseen} aria-hidden={isTrapped ? undefined : true}>
              <label htmlFor="website">{t('form.leaveEmpty')}</label>
              <input
                id="website"
                name="website"
                defaultValue={state.textOf('website')}
                tabIndex={isTrapped ? undefined : -1}
                autoComplete="off"
              />
            </div>
            <Beside language={language} swedish={[sv('form.send')]}>
              <Button fullWidth>{t('form.send')}</Button>
            </Beside>
          </Form>
        </Stack>
      </TranslatedFrame>
    ),
  };
}

// Whoever reads the form in a language most likely speaks it; Swedish and English are also read by those who fill it in for her.
function spokenAs(language: PortalLanguage): string {
  return language === 'sv' || language === 'sv-x-lattlast' || language === 'en' ? '' : language;
}
