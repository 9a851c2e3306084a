// Prism's validating proxy in front of a running API: node proxy.mjs <upstream> [options of prism proxy].
// It prints the address that it listens on, and tells what breaks openapi/v1.json in the header sl-violations.
import { createRequire } from 'node:module';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The document as Prism can check it. */
export async function checkable() {
  const document = JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../../openapi/v1.json'), 'utf8'));
  // Prism passes over schemas whose dialect it has no validator for. That of OpenAPI 3.1 is JSON Schema 2020-12 with words for documentation.
  document.jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';
  // Prism reads application/ld+json as application/json, and would check both by the first schema.
  for (const { content } of Object.values(document.paths).flatMap(item => Object.values(item)).flatMap(operation => Object.values(operation.responses)))
    for (const mediaType of Object.keys(content ?? {}))
      if (mediaType.endsWith('+json') && 'application/json' in content)
        delete content[mediaType];
  return document;
}

/** Prism follows redirects, and would check the answer at their end; here, where they lead is the answer. */
function keepRedirects(upstream) {
  const nodeFetch = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'))('node-fetch');
  const fetch = nodeFetch.default;
  nodeFetch.default = async (url, init) => {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (location?.startsWith(upstream))
      response.headers.set('location', location.slice(upstream.length));
    return response;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = await mkdtemp(path.join(tmpdir(), 'contentapi-proxy-'));
  const document = path.join(folder, 'v1.json');
  await writeFile(document, JSON.stringify(await checkable()));
  const [upstream, ...options] = process.argv.slice(2);
  keepRedirects(upstream);
  process.argv.splice(2, Infinity, 'proxy', document, upstream, '--port=0', '--cors=false', ...options);
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.once(signal, () => rm(folder, { recursive: true }).finally(() => process.exit(0)));
  await import('@stoplight/prism-cli/dist/index.js');
}
