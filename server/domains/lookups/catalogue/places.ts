import { type LookupTypeDefinition, open, type ValueRow } from '../definition';

// ISO 3166-1 alpha-2, all officially assigned codes.
const countryCodes =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV
BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU
MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/);

// Where the platform's table is longer than the name people use.
const shortNames: Record<string, { en: string; ar: string }> = {
  HK: { en: 'Hong Kong', ar: 'هونغ كونغ' },
  MO: { en: 'Macao', ar: 'ماكاو' },
  PS: { en: 'Palestine', ar: 'فلسطين' },
};

const names = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  ar: new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' }),
};

function countryRow(alpha2: string): ValueRow {
  const en = shortNames[alpha2]?.en ?? names.en.of(alpha2);
  const ar = shortNames[alpha2]?.ar ?? names.ar.of(alpha2);
  if (!en || !ar) throw new Error(`No name for country ${alpha2}: this Node has no full language data.`);
  return [alpha2.toLowerCase(), en, ar, { metadata: { alpha2 } }];
}

// IANA name, country, English, Arabic. Ordered as people look for them: UTC, the Arab world, then the rest from west to east.
const zones: [iana: string, country: string, en: string, ar: string][] = [
  ['Africa/Cairo', 'eg', 'Cairo', 'القاهرة'],
  ['Asia/Dubai', 'ae', 'Dubai', 'دبي'],
  ['Asia/Riyadh', 'sa', 'Riyadh', 'الرياض'],
  ['Asia/Amman', 'jo', 'Amman', 'عمّان'],
  ['Asia/Beirut', 'lb', 'Beirut', 'بيروت'],
  ['Asia/Damascus', 'sy', 'Damascus', 'دمشق'],
  ['Asia/Hebron', 'ps', 'Hebron', 'الخليل'],
  ['Asia/Gaza', 'ps', 'Gaza', 'غزة'],
  ['Asia/Baghdad', 'iq', 'Baghdad', 'بغداد'],
  ['Asia/Kuwait', 'kw', 'Kuwait', 'الكويت'],
  ['Asia/Bahrain', 'bh', 'Bahrain', 'البحرين'],
  ['Asia/Qatar', 'qa', 'Qatar', 'قطر'],
  ['Asia/Muscat', 'om', 'Muscat', 'مسقط'],
  ['Asia/Aden', 'ye', 'Aden', 'عدن'],
  ['Africa/Khartoum', 'sd', 'Khartoum', 'الخرطوم'],
  ['Africa/Tripoli', 'ly', 'Tripoli', 'طرابلس'],
  ['Africa/Tunis', 'tn', 'Tunis', 'تونس'],
  ['Africa/Algiers', 'dz', 'Algiers', 'الجزائر'],
  ['Africa/Casablanca', 'ma', 'Casablanca', 'الدار البيضاء'],
  ['Africa/Nouakchott', 'mr', 'Nouakchott', 'نواكشوط'],
  ['Africa/Mogadishu', 'so', 'Mogadishu', 'مقديشو'],
  ['Africa/Djibouti', 'dj', 'Djibouti', 'جيبوتي'],
  ['Indian/Comoro', 'km', 'Moroni', 'موروني'],
  ['Pacific/Honolulu', 'us', 'Honolulu', 'هونولولو'],
  ['America/Anchorage', 'us', 'Anchorage', 'أنكوريج'],
  ['America/Los_Angeles', 'us', 'Los Angeles', 'لوس أنجلوس'],
  ['America/Vancouver', 'ca', 'Vancouver', 'فانكوفر'],
  ['America/Denver', 'us', 'Denver', 'دنفر'],
  ['America/Phoenix', 'us', 'Phoenix', 'فينكس'],
  ['America/Mexico_City', 'mx', 'Mexico City', 'مكسيكو سيتي'],
  ['America/Chicago', 'us', 'Chicago', 'شيكاغو'],
  ['America/Bogota', 'co', 'Bogotá', 'بوغوتا'],
  ['America/Lima', 'pe', 'Lima', 'ليما'],
  ['America/New_York', 'us', 'New York', 'نيويورك'],
  ['America/Toronto', 'ca', 'Toronto', 'تورونتو'],
  ['America/Caracas', 've', 'Caracas', 'كاراكاس'],
  ['America/Halifax', 'ca', 'Halifax', 'هاليفاكس'],
  ['America/Santiago', 'cl', 'Santiago', 'سانتياغو'],
  ['America/St_Johns', 'ca', 'St. John’s', 'سانت جونز'],
  ['America/Sao_Paulo', 'br', 'São Paulo', 'ساو باولو'],
  ['America/Argentina/Buenos_Aires', 'ar', 'Buenos Aires', 'بوينس آيرس'],
  ['Atlantic/Azores', 'pt', 'Azores', 'جزر الأزور'],
  ['Africa/Dakar', 'sn', 'Dakar', 'داكار'],
  ['Africa/Accra', 'gh', 'Accra', 'أكرا'],
  ['Europe/London', 'gb', 'London', 'لندن'],
  ['Europe/Dublin', 'ie', 'Dublin', 'دبلن'],
  ['Europe/Lisbon', 'pt', 'Lisbon', 'لشبونة'],
  ['Africa/Lagos', 'ng', 'Lagos', 'لاغوس'],
  ['Europe/Madrid', 'es', 'Madrid', 'مدريد'],
  ['Europe/Paris', 'fr', 'Paris', 'باريس'],
  ['Europe/Brussels', 'be', 'Brussels', 'بروكسل'],
  ['Europe/Amsterdam', 'nl', 'Amsterdam', 'أمستردام'],
  ['Europe/Zurich', 'ch', 'Zurich', 'زيورخ'],
  ['Europe/Berlin', 'de', 'Berlin', 'برلين'],
  ['Europe/Vienna', 'at', 'Vienna', 'فيينا'],
  ['Europe/Rome', 'it', 'Rome', 'روما'],
  ['Europe/Copenhagen', 'dk', 'Copenhagen', 'كوبنهاغن'],
  ['Europe/Oslo', 'no', 'Oslo', 'أوسلو'],
  ['Europe/Stockholm', 'se', 'Stockholm', 'ستوكهولم'],
  ['Europe/Warsaw', 'pl', 'Warsaw', 'وارسو'],
  ['Europe/Sarajevo', 'ba', 'Sarajevo', 'سراييفو'],
  ['Africa/Johannesburg', 'za', 'Johannesburg', 'جوهانسبرغ'],
  ['Europe/Athens', 'gr', 'Athens', 'أثينا'],
  ['Europe/Bucharest', 'ro', 'Bucharest', 'بوخارست'],
  ['Europe/Helsinki', 'fi', 'Helsinki', 'هلسنكي'],
  ['Europe/Kiev', 'ua', 'Kyiv', 'كييف'],
  ['Europe/Istanbul', 'tr', 'Istanbul', 'إسطنبول'],
  ['Europe/Moscow', 'ru', 'Moscow', 'موسكو'],
  ['Africa/Nairobi', 'ke', 'Nairobi', 'نيروبي'],
  ['Africa/Addis_Ababa', 'et', 'Addis Ababa', 'أديس أبابا'],
  ['Asia/Tehran', 'ir', 'Tehran', 'طهران'],
  ['Asia/Baku', 'az', 'Baku', 'باكو'],
  ['Asia/Kabul', 'af', 'Kabul', 'كابول'],
  ['Asia/Karachi', 'pk', 'Karachi', 'كراتشي'],
  ['Asia/Tashkent', 'uz', 'Tashkent', 'طشقند'],
  ['Asia/Kolkata', 'in', 'Kolkata', 'كلكتا'],
  ['Asia/Kathmandu', 'np', 'Kathmandu', 'كاتماندو'],
  ['Asia/Almaty', 'kz', 'Almaty', 'ألماتي'],
  ['Asia/Dhaka', 'bd', 'Dhaka', 'دكا'],
  ['Asia/Yangon', 'mm', 'Yangon', 'يانغون'],
  ['Asia/Bangkok', 'th', 'Bangkok', 'بانكوك'],
  ['Asia/Jakarta', 'id', 'Jakarta', 'جاكرتا'],
  ['Asia/Kuala_Lumpur', 'my', 'Kuala Lumpur', 'كوالالمبور'],
  ['Asia/Singapore', 'sg', 'Singapore', 'سنغافورة'],
  ['Asia/Manila', 'ph', 'Manila', 'مانيلا'],
  ['Asia/Hong_Kong', 'hk', 'Hong Kong', 'هونغ كونغ'],
  ['Asia/Shanghai', 'cn', 'Shanghai', 'شنغهاي'],
  ['Australia/Perth', 'au', 'Perth', 'برث'],
  ['Asia/Seoul', 'kr', 'Seoul', 'سيول'],
  ['Asia/Tokyo', 'jp', 'Tokyo', 'طوكيو'],
  ['Australia/Adelaide', 'au', 'Adelaide', 'أديلايد'],
  ['Australia/Sydney', 'au', 'Sydney', 'سيدني'],
  ['Pacific/Auckland', 'nz', 'Auckland', 'أوكلاند'],
];

const zoneCode = (iana: string): string => iana.toLowerCase().replaceAll('/', '_');

/** Countries for profiles, and time zones below them. */
export const placeTypes = [
  open('countries', 'Countries', 'البلدان', countryCodes.map(countryRow)),
  open(
    'timezones',
    'Time zones',
    'المناطق الزمنية',
    [
      ['utc', 'UTC', 'التوقيت العالمي', { isDefault: true, metadata: { iana: 'UTC' } }],
      ...zones.map(([iana, parent, en, ar]): ValueRow => [zoneCode(iana), en, ar, { parent, metadata: { iana } }]),
    ],
    'countries',
  ),
] as const satisfies readonly LookupTypeDefinition[];
