import type { FormState } from '#app/platform/http/form-state.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type CvRecord, chosenQualifications, cvDigits, cvLanguages, cvSections } from '../../domain/cv.ts';
import { nameOfSkill } from '../../domain/skill.ts';
import type { SkillList } from '../../server/get-skills.ts';
import { documentedLine, skillTranslate, yearsLine } from '../skill-words.ts';

type Props = { state: FormState; locale: Locale; list: SkillList; saved?: CvRecord };

/** The choices of a CV: nothing is ticked before she has said yes to it. */
export function CvFields({ state, locale, list: { head, skills, qualifications, languages }, saved }: Props) {
  const t = skillTranslate(locale);
  const chosen = state.valuesOf('skillIds', saved?.skillIds ?? []);
  const kinds = cvSections.filter((kind) => skills.some((skill) => skill.kind === kind));
  return (
    <>
      <TextInput
        name="name"
        label={t('cv.name')}
        hint={t('cv.nameHint')}
        maxLength={80}
        width="lg"
        defaultValue={state.textOf('name', saved?.name)}
        error={state.errorOf('name')}
        autoComplete="off"
        required
      />
      <Select
        name="language"
        label={t('cv.language')}
        options={cvLanguages.map((value) => ({ value, label: t(`cv.languageName.${value}`) }))}
        defaultValue={state.textOf('language', saved?.language ?? 'sv')}
        error={state.errorOf('language')}
      />
      <RadioGroup
        name="digits"
        legend={t('cv.digits')}
        hint={t('cv.digitsHint')}
        inline
        options={cvDigits.map((value) => ({ value, label: t(`cv.digitsName.${value}`) }))}
        defaultValue={state.textOf('digits', saved?.digits ?? 'latin')}
        error={state.errorOf('digits')}
      />
      <TextArea
        name="intro"
        label={t('cv.intro')}
        hint={t('cv.introHint')}
        optionalText={t('optional')}
        rows={3}
        maxLength={1000}
        dir="auto"
        defaultValue={state.textOf('intro', saved?.intro)}
        error={state.errorOf('intro')}
      />
      {head.restricted ? (
        <Alert tone="info">{t('cv.protected')}</Alert>
      ) : (
        <Fieldset id="contact" legend={t('cv.contact')} large>
          {(['showsPhone', 'showsEmail', 'showsMunicipality'] as const).map((name) => (
            <Checkbox
              key={name}
              name={name}
              label={t(`cv.${name}`)}
              defaultChecked={state.isTicked(name, saved?.[name])}
              error={state.errorOf(name)}
            />
          ))}
        </Fieldset>
      )}
      <Fieldset id="content" legend={t('cv.content')} error={state.errorOf('skillIds')} large>
        {skills.length === 0 && qualifications.length === 0 && languages.length === 0 ? (
          <Text soft>{t('cv.nothing')}</Text>
        ) : null}
        {kinds.map((kind) => (
          <CheckboxGroup
            key={kind}
            name="skillIds"
            id={kind === kinds[0] ? 'skillIds' : `skillIds-${kind}`}
            legend={t(`kind.${kind}`)}
            options={skills
              .filter((skill) => skill.kind === kind)
              .map((skill) => ({
                value: skill.id,
                label: <span dir="auto">{nameOfSkill(skill)}</span>,
                hint: [yearsLine(skill, locale), skill.place].filter(Boolean).join(' · ') || undefined,
              }))}
            defaultValues={chosen}
          />
        ))}
        {qualifications.length === 0 ? null : (
          <CheckboxGroup
            name="qualificationIds"
            legend={t('documented.title')}
            options={qualifications.map((each) => ({
              value: each.id,
              label: each.name,
              hint: documentedLine(each, locale),
            }))}
            defaultValues={state.valuesOf(
              'qualificationIds',
              chosenQualifications(qualifications, saved?.qualificationIds ?? []).map(({ id }) => id),
            )}
            error={state.errorOf('qualificationIds')}
          />
        )}
        {languages.length === 0 ? null : (
          <CheckboxGroup
            name="showsLanguages"
            legend={t('cv.showsLanguages')}
            options={[
              { value: 'on', label: languages.map(({ language }) => languageName(locale, language)).join(', ') },
            ]}
            defaultValues={state.isTicked('showsLanguages', saved?.showsLanguages) ? ['on'] : []}
          />
        )}
      </Fieldset>
      <Checkbox
        name="agreed"
        label={t('cv.agreed')}
        hint={t('cv.never')}
        defaultChecked={false}
        error={state.errorOf('agreed')}
        required
      />
    </>
  );
}
