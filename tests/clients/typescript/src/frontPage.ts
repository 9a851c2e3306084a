import type { ArticleSummary } from './contentApi.js';
import { Html, html } from './html.js';
import { date, direction, words } from './language.js';

/** Articles as cards, each in its own language, with the TL;DR where there is one. */
export function articleCards(articles: readonly ArticleSummary[], url: (slug: string) => string): Html {
  return html`${articles.map(({ locale, slug, title, publication, publishedAt, readingMinutes, tldr, topics }) => html`
    <li lang="${locale}" dir="${direction(locale)}">
      <p class="topics">${publication !== null && html`<span>${publication.name}</span>`}${topics.map(topic => html`<span>${topic.name}</span>`)}</p>
      <h2><a href="${url(slug)}">${title}</a></h2>
      ${tldr !== null && html`<p>${tldr.text}</p>`}
      <p class="byline">${publishedAt !== null && html`<time datetime="${publishedAt}">${date(locale, publishedAt)}</time>`} <span>${words(locale).minutes(readingMinutes)}</span></p>
    </li>`)}`;
}

/** The page around the cards, which are put into its list; topics lead to their own articles. */
export function frontPage(topics: readonly { slug: string; name: string }[], chosen: string | null, url: (topic: string | null) => string): Html {
  const choice = (slug: string | null, name: string): Html => html`<li><a href="${url(slug)}" dir="auto"${slug === chosen && new Html(' aria-current="page"')}>${name}</a></li>`;
  return html`
    <div class="front">
      <h1>Latest analyses</h1>
      <nav aria-label="Topics"><ul class="choices">${choice(null, 'All topics')}${topics.map(({ slug, name }) => choice(slug, name))}</ul></nav>
      <ul class="articles"></ul>
      <button type="button" class="more" hidden>Load more</button>
    </div>`;
}
