import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ArticleQuery, ContentApi, ContentApiError } from '../src/contentApi.js';
import { type RunningApi, startApi } from './runningApi.js';

let running: RunningApi;
let api: ContentApi;

before(async () => {
  running = await startApi();
  api = new ContentApi(running.url);
});

after(() => running?.stop());

test('lists articles, the latest first', async () => {
  const { items, next, total } = await api.articles({ count: 'exact' });
  assert.equal(total, 3);
  assert.deepEqual(items.map(article => article.slug), ['threads-under-the-sea', 'سدود-على-نهر-مشترك', 'tolls-at-the-strait']);
  assert.equal(next, null);
});

test('pages through every article, each once', async () => {
  const whole = await api.articles({ limit: 100 });
  const paged: string[] = [];
  for await (const article of api.everyArticle({ limit: 1 }))
    paged.push(article.id);
  assert.deepEqual(paged, whole.items.map(article => article.id));
});

test('the Link header names the page that the cursor names', async () => {
  const first = await api.articles({ limit: 1 });
  assert.ok(first.next !== null && first.nextUrl !== null);
  assert.equal(new URL(first.nextUrl).searchParams.get('after'), first.next);
  const second = await api.articles({ limit: 1, after: first.next });
  assert.notEqual(second.items[0]?.id, first.items[0]?.id);
});

test('filters by topic, publication and language', async () => {
  const slugs = async (query: ArticleQuery): Promise<string[]> => (await api.articles(query)).items.map(article => article.slug);
  assert.deepEqual(await slugs({ topic: ['law-of-the-sea'] }), ['threads-under-the-sea', 'tolls-at-the-strait']);
  assert.deepEqual(await slugs({ topic: ['law-of-the-sea'], publication: ['harbour-review'] }), ['tolls-at-the-strait']);
  assert.deepEqual(await slugs({ topic: ['maritime-trade', 'digital-infrastructure'], sort: ['title'] }), ['threads-under-the-sea', 'tolls-at-the-strait']);
  assert.deepEqual(await slugs({ locale: ['ar'] }), ['سدود-على-نهر-مشترك']);
  assert.deepEqual(await slugs({ publishedTo: '2026-03-04' }), ['tolls-at-the-strait']);
});

test('gets the body of listed articles where it asks for it', async () => {
  const { items } = await api.articles({ include: ['sections'], limit: 1 });
  assert.equal(items[0]?.sections?.[1]?.heading, 'A Private System with Public Consequences');
});

test('reads one article by slug and by id', async () => {
  const bySlug = await api.article('tolls-at-the-strait');
  const byId = await api.article(bySlug.value.id);
  assert.equal(bySlug.value.title, 'Tolls at the Strait');
  assert.equal(bySlug.value.publication?.name, 'Harbour Review');
  assert.deepEqual(byId.value, bySlug.value);
});

test('revalidates what it has instead of loading it again', async () => {
  const first = await api.article('tolls-at-the-strait');
  assert.match(first.entityTag, /^"[^"]+"$/);
  assert.equal(await api.article('tolls-at-the-strait', first), first);
  const outdated = { value: first.value, entityTag: '"another"' };
  assert.deepEqual(await api.article('tolls-at-the-strait', outdated), first);
});

test('shows TL;DR cards with the articles that they sum up', async () => {
  const { items } = await api.tldrs();
  const card = items.find(item => item.article.slug === 'tolls-at-the-strait');
  assert.ok(card !== undefined && !card.isStale && card.text.length > 100);
});

test('lists scenarios across articles, with question and outcomes', async () => {
  const { items } = await api.scenarios({ limit: 100 });
  const convoys = items.find(scenario => scenario.anchor === 'armed-convoys');
  assert.equal(convoys?.analysis.question, 'What If Importers Refuse to Pay?');
  assert.deepEqual(convoys?.outcomes.map(outcome => outcome.text), ['Slower transits', 'Higher war-risk premiums', 'A strait policed by outsiders']);
  assert.ok(items.some(scenario => scenario.kind === 'option' && scenario.actor !== null));
});

test('knows where the text cites each reference', async () => {
  const { value } = await api.article('tolls-at-the-strait');
  const references = await api.referencesOf(value.slug);
  assert.deepEqual(references.map(reference => reference.id), value.citations.map(citation => citation.id));
  const listed = await api.citations({ limit: 100 });
  const reference = listed.items.find(item => item.key === 'bailey-wellesley-2017');
  assert.equal(reference?.csl.author?.[0]?.family, 'Bailey');
  assert.equal(reference?.mentions[0]?.form, 'parenthetical');
});

test('searches articles, scenarios and citations at once', async () => {
  const { data, facets, suggestion } = await api.search({ q: 'convoys' });
  const scenario = data.find(hit => hit.type === 'scenario');
  assert.equal(scenario?.title, 'Armed Convoys');
  assert.equal(scenario?.article.slug, 'tolls-at-the-strait');
  assert.match(scenario?.highlights[0]?.text ?? '', /<mark>Convoys?<\/mark>/i);
  assert.deepEqual(facets?.publication.map(({ slug }) => slug), ['harbour-review']);
  assert.equal(suggestion, null);
});

test('tells what went wrong in the words of the API', async () => {
  await assert.rejects(api.article('no-such-article'), (error: unknown) => {
    assert.ok(error instanceof ContentApiError);
    assert.equal(error.problem.type, '/problems/not-found');
    assert.equal(error.problem.status, 404);
    return true;
  });
});
