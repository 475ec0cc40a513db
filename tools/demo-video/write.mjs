// Helpers the scripts are written with.

/** The same text in both languages. */
export const t = (en, ar) => ({ en, ar });

/**
 * One sentence that is spoken and shown as a caption. Arabic comes with all its vowels; `arCaption` replaces what is
 * shown where the speech spells out a number. `step` says how many parts of the slide are visible while it is spoken.
 */
export const say = (en, ar, { step, arCaption } = {}) => ({ en, ar, arCaption, step });
