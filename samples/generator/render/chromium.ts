import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import type { Paper } from '../block.ts';
import type { CaseStyle } from '../case-style.ts';
import { paperHtml } from './html.ts';
import type { PrintedPaper, Printer } from './printer.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for the whole run: start-up costs more than a hundred pages. */
export class BrowserPrinter implements Printer {
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async start(): Promise<BrowserPrinter> {
    const executablePath = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place));
    if (executablePath === undefined) throw new Error('找不到 Chromium，请用环境变量 CHROMIUM_PATH 指定。');
    const browser = await puppeteer.launch({ executablePath, args: FLAGS });
    return new BrowserPrinter(browser, await browser.newPage());
  }

  async print(paper: Paper, style: CaseStyle, firstNumber?: number): Promise<PrintedPaper> {
    await this.#page.setContent(await paperHtml(paper, style, firstNumber), { waitUntil: 'load' });
    const hasMark = paper.pageMark !== 'none';
    const pdf = Buffer.from(
      await this.#page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: hasMark,
        headerTemplate: '<span></span>',
        footerTemplate: hasMark ? footer(paper, style) : '<span></span>',
      }),
    );
    return { pdf, pageCount: countPages(pdf) };
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}

function footer(paper: Paper, style: CaseStyle): string {
  const css = `font-family:'${style.bodyFont}';font-size:9pt;width:100%;text-align:center`;
  const page = '<span class="pageNumber"></span>';
  const total = '<span class="totalPages"></span>';
  return paper.pageMark === 'digit'
    ? `<div style="${css}">${page}</div>`
    : `<div style="${css}">第${page}页 共${total}页</div>`;
}

/** Chromium writes its page tree uncompressed. */
export function countPages(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}
