import { articlePage } from './articlePage.js';
import { type Article, ContentApi, ContentApiError, type Versioned } from './contentApi.js';
import { articleCards, frontPage } from './frontPage.js';
import { type Html, html } from './html.js';
import { direction, words } from './language.js';

// index.html?api=<where the API is>&slug=<article>: an article; without a slug the list of them, or with topic=<slug> of some.
const query = new URLSearchParams(location.search);
const address = query.get('api') ?? '';
const api = new ContentApi(address);
const main = document.querySelector('main')!;
const status = document.querySelector<HTMLElement>('[role=status]')!;
const slug = query.get('slug');

await (slug === null ? showArticles() : showArticle(slug)).catch((error: unknown) => {
  const title = error instanceof ContentApiError ? error.problem.title : 'ContentApi cannot be reached';
  show(html`<div class="page"><h1>${title}</h1><p>${error instanceof Error ? error.message : null}</p></div>`);
});
document.body.dataset['ready'] = 'true';

async function showArticle(idOrSlug: string): Promise<void> {
  let current = await api.article(idOrSlug);
  draw(current);
  // A reader who comes back to the page gets what has changed, and downloads nothing when nothing has.
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible')
      return;
    const latest = await api.article(idOrSlug, current);
    status.textContent = latest === current ? 'Up to date' : 'Updated';
    if (latest !== current)
      draw((current = latest));
  });
}

function draw({ value: article }: Versioned<Article>): void {
  document.documentElement.lang = article.locale;
  document.documentElement.dir = direction(article.locale);
  document.title = article.publication === null ? article.title : `${article.title} · ${article.publication.name}`;
  document.querySelector('.skip')!.textContent = words(article.locale).skip;
  const home = document.querySelector<HTMLAnchorElement>('.home')!;
  home.textContent = article.publication?.name ?? words(article.locale).moreArticles;
  home.href = url({});
  show(articlePage(article));
}

async function showArticles(): Promise<void> {
  const topic = query.get('topic');
  const topics = await api.topics({ limit: 100, fields: ['slug', 'name'] });
  show(frontPage(topics.items, topic, slug => url(slug === null ? {} : { topic: slug })));
  const list = main.querySelector('.articles')!;
  const more = main.querySelector<HTMLButtonElement>('.more')!;
  let after: { after?: string } = {};
  const load = async (): Promise<void> => {
    const page = await api.articles({ limit: 2, ...(topic !== null && { topic: [topic] }), ...after });
    list.insertAdjacentHTML('beforeend', articleCards(page.items, slug => url({ slug })).text);
    // The Link header says the same as page.next; a page of another origin sees it only because the API exposes it.
    more.hidden = page.nextUrl === null;
    after = page.next === null ? {} : { after: page.next };
  };
  more.addEventListener('click', () => void load());
  await load();
}

function url(page: { slug: string } | { topic: string } | Record<string, never>): string {
  return `?${new URLSearchParams({ api: address, ...page })}`;
}

function show(content: Html): void {
  main.innerHTML = content.text;
}
