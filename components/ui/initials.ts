const first = (word: string | undefined) => [...(word ?? '')][0] ?? '';

/** The letters of an avatar: two for Latin names, one for Arabic (two unconnected letters read as a misspelt word). */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  if (/\p{Script=Arabic}/u.test(first(words[0]))) {
    // the article is not the name: "الأمين" gives أ
    const word = words[0]?.startsWith('ال') && words[0].length > 3 ? words[0].slice(2) : words[0];
    // a lone ه looks like the digit five
    return first(word).replace(/^ه$/u, 'هـ');
  }
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return (first(words[0]) + first(last)).toLocaleUpperCase('en');
}
