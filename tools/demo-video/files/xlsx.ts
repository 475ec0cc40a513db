import { zip } from './zip';

/** A cell: text, a number, or a formula with the value it has in the file as delivered. */
export type Cell = string | number | { formula: string; value: number } | null;

/** One worksheet with a heading row. */
export type Sheet = { name: string; rightToLeft: boolean; widths: number[]; rows: { cells: Cell[]; bold?: boolean }[] };

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const column = (index: number) => String.fromCharCode(65 + index);

// Styles by position in `styles`: 0 text, 1 bold text, 2 number with two digits, 3 the same in bold.
function cellXml(cell: Cell, at: string, bold: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${at}" s="${bold ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  }
  const style = bold ? 3 : 2;
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}"><f>${xml(cell.formula)}</f><v>${cell.value}</v></c>`;
}

function sheetXml(sheet: Sheet): string {
  const rows = sheet.rows.map(({ cells, bold }, r) => {
    const content = cells.map((cell, c) => cellXml(cell, `${column(c)}${r + 1}`, bold === true)).join('');
    return `<row r="${r + 1}">${content}</row>`;
  });
  const cols = sheet.widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${
    sheet.rightToLeft ? ' rightToLeft="1"' : ''
  }/></sheetViews><cols>${cols.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0" xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="4" fontId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A workbook with one sheet, readable by every spreadsheet program. */
export function xlsx(sheet: Sheet): Buffer {
  return zip([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
  ]);
}
