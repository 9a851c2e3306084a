import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ContentApi } from '../src/contentApi.js';
import { type RunningApi, startApi } from './runningApi.js';

// Not in test:proxied: the schemas are those of whole articles, and the proxy knows no others.
let running: RunningApi;

before(async () => {
  running = await startApi();
});

after(() => running?.stop());

test('asks for the members that it needs, and has no others', async () => {
  const api = new ContentApi(running.url);
  const { items } = await api.articles({ fields: ['slug', 'title'], sort: ['publishedAt'], limit: 1 });
  assert.deepEqual(items, [{ slug: 'tolls-at-the-strait', title: 'Tolls at the Strait' }]);
  // @ts-expect-error: what was not asked for is not known to the types either
  assert.equal(items[0]?.tldr, undefined);
});
