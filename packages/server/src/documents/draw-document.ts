import PDFDocument from 'pdfkit';
import { faceRuns, type Weight } from './document-faces.ts';
import { drawFigure } from './draw-figure.ts';
import type { PrintedDocument, PrintedLine, PrintedSection } from './printed-document.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/** The library writes it; its published list of subsets does not name it yet. */
const PDF_UA = 'PDF/UA' as unknown as 'PDF/A-3a';
const INK = '#1c2530';
const QUIET = '#4a5663';
const ALARM = '#8a1c1c';
const MARGIN = 48;
const SIZE = { title: 20, heading: 12.5, body: 9.6, foot: 8 };

/** Draws the document as a tagged PDF (PDF/UA): read aloud, it has the same headings and lists as on paper. */
export function drawDocument(printed: PrintedDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 14 },
    pdfVersion: '1.7',
    subset: PDF_UA,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    info: { Title: printed.title },
    font: faceRuns('a', '400')[0]?.file ?? '',
  });
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  block(pdf, root, 'H1', () => write(pdf, printed.title, '700', SIZE.title));
  for (const line of demonstrationFirst(printed)) block(pdf, root, 'P', () => write(pdf, line, '400', SIZE.body + 0.6));
  for (const section of printed.sections) drawSection(pdf, root, section);
  root.end();
  markPages(pdf, printed);
  pdf.end();
  return bytes;
}

/** The mark at the edge of the page is not read aloud, so the first sentence says it too. */
function demonstrationFirst({ demonstration, introduction }: PrintedDocument): readonly string[] {
  return demonstration === null ? introduction : [demonstration, ...introduction];
}

function drawSection(pdf: Pdf, root: Element, section: PrintedSection): void {
  const part = pdf.struct('Sect');
  root.add(part);
  keepTogether(pdf);
  block(pdf, part, 'H2', () => {
    pdf.moveDown(0.45);
    write(pdf, section.heading, '700', SIZE.heading);
  });
  const list = pdf.struct('L');
  part.add(list);
  for (const line of section.lines) drawLine(pdf, list, line);
  list.end();
  if (section.figure !== undefined) drawFigure(pdf, part, section.figure);
  part.end();
}

function drawLine(pdf: Pdf, list: Element, { lead, text }: PrintedLine): void {
  const item = pdf.struct('LI');
  list.add(item);
  block(pdf, item, 'LBody', () => {
    if (lead !== '') write(pdf, text === '' ? lead : `${lead} `, '700', SIZE.body, text !== '');
    if (text !== '') write(pdf, text, '400', SIZE.body);
    pdf.moveDown(0.18);
  });
  item.end();
}

function block(pdf: Pdf, parent: Element, type: string, draw: () => void): void {
  parent.add(pdf.struct(type, {}, draw));
}

/** One text in as many font files as it needs, as one line of writing. */
function write(pdf: Pdf, text: string, weight: Weight, size: number, continued = false): void {
  const runs = faceRuns(text, weight);
  pdf.fillColor(INK);
  for (const [index, run] of runs.entries())
    pdf
      .font(run.file)
      .fontSize(size)
      .text(run.text, { continued: continued || index < runs.length - 1, lineGap: 0.6 });
}

/** A heading does not stand alone at the foot of a page. */
function keepTogether(pdf: Pdf): void {
  const room = pdf.page.height - pdf.page.margins.bottom - pdf.y;
  if (room < 70) pdf.addPage();
}

/** Whose document it is, and whether it is a demonstration, on every page; not part of what is read aloud. */
function markPages(pdf: Pdf, printed: PrintedDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    mark(pdf, printed.foot, QUIET, pdf.page.height - MARGIN + 8);
    if (printed.demonstration !== null) mark(pdf, printed.demonstration, ALARM, 22);
  }
}

function mark(pdf: Pdf, text: string, color: string, top: number): void {
  pdf.markContent('Artifact', { type: 'Pagination' });
  let left = MARGIN;
  for (const run of faceRuns(text, '700')) {
    pdf.font(run.file).fontSize(SIZE.foot).fillColor(color).text(run.text, left, top, { lineBreak: false });
    left += pdf.widthOfString(run.text);
  }
  pdf.endMarkedContent();
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
