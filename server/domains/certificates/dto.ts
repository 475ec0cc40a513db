import QRCode from 'qrcode';
import { countsOf, dateInWords, type HalfInWords, halfInWords } from './pdf/certificate-wording';
import type { CertificateRow } from './queries/load-certificate';
import { type StoredSheet, storedSheet } from './rules/sheet';
import { type SheetLine, sheetLines } from './rules/sheet-lines';

type Both = { en: string; ar: string };

/** The sheet as it is drawn on a page: the words and lines of the PDF. */
export type SheetDto = {
  learner: Both;
  course: Both;
  school: Both;
  words: { en: HalfInWords; ar: HalfInWords };
  lines: SheetLine[];
  signatory: { name: Both; role: Both };
  issuedOn: Both;
  number: string;
  fingerprint: string;
  verifyUrl: string;
  /** The dark squares of the QR code as one path in a square of `size`. */
  qr: { size: number; path: string };
  brand: { hue: number; chroma: number };
  /** The school's picture of that day; null for the drawn mark. */
  logo: { uuid: string; width: number; height: number; alt: Both } | null;
};

/** A certificate in one's own list. */
export type CertificateDto = {
  uuid: string;
  number: string;
  course: Both;
  completedOn: string;
  issuedAt: string;
  revokedAt: string | null;
  isShared: boolean;
  downloadCount: number;
  lines: SheetLine[];
};

/** One certificate with its sheet. */
export type CertificatePageDto = CertificateDto & { sheet: SheetDto };

/** A stored sheet as pages draw it. */
export function toSheetDto(sheet: StoredSheet, fingerprint: string): SheetDto {
  const facts = { counts: countsOf(sheet), completedOn: sheet.completedOn, school: sheet.school.ar || sheet.school.en };
  const lent = ({ en, ar }: Both) => ({ en: en || ar, ar: ar || en });
  return {
    learner: lent(sheet.learner),
    course: lent(sheet.course),
    school: lent(sheet.school),
    words: { en: halfInWords(facts, 'en'), ar: halfInWords(facts, 'ar') },
    lines: sheetLines(sheet.lessons),
    signatory: sheet.signatory,
    issuedOn: { en: dateInWords(sheet.issuedOn, 'en'), ar: dateInWords(sheet.issuedOn, 'ar') },
    number: sheet.number,
    fingerprint,
    verifyUrl: sheet.verifyUrl,
    qr: qrPath(sheet.verifyUrl),
    brand: { hue: sheet.brandHue, chroma: sheet.brandChroma },
    logo: sheet.logo ? { ...sheet.logo, uuid: sheet.logo.file } : null,
  };
}

function qrPath(text: string): SheetDto['qr'] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return { size: modules.size, path };
}

/** A row as one's own list shows it. */
export function toCertificateDto(row: Omit<CertificateRow, 'storage_key' | 'file_size' | 'teaches'>): CertificateDto {
  const sheet = storedSheet.parse(row.sheet);
  return {
    uuid: row.uuid,
    number: row.number,
    course: sheet.course,
    completedOn: sheet.completedOn,
    issuedAt: row.issued_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    isShared: row.is_shared,
    downloadCount: row.download_count,
    lines: sheetLines(sheet.lessons),
  };
}
