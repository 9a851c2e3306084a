import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { open, picture, sizes, startBrowser, violations } from './openedPage.js';
import { type RunningApi, startApi } from './runningApi.js';
import { startSite } from './runningSite.js';

const everything = `# Every Kind of Block

*Harbour Review*

**TL;DR:** One of each: \\<img src=x onerror="globalThis.attacked = true"> is text.

## Marks and Lists

Some **strong**, *emphasised* and \`inline code\`, and [a link](https://example.org/a?b=1&c=2). Caron and Oral (2014) say so.

1. First
   - Within the first
2. Second

> Quoted at length.

## Code, Table and Image

\`\`\`csharp
if (a < b && c > d) return "<b>";
\`\`\`

| Strait | Ships a day |
| --- | --- |
| Malacca | 230 |
| Hormuz | 90 |

![A harbour at dawn](https://example.org/harbour.jpg)

## References

- Caron, D. D., & Oral, N. (2014). Navigating Straits. Brill. https://doi.org/10.5555/straits.2014.
`;

let api: RunningApi;
let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;

before(async () => {
  [api, site, browser] = await Promise.all([startApi(), startSite(), startBrowser()]);
});

after(async () => {
  await Promise.all([browser?.close(), site?.stop(), api?.stop()]);
});

const page = (slug?: string): string => `${site.url}?${new URLSearchParams({ api: api.url, ...(slug !== undefined && { slug }) })}`;

const samples = { english: 'tolls-at-the-strait', cables: 'threads-under-the-sea', arabic: 'سدود-على-نهر-مشترك' };

for (const [name, slug] of Object.entries(samples)) {
  for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
    test(`the ${name} sample is a page without fault on a ${size}`, async () => {
      const opened = await open(browser, page(slug), size);
      await picture(opened, `${name}-${size}`);
      assert.deepEqual(await violations(opened), []);
      assert.ok(await opened.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'It scrolls sideways.');
      assert.equal(await opened.locator('.tldr').count(), 1);
      assert.ok(await opened.locator('.card').count() >= 5);
    });
  }
}

test('the front page lists the articles and loads more by the Link header', async () => {
  const opened = await open(browser, page());
  const cards = opened.locator('.articles > li');
  assert.equal(await cards.count(), 2);
  await opened.getByRole('button', { name: 'Load more' }).click();
  await cards.nth(2).waitFor();
  assert.deepEqual(await violations(opened), []);
  await picture(opened, 'front-desktop');
  await opened.setViewportSize(sizes.phone);
  await picture(opened, 'front-phone');
  await opened.getByRole('link', { name: 'Threads under the Sea' }).click();
  await opened.getByRole('heading', { level: 1, name: 'Threads under the Sea' }).waitFor();
});

test('a topic on the front page leads to its articles', async () => {
  const opened = await open(browser, page());
  await opened.getByRole('link', { name: 'Law of the sea' }).click();
  await opened.locator('[aria-current=page]', { hasText: 'Law of the sea' }).waitFor();
  await opened.waitForSelector('body[data-ready]');
  assert.deepEqual(await opened.locator('.articles h2').allInnerTexts(), ['Threads Under the Sea', 'Tolls at the Strait']);
  assert.equal(await opened.getByRole('button', { name: 'Load more' }).count(), 0);
  assert.deepEqual(await violations(opened), []);
});

test('an Arabic article runs from right to left, its English references from left to right', async () => {
  const opened = await open(browser, page(samples.arabic));
  assert.deepEqual(await opened.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar', 'rtl']);
  const contents = await opened.locator('.contents').boundingBox();
  const article = await opened.locator('article').boundingBox();
  assert.ok(contents!.x > article!.x, 'The contents stand at the start of the line: on the right.');
  const direction = (text: string): Promise<string> => opened.locator('.references li > div', { hasText: text }).first().evaluate(entry => getComputedStyle(entry).direction);
  assert.equal(await direction('Wolf'), 'ltr');
  assert.equal(await direction('الأمم المتحدة'), 'rtl');
});

test('each citation leads to its reference and back', async () => {
  const opened = await open(browser, page(samples.english));
  const links = await opened.locator('a.citation, a.back').evaluateAll(anchors => anchors.map(anchor => document.getElementById(decodeURIComponent((anchor as HTMLAnchorElement).hash.slice(1)))?.tagName));
  assert.ok(links.length > 10);
  assert.ok(links.every(target => target === 'LI' || target === 'A'), `${links}`);
  const ids = await opened.locator('[id]').evaluateAll(elements => elements.map(element => element.id));
  assert.equal(new Set(ids).size, ids.length);
  await opened.locator('a.citation', { hasText: 'Bailey' }).first().click();
  await opened.locator('.references li:target', { hasText: 'Chokepoints and vulnerabilities' }).waitFor();
});

test('a page of another origin revalidates the article that it shows', async () => {
  const opened = await open(browser, page(samples.english));
  assert.notEqual(new URL(opened.url()).origin, new URL(api.url).origin);
  const revalidated = opened.waitForResponse(response => response.status() === 304);
  await opened.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  assert.equal(new URL((await revalidated).url()).origin, new URL(api.url).origin);
  await opened.getByText('Up to date').waitFor();
});

test('every kind of block is shown, and text is never code', async () => {
  const slug = await api.publish(everything, 'text/markdown');
  const opened = await open(browser, page(slug), 'phone');
  await picture(opened, 'every-block-phone');
  assert.deepEqual(await violations(opened), []);
  for (const selector of ['strong', 'em', 'p code', 'ol ul li', 'blockquote', 'pre code', 'thead th', 'tbody td', 'figure img[alt="A harbour at dawn"]', 'a[href="https://example.org/a?b=1&c=2"]', 'a[href="https://doi.org/10.5555/straits.2014"]'])
    assert.ok(await opened.locator(`article ${selector}`).count() > 0, selector);
  assert.match(await opened.locator('.tldr').innerText(), /<img src=x onerror=.globalThis\.attacked = true.> is text\./);
  assert.equal(await opened.evaluate(() => 'attacked' in globalThis), false);
});

test('a missing article says so in the words of the API', async () => {
  const opened = await open(browser, page('no-such-article'));
  assert.match(await opened.locator('main').innerText(), /Not found[^]*There is no article 'no-such-article'/);
  assert.deepEqual(await violations(opened), []);
});
