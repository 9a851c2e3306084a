import type { Article, Citation, Scenario, ScenarioAnalysis, Section } from './contentApi.js';
import { type Html, html } from './html.js';
import { date, words } from './language.js';
import { mentionAnchor, portableText, referenceAnchor } from './portableText.js';

/** An article as the content of a page: TL;DR, body and scenario cards in the document's order, reference list. */
export function articlePage(article: Article): Html {
  const parts = [...article.sections, ...article.scenarioAnalyses].sort((one, other) => one.position - other.position);
  return html`
    <div class="page">
      ${contents(article, parts)}
      <article id="article">
        ${header(article)}
        ${tldr(article)}
        ${parts.map(part => ('scenarios' in part ? analysis(part, article.locale) : section(part)))}
        ${references(article)}
      </article>
    </div>`;
}

function header(article: Article): Html {
  const { by, minutes } = words(article.locale);
  const image = article.heroImage;
  return html`
    <header>
      ${article.topics.length > 0 && html`<p class="topics">${article.topics.map(topic => html`<span>${topic.name}</span>`)}</p>`}
      <h1>${article.title}</h1>
      ${article.subtitle !== null && html`<p class="subtitle">${article.subtitle}</p>`}
      <p class="byline">
        ${article.byline.length > 0 && html`<span>${by}<b>${list(article.byline.map(author => author.name), article.locale)}</b></span>`}
        ${article.publishedAt !== null && html`<time datetime="${article.publishedAt}">${date(article.locale, article.publishedAt)}</time>`}
        <span>${minutes(article.readingMinutes)}</span>
      </p>
      ${image !== null && html`<figure><img src="${image.url}" alt="${image.alt ?? ''}"></figure>`}
    </header>`;
}

function contents(article: Article, parts: readonly (Section | ScenarioAnalysis)[]): Html {
  const label = words(article.locale).contents;
  const headings = parts.flatMap(part => {
    const heading = 'scenarios' in part ? part.question : part.level === 2 ? part.heading : null;
    return heading === null ? [] : [html`<li><a href="#${part.anchor}">${heading}</a></li>`];
  });
  return html`<nav class="contents" aria-label="${label}"><p aria-hidden="true">${label}</p><ol>${headings}</ol></nav>`;
}

function tldr({ tldr, locale }: Article): Html {
  if (tldr === null)
    return html``;
  return html`
    <aside class="tldr" aria-label="${tldr.label}">
      <p class="label" aria-hidden="true">${tldr.label}</p>
      ${tldr.text.split('\n').map(line => html`<p>${line}</p>`)}
      ${tldr.isStale && html`<p class="stale">${words(locale).stale}</p>`}
    </aside>`;
}

function section({ anchor, heading, level, content }: Section): Html {
  const headings = { 2: html`<h2>${heading}</h2>`, 3: html`<h3>${heading}</h3>`, 4: html`<h4>${heading}</h4>` } as Readonly<Record<number, Html>>;
  return html`<section id="${anchor}">${heading !== null && (headings[level] ?? null)}${portableText(content)}</section>`;
}

function analysis({ anchor, kind, question, introduction, scenarios }: ScenarioAnalysis, locale: string): Html {
  return html`
    <section id="${anchor}" class="analysis ${kind}">
      <h2>${question}</h2>
      ${portableText(introduction)}
      <div class="cards">${scenarios.map(scenario => card(scenario, locale))}</div>
    </section>`;
}

function card({ anchor, kind, label, title, actor, content, outcomes }: Scenario, locale: string): Html {
  return html`
    <section id="${anchor}" class="card ${kind}">
      <p class="tags">
        ${label !== null && html`<span class="label">${label}</span>`}
        ${actor !== null && html`<span class="actor">${actor.name}</span>`}
        ${outcomes.length > 0 && html`<span class="count">${words(locale).outcomes(outcomes.length)}</span>`}
      </p>
      <h3>${title}</h3>
      ${portableText(content)}
    </section>`;
}

function references({ citations, referencesHeading, locale }: Article): Html {
  if (citations.length === 0)
    return html``;
  return html`
    <section class="references" id="references">
      <h2>${referencesHeading ?? words(locale).references}</h2>
      <ol>${citations.map(citation => reference(citation, locale))}</ol>
    </section>`;
}

function reference({ id, text, mentions }: Citation, locale: string): Html {
  const back = words(locale).backToText;
  // A reference keeps the direction of its own language.
  return html`
    <li id="${referenceAnchor(id)}"><div dir="auto">${linked(text)}${mentions.map((mention, index) =>
      html` <a class="back" href="#${mentionAnchor(mention.id)}" aria-label="${back}: ${mention.quote} (${index + 1})">↩</a>`)}</div></li>`;
}

/** Text with its URLs as links; a full stop after a URL is not part of it. */
function linked(text: string): Html[] {
  return text.split(/(https?:\/\/\S*[^\s.,;)\]])/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

function list(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale).format(names);
}
