import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';

export const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

const pictures = path.resolve(import.meta.dirname, '../../../pictures');
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const photograph = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600"><rect width="1200" height="600" fill="#c9dde6"/><path d="M0 420q150-60 300 0t300 0 300 0 300 0v180H0z" fill="#0b4f6c"/></svg>`;

/** Debian's Chromium; as root its sandbox cannot work. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** A page that has finished loading. Images of other sites are drawn here: a test asks nobody else for anything. */
export async function open(browser: Browser, url: string, size: keyof typeof sizes = 'desktop'): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route(address => address.hostname !== '127.0.0.1', route =>
    route.request().resourceType() === 'image' ? route.fulfill({ contentType: 'image/svg+xml', body: photograph }) : route.abort());
  await page.goto(url);
  await page.waitForSelector('body[data-ready]');
  return page;
}

/** What axe finds wrong, a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html).join(' ')}`);
}

/** Takes a picture of the whole page, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.evaluate(async () => {
    for (const image of document.images)
      image.loading = 'eager';
    await Promise.all([...document.images].map(image => image.decode()));
  });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}
