import type PDFDocument from 'pdfkit';
import { faceRuns } from './document-faces.ts';
import type { PrintedFigure } from './printed-figure.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

const INK = '#1c2530';
const QUIET = '#4a5663';
const FILL = '#dfe7ee';
const GAP = 14;
const [TITLE, WORD] = [9, 7.5];

/**
 * Draws the panels side by side as one tagged figure with its alternative text. Grey and stripes carry everything, so that it
 * says the same on a printer without colour.
 */
export function drawFigure(pdf: Pdf, parent: Element, figure: PrintedFigure): void {
  const { left, right, bottom } = pdf.page.margins;
  const across = Math.min(3, figure.panels.length);
  const width = (pdf.page.width - left - right - GAP * (across - 1)) / across;
  const scale = width / figure.width;
  const height = figure.height * scale + TITLE + 8;
  if (pdf.y + height > pdf.page.height - bottom) pdf.addPage();
  const top = pdf.y + 4;
  parent.add(
    pdf.struct('Figure', { alt: figure.alternative }, () => {
      figure.panels.forEach((panel, at) => {
        drawPanel(pdf, figure, panel, { x: left + (at % across) * (width + GAP), y: top, scale });
      });
    }),
  );
  pdf.x = left;
  pdf.y = top + height;
}

type Place = { readonly x: number; readonly y: number; readonly scale: number };

function drawPanel(
  pdf: Pdf,
  figure: PrintedFigure,
  { title, band, visits }: PrintedFigure['panels'][number],
  at: Place,
): void {
  const { width, height, rest_y, months, up, rest, along } = figure;
  words(pdf, title, at.x, at.y, TITLE, INK, '700');
  pdf.save();
  pdf.translate(at.x, at.y + TITLE + 6).scale(at.scale);
  pdf.path(band).fill(FILL);
  stripes(pdf, band, figure);
  pdf.path(band).lineWidth(1).stroke(INK);
  pdf.moveTo(0, rest_y).lineTo(width, rest_y).lineWidth(0.8).dash(4, { space: 3 }).stroke(QUIET).undash();
  for (const x of visits)
    pdf
      .moveTo(x, rest_y + 2)
      .lineTo(x, rest_y + 10)
      .lineWidth(2)
      .stroke(INK);
  pdf.restore();
  const [x, y] = [at.x, at.y + TITLE + 6];
  const place = (value: number): number => value * at.scale;
  words(pdf, up, x, y, WORD, QUIET);
  words(pdf, rest, x + place(width) - widthOf(pdf, rest), y + place(rest_y) + 1, WORD, QUIET);
  for (const month of months) words(pdf, month.words, x + place(month.x) - 2, y + place(rest_y) + place(19), WORD, INK);
  words(pdf, along, x, y + place(height) - WORD, WORD, QUIET);
}

/** Clipped to the band, so that grey print and photocopies still tell it from the page. */
function stripes(pdf: Pdf, band: string, { width, height }: PrintedFigure): void {
  pdf.save();
  pdf.path(band).clip();
  for (let from = -height; from < width; from += 8) pdf.moveTo(from, height).lineTo(from + height, 0);
  pdf.lineWidth(0.7).stroke(QUIET);
  pdf.restore();
}

function words(
  pdf: Pdf,
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
  weight: '400' | '700' = '400',
): void {
  let left = x;
  for (const run of faceRuns(text, weight)) {
    pdf.font(run.file).fontSize(size).fillColor(color).text(run.text, left, y, { lineBreak: false });
    left += pdf.widthOfString(run.text);
  }
}

function widthOf(pdf: Pdf, text: string): number {
  return faceRuns(text, '400').reduce((sum, run) => sum + pdf.font(run.file).fontSize(WORD).widthOfString(run.text), 0);
}
