/** Raised whenever the words change with which she takes a consent back on her own side: a withdrawal keeps the version that was shown. */
export const ownWordsVersion = 1;
