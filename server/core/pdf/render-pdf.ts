import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { loadPdfFonts, PDF_FONT_FAMILIES } from './fonts';

/** What a document is made from besides its template. */
export type PdfMaterial = {
  /** Read in the template as `json(bytes(sys.inputs.data))`: values are data there, never part of the program. */
  inputs: Readonly<Record<string, unknown>>;
  /** Files by the absolute path the template reads them from, such as `/logo.svg`. */
  assets?: Readonly<Record<string, Uint8Array>>;
  /** The first page is there for the typesetter only and is left out of the document. */
  hiddenFirstPage?: boolean;
  /** How many pages the document must have; with any other number it is refused. */
  pages?: number;
};

/** A template that the typesetter refused, or that asked for a font which is not there. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

// Nothing exists below this path, so a template can read only the assets it was given.
const workspace = '/pdf-workspace';

// One letter in every family and weight. The typesetter has fonts of its own and uses them without a word.
const probe = PDF_FONT_FAMILIES.map(
  (family) => `#set text(font: "${family}", fallback: false)\na#text(weight: 600)[b]`,
).join('\n');

let compiler: NodeCompiler | undefined;

/**
 * Typesets a Typst template. Equal material gives equal bytes, provided that the template sets the document's date.
 * What people wrote must have gone through `plainText`: there are texts that kill the typesetter and its process.
 */
export function renderPdf(template: string, material: PdfMaterial): Uint8Array {
  compiler ??= createCompiler();
  return typeset(compiler, template, material);
}

function createCompiler(): NodeCompiler {
  const created = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: loadPdfFonts() }] });
  const embedded = pdfFontNames(typeset(created, probe, { inputs: {} }));
  if (embedded.length !== PDF_FONT_FAMILIES.length * 2) {
    throw new PdfError(`Fonts of the product are missing; the typesetter used ${embedded.join(', ') || 'none'}`);
  }
  return created;
}

function typeset(
  engine: NodeCompiler,
  template: string,
  { inputs, assets = {}, hiddenFirstPage, pages }: PdfMaterial,
): Uint8Array {
  try {
    for (const [path, bytes] of Object.entries(assets)) engine.mapShadow(`${workspace}${path}`, Buffer.from(bytes));
    const result = engine.compile({ mainFileContent: template, inputs: { data: JSON.stringify(inputs) } });
    const error = result.takeError();
    if (error || !result.result) throw new PdfError(`Template does not compile: ${explain(error)}`);
    // A warning is how a missing font family is reported: a document in the wrong letters is not a document.
    const warnings = result.takeWarnings();
    if (warnings) throw new PdfError(`Template compiles with warnings: ${explain(warnings)}`);
    const count = result.result.numOfPages - (hiddenFirstPage ? 1 : 0);
    if (pages !== undefined && count !== pages) throw new PdfError(`Document has ${count} pages instead of ${pages}`);
    const whole = engine.pdf(result.result);
    const pdf = new Uint8Array(hiddenFirstPage ? withoutFirstPage(whole) : whole);
    const foreign = pdfFontNames(pdf).filter((font) => !font.startsWith('IBMPlexSans'));
    if (foreign.length > 0) throw new PdfError(`Template fell back to ${foreign.join(', ')}`);
    return pdf;
  } finally {
    for (const path of Object.keys(assets)) engine.unmapShadow(`${workspace}${path}`);
    engine.evictCache(10);
  }
}

/** Takes the first page out of the page tree. Every offset in the file stays as it was, so the file stays sound. */
function withoutFirstPage(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const tree = /\/Type\s*\/Pages\s*\/Count\s+(\d+)\s*\/Kids\s*\[\s*(\d+ 0 R)/.exec(text);
  if (!tree?.[1] || !tree[2] || Number(tree[1]) < 2) throw new PdfError('No first page to leave out');
  const shorter = tree[0]
    .replace(
      /(\/Count\s+)(\d+)/,
      (_, key: string, count: string) => key + String(Number(count) - 1).padEnd(count.length),
    )
    .replace(tree[2], ' '.repeat(tree[2].length));
  return Buffer.from(text.slice(0, tree.index) + shorter + text.slice(tree.index + tree[0].length), 'latin1');
}

function explain(error: NodeError | null): string {
  const messages = (error?.shortDiagnostics ?? []) as { message?: string }[];
  return messages.map((one) => one.message ?? '').join('; ') || 'no reason given';
}

/** The fonts embedded in a PDF, by PostScript name without the subset's prefix. */
export function pdfFontNames(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}
