import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkable } from './proxy.mjs';

/** What the pretended API answers to the next request. */
let answer;
let upstream;
let proxy;
let url;

before(async () => {
  upstream = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer)));
  await new Promise(resolve => upstream.listen(0, '127.0.0.1', resolve));
  proxy = spawn(process.execPath, [join(import.meta.dirname, 'proxy.mjs'), `http://127.0.0.1:${upstream.address().port}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise((resolve, reject) => {
    let output = '';
    proxy.once('exit', code => reject(new Error(`Prism ended with ${code}: ${output}`)));
    proxy.stdout.setEncoding('utf8').on('data', text => {
      output += text;
      const found = /Prism is listening on (http:\/\/\S+)/.exec(output);
      if (found !== null)
        resolve(found[1]);
    });
  });
});

after(() => {
  proxy?.kill('SIGTERM');
  upstream?.close();
});

async function violations(address) {
  const response = await fetch(url + address);
  await response.arrayBuffer();
  return JSON.parse(response.headers.get('sl-violations') ?? '[]').map(violation => violation.message);
}

const document = await checkable();

for (const [template, { get }] of Object.entries(document.paths)) {
  const required = get.parameters.filter(parameter => parameter.in === 'query' && parameter.required).map(({ name, example }) => [name, example]);
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'id' ? '0199b7d2-2400-7000-8000-000000000001' : 'tolls-at-the-strait'));
  const address = `${path}?${new URLSearchParams(required)}`;
  const { example } = get.responses['200'].content['application/json'];

  test(`GET ${template}: the document's own example passes, and not without its first member`, async () => {
    answer = example;
    assert.deepEqual(await violations(address), []);
    const [first] = Object.keys(example);
    answer = { ...example, [first]: undefined };
    assert.deepEqual(await violations(address), [`Response body must have required property '${first}'`]);
  });
}

test('a request that the document forbids is found', async () => {
  answer = document.paths['/v1/articles'].get.responses['200'].content['application/json'].example;
  assert.match((await violations('/v1/articles?limit=1000'))[0], /limit must be <= 100/);
});
