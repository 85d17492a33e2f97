/** How a mark, tag or message is coloured; always beside words, never instead of them. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info' | 'warm';
