import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Details } from '#app/ui/details.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Grounds, gdprGrounds, secrecyGrounds, specialGrounds } from '../../domain/grounds.ts';
import { consentTexts } from '../../texts/index.ts';

/** The grounds in law, each apart, with what is usual for the organisation chosen: staff's own matter, folded away. */
export function GroundFields({ usual, state, locale }: { usual: Grounds; state: FormState; locale: Locale }) {
  const t = translate(consentTexts, locale);
  return (
    <Details summary={t('ask.grounds')}>
      <Stack>
        <p>{t('ask.groundsText')}</p>
        <Select
          name="secrecyGround"
          label={t('ask.secrecyGround')}
          options={secrecyGrounds.map((value) => ({ value, label: t(`secrecy.${value}`) }))}
          defaultValue={state.textOf('secrecyGround', usual.secrecyGround)}
          width="lg"
        />
        <Select
          name="gdprGround"
          label={t('ask.gdprGround')}
          options={gdprGrounds.map((value) => ({ value, label: t(`gdpr.${keyOf(value)}`) }))}
          defaultValue={state.textOf('gdprGround', usual.gdprGround)}
          width="lg"
        />
        <Select
          name="specialGround"
          label={t('ask.specialGround')}
          options={specialGrounds.map((value) => ({ value, label: t(`special.${keyOf(value)}`) }))}
          defaultValue={state.textOf('specialGround', usual.specialGround)}
          width="lg"
        />
      </Stack>
    </Details>
  );
}

/** Articles of the GDPR as keys of texts, which know no full stops: '6.1.e' → 'e'. */
function keyOf<Article extends string>(article: `${number}.${number}.${Article}`): Article {
  return article.split('.')[2] as Article;
}
