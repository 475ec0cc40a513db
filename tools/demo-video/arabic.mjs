// Arabic is written here once, with all its vowels, because speech needs them. Two other forms are derived from it.

const HARAKAT = /[\u064C-\u0650\u0652\u0670]/g;
const SHADDA = '\u0651';
const SUKUN = '\u0652';

/** Words that would be misread without a mark, as they stand in captions. */
const MARKED = {
  نَعُدُّ: 'نعدّ',
  نَعِدُ: 'نعِد',
  تُكَلِّفُ: 'تكلّف',
  يُكَلِّفُ: 'يكلّف',
  كَلَّفَتْ: 'كلّفت',
  كَلَّفَهُ: 'كلّفه',
  يُشْتَرَى: 'يُشترى',
  نُظِرَ: 'نُظر',
  لِيُنْفَقَ: 'ليُنفق',
  نُغَيِّرُ: 'نغيّر',
  نُسَجِّلُ: 'نسجّل',
  تُعَادُ: 'تُعاد',
  يُعَادُ: 'يُعاد',
  صُنِعَتْ: 'صُنعت',
  تُعْطَى: 'تُعطى',
  يُتَوَاصَلُ: 'يُتواصل',
  قَاسٍ: 'قاسٍ',
  المُصَوِّرِ: 'المصوّر',
  زُوَّارًا: 'زوّارًا',
  نَتَجَوَّلُ: 'نتجوّل',
  يُجَرِّبْهَا: 'يجرّبها',
  طَيٍّ: 'طيّ',
};

/** The same sentence as people read it: marks only where spelling or sense needs them. */
export function forReading(vocalised) {
  return vocalised.replace(/[\u0621-\u0652]+/g, (word) => {
    const prefix = /^[وف]\u064E/.test(word) && word.slice(2) in MARKED ? word[0] : '';
    const marked = MARKED[prefix ? word.slice(2) : word];
    if (marked) return prefix + marked;
    // the fathatan stays on alif, with its shadda (حقًّا), and goes from tāʾ marbūṭa
    return word
      .replace(/ة\u064B/g, 'ة')
      .replace(HARAKAT, '')
      .replace(/\u0651(?!\u064B)/g, '');
  });
}

/** The same sentence as espeak-ng pronounces it best: doubled letters written twice, pauses without endings. */
export function forSpeech(vocalised) {
  return (
    vocalised
      .normalize('NFC')
      // vowel before shadda and shadda before vowel are both found in the wild; the rules below expect shadda first
      .replace(/([\u064B-\u0650])\u0651/g, `${SHADDA}$1`)
      .replaceAll('هَذَ', 'هَاذَ')
      .replaceAll('هَذِ', 'هَاذِ')
      .replaceAll('ذَلِكَ', 'ذَالِكَ')
      .replaceAll('لَكِن', 'لَاكِن')
      // a pause drops the last short vowel and turns tāʾ marbūṭa into h
      .replace(/[\u064C\u064D\u064E\u064F\u0650](?=\s*(?:[.،؛؟:»]|$))/g, SUKUN)
      .replace(/ة[\u064B-\u0652]?(?=\s*(?:[.،؛؟:»]|$))/g, 'ه')
      // the article before l: one shadda is enough, and espeak-ng loses the vowel after it
      .replace(new RegExp(`الل${SHADDA}`, 'g'), 'الل')
      // after the article espeak-ng assimilates by itself; everywhere else the doubled letter is written out
      .replace(new RegExp(`(ال)?([\\u0621-\\u064A])${SHADDA}`, 'g'), (all, article, letter) =>
        article ? all : `${letter}${SUKUN}${letter}`,
      )
  );
}
