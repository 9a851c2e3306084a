import { toHTML, uriLooksSafe, type PortableTextComponents } from '@portabletext/to-html';
import type { Block, CitationMark } from './contentApi.js';
import { Html, html } from './html.js';

type Image = Extract<Block, { _type: 'image' }>;
type Code = Extract<Block, { _type: 'code' }>;
type Table = Extract<Block, { _type: 'table' }>;
type Link = { _type: 'link'; href: string };

/** Where an entry of the reference list stands on the page. */
export const referenceAnchor = (citationId: string): string => `reference-${citationId}`;

/** Where the text cites it. */
export const mentionAnchor = (mentionId: string): string => `mention-${mentionId}`;

const components = {
  types: {
    image: ({ value }: { value: Image }) => image(value).text,
    code: ({ value }: { value: Code }) => html`<pre dir="ltr" tabindex="0"><code>${value.code}</code></pre>`.text,
    table: ({ value }: { value: Table }) => table(value).text,
  },
  marks: {
    // An English citation in an Arabic sentence keeps its own direction.
    citation: ({ value, children }: { value?: CitationMark; children: string }) =>
      value === undefined ? children : html`<a class="citation" id="${mentionAnchor(value.mentionId)}" href="#${referenceAnchor(value.citationId)}" dir="auto">${new Html(children)}</a>`.text,
    link: ({ value, children }: { value?: Link; children: string }) =>
      value !== undefined && uriLooksSafe(value.href) ? html`<a href="${value.href}">${new Html(children)}</a>`.text : children,
    underline: ({ children }: { children: string }) => `<u>${children}</u>`,
    'strike-through': ({ children }: { children: string }) => `<s>${children}</s>`,
    sup: ({ children }: { children: string }) => `<sup>${children}</sup>`,
    sub: ({ children }: { children: string }) => `<sub>${children}</sub>`,
  },
} satisfies Partial<PortableTextComponents>;

/** Portable Text as HTML. What a later version of the API may add to it is passed over, with a warning. */
export function portableText(content: readonly Block[]): Html {
  return new Html(toHTML([...content], { components, onMissingComponent: message => console.warn(message) }));
}

function image({ url, alt, caption }: Image): Html {
  if (!uriLooksSafe(url))
    return html``;
  return html`<figure><img src="${url}" alt="${alt ?? ''}" loading="lazy">${caption !== null && html`<figcaption>${caption}</figcaption>`}</figure>`;
}

function table({ headerRows, rows }: Table): Html {
  const lines = rows.map((row, index) => html`<tr>${row.cells.map(({ content }) =>
    index < headerRows ? html`<th scope="col">${portableText(content)}</th>` : html`<td>${portableText(content)}</td>`)}</tr>`);
  // Wide tables scroll on a phone, by keyboard too.
  return html`<div class="table" role="group" tabindex="0"><table>${headerRows > 0 && html`<thead>${lines.slice(0, headerRows)}</thead>`}<tbody>${lines.slice(headerRows)}</tbody></table></div>`;
}
