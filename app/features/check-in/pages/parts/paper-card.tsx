import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { directionOf, portalLanguageFor } from '#app/shared/portal-language.ts';
import { Sign } from '#app/ui/sign.tsx';
import type { Card } from '../../server/cards.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';
import styles from './cards.module.css';

/** A card as it is printed: what she is called, her picture and her code, with what to do in her language and in Swedish. */
export function PaperCard({ card }: { card: Card }) {
  const own = portalLanguageFor(card.firstLanguage) ?? 'sv';
  const name = card.shownName ?? (card.isProtected ? '' : card.givenName);
  const languages = own === 'sv' ? (['sv'] as const) : ([own, 'sv'] as const);
  return (
    <div className={styles.card}>
      <p className={styles.name}>
        <Sign name={card.sign} size={32} />
        <bdi>{name}</bdi>
      </p>
      <p className={styles.code} dir="ltr">
        {card.code ?? '–'}
      </p>
      {languages.map((language) => (
        <p key={language} lang={language} dir={directionOf(language)} className={styles.how}>
          {translatePortal(checkInPageTexts, language)('card.how')}{' '}
          {translatePortal(checkInPageTexts, language)('card.keep')}
        </p>
      ))}
    </div>
  );
}
