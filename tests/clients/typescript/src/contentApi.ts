import createClient, { type Client } from 'openapi-fetch';
import type { components, operations, paths } from './schema.js';

type Schemas = components['schemas'];

export type Article = Schemas['ArticleRepresentation'];
export type ArticleSummary = Schemas['ArticleSummary'];
export type Block = Schemas['Block'];
export type Citation = Schemas['CitationRepresentation'];
export type CitationMark = Schemas['CitationMark'];
export type Problem = Schemas['ProblemBody'];
export type Scenario = Schemas['Scenario'];
export type ScenarioAnalysis = Schemas['ScenarioAnalysis'];
export type Section = Schemas['Section'];
export type TldrCard = Schemas['TldrCard'];

/** Of the formats that the document offers, the ones that this front end reads. */
type Json = 'application/json' | 'application/problem+json';

type Query<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

export type ArticleQuery = Query<'listArticles'>;

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the page after it; null on the last. */
  readonly next: string | null;
  /** URL of the page after it, as the `Link` header tells it; null on the last. */
  readonly nextUrl: string | null;
  /** How many items all pages have; undefined unless `count` asked for it. */
  readonly total: number | undefined;
}

/** An answer that can be revalidated. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly entityTag: string;
}

/** The API said no. */
export class ContentApiError extends Error {
  override readonly name = 'ContentApiError';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** What a front end asks of ContentApi. */
export class ContentApi {
  private readonly client: Client<paths, Json>;

  /** @param baseUrl Where the API is, without `/v1`. */
  constructor(baseUrl: string) {
    this.client = createClient<paths, Json>({ baseUrl });
  }

  /** Articles as a list gives them: whole summaries, or with `fields` just the members that it names. */
  async articles<Field extends keyof ArticleSummary = keyof ArticleSummary>(query: Omit<ArticleQuery, 'fields'> & { fields?: Field[] } = {}): Promise<Page<Pick<ArticleSummary, Field>>> {
    return page(await this.client.GET('/v1/articles', { params: { query } }));
  }

  /** Every article that the query selects, page by page. */
  everyArticle(query: ArticleQuery = {}): AsyncGenerator<ArticleSummary> {
    return every(after => this.articles({ ...query, ...after }));
  }

  /**
   * One article.
   * @param known What an earlier call returned: returned again when it is still current, without loading the article.
   */
  async article(idOrSlug: string, known?: Versioned<Article>): Promise<Versioned<Article>> {
    const header = known === undefined ? {} : { 'If-None-Match': known.entityTag };
    const answer = await this.client.GET('/v1/articles/{idOrSlug}', { params: { path: { idOrSlug }, header } });
    if (answer.response.status === 304 && known !== undefined)
      return known;
    return { value: data(answer), entityTag: answer.response.headers.get('ETag') ?? '' };
  }

  async tldrs(query: Query<'listTldrs'> = {}): Promise<Page<TldrCard>> {
    return page(await this.client.GET('/v1/tldrs', { params: { query } }));
  }

  async scenarios(query: Query<'listScenarios'> = {}): Promise<Page<Schemas['ScenarioItem']>> {
    return page(await this.client.GET('/v1/scenarios', { params: { query } }));
  }

  async citations(query: Query<'listCitations'> = {}): Promise<Page<Schemas['CitationItem']>> {
    return page(await this.client.GET('/v1/citations', { params: { query } }));
  }

  async topics(query: Query<'listTopics'> = {}): Promise<Page<Schemas['TopicItem']>> {
    return page(await this.client.GET('/v1/topics', { params: { query } }));
  }

  /** What articles, scenarios and citations say about something, best first, with the spread of the hits. */
  async search(query: Query<'searchContent'>): Promise<Schemas['SearchResults']> {
    return data(await this.client.GET('/v1/search', { params: { query } }));
  }

  /** The reference list of one article; it comes whole. */
  async referencesOf(idOrSlug: string): Promise<readonly Citation[]> {
    return data(await this.client.GET('/v1/articles/{idOrSlug}/citations', { params: { path: { idOrSlug } } })).data;
  }
}

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: Problem | undefined;
  readonly response: Response;
}

function data<Data>(answer: Answer<Data>): Data {
  if (answer.data !== undefined)
    return answer.data;
  // A proxy or a network on the way may fail with a body that is no problem.
  const { error, response } = answer;
  throw typeof error === 'object' ? new ContentApiError(error) : new Error(`${response.url} answered ${response.status}.`);
}

function page<Item>(answer: Answer<{ data: Item[]; page: Schemas['PageInfo'] }>): Page<Item> {
  const body = data(answer);
  const link = /<([^>]*)>; *rel="next"/.exec(answer.response.headers.get('Link') ?? '');
  const nextUrl = link?.[1] === undefined ? null : new URL(link[1], answer.response.url).href;
  return { items: body.data, next: body.page.next, nextUrl, total: body.page.total };
}

async function* every<Item>(load: (after: { after?: string }) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let current = await load({});
  while (true) {
    yield* current.items;
    if (current.next === null)
      return;
    current = await load({ after: current.next });
  }
}
