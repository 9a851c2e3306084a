import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../../../../../..');
const key = 'ca_clients_0123456789abcdef01234567';

/** ContentApi as it starts on a fresh machine: a PostgreSQL of its own and the three sample articles, one of them in Arabic. */
export interface RunningApi {
  readonly url: string;
  /** Imports a document and publishes it; returns its slug. */
  publish(document: string, mediaType: string, query?: Record<string, string>): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the program as it was built; with CONTENTAPI_URL set, uses the one that runs there. */
export async function startApi(): Promise<RunningApi> {
  const running = process.env['CONTENTAPI_URL'];
  if (running !== undefined)
    return { url: running, publish: (...document) => publish(running, ...document), stop: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'contentapi-clients-'));
  const program = spawn('dotnet', [built()], {
    env: { ...process.env, ASPNETCORE_URLS: 'http://127.0.0.1:0', ContentApi__BootstrapKey: key, ContentApi__DataDirectory: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    await ended(program);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await listening(program);
    return { url, publish: (...document) => publish(url, ...document), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function built(): string {
  const found = ['Release', 'Debug'].map(configuration => path.join(repository, `src/ContentApi/bin/${configuration}/net10.0/ContentApi.dll`)).find(existsSync);
  if (found === undefined)
    throw new Error('ContentApi is not built: run `dotnet build` first.');
  return found;
}

function listening(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timeout = setTimeout(() => reject(new Error(`ContentApi does not listen after two minutes: ${output}`)), 120_000);
    const read = (text: string): void => {
      output += text;
      const url = /^ContentApi listens on (http:\/\/[^,\s]+)/m.exec(output)?.[1];
      if (url !== undefined) {
        clearTimeout(timeout);
        resolve(url);
      }
    };
    program.stdout!.setEncoding('utf8').on('data', read);
    program.stderr!.setEncoding('utf8').on('data', read);
    program.once('exit', code => {
      clearTimeout(timeout);
      reject(new Error(`ContentApi ended with ${code}: ${output}`));
    });
  });
}

function ended(program: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (program.exitCode !== null || program.signalCode !== null)
      return resolve();
    program.once('exit', () => resolve());
    program.kill('SIGTERM');
  });
}

async function publish(url: string, document: string, mediaType: string, query: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${url}/manage/v1/imports?${new URLSearchParams({ ...query, publish: 'true' })}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': mediaType },
    body: document,
  });
  if (response.status !== 201)
    throw new Error(`The import answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { article: { slug: string } }).article.slug;
}
