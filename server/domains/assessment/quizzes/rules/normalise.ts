/**
 * A typed answer in the form in which two are compared: no case, no Latin or Arabic vowel marks, no tatweel, one alef,
 * hamza carriers without hamza, final yaa and taa marbuta as they are usually typed, Latin digits, single spaces,
 * no punctuation around it.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '') // accents, harakat, and the hamza above or below its carrier
    .replace(/[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '') // tatweel and invisible direction marks
    .replace(/\u0671/g, '\u0627')
    .replace(/\u0621/g, '')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .toLocaleLowerCase('en')
    .replace(/\u0131/g, 'i')
    .replace(/\u00df/g, 'ss')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'«»“”.,;:!?()،؛؟]+|[\s"'«»“”.,;:!?()،؛؟%]+$/gu, '');
}

/** The number a normalised answer is, when it is nothing else: `1,200.50`, `-3`, `6.0`. */
function numberOf(text: string): number | null {
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}

/** True when what was typed is one of the accepted answers; numbers are compared as numbers. */
export function matchesAccepted(typed: string, accepted: readonly string[]): boolean {
  const given = normalise(typed);
  if (given === '') return false;
  const value = numberOf(given);
  return accepted.some((one) => {
    const wanted = normalise(one);
    return wanted === given || (value !== null && value === numberOf(wanted));
  });
}
