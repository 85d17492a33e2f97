import styles from './media.module.css';

/** A picture of the page's own, never wider than its place. */
export function Picture({ src, alt }: { src: string; alt: string }) {
  return <img className={styles.picture} src={src} alt={alt} loading="lazy" />;
}

/** A recording to listen to, with the browser's own controls. What is said in it should stand beside it in words. */
export function Sound({ src, label }: { src: string; label: string }) {
  // biome-ignore lint/a11y/useMediaCaption: a recorded voice has no captions; the words stand beside it.
  return <audio className={styles.sound} src={src} aria-label={label} controls preload="none" />;
}
