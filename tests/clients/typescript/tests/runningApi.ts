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

/** Starts the program as it was built; with CONTENTAPI_PROXY, the script of a validating proxy, the url is that of the proxy in front of it. */
export async function startApi(): Promise<RunningApi> {
  const folder = await mkdtemp(path.join(tmpdir(), 'contentapi-clients-'));
  const programs: ChildProcess[] = [];
  const start = (command: string, parameters: string[], announcement: RegExp): Promise<string> => {
    const program = spawn(command, parameters, {
      env: { ...process.env, ASPNETCORE_URLS: 'http://127.0.0.1:0', ContentApi__BootstrapKey: key, ContentApi__DataDirectory: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    programs.unshift(program);
    return announced(program, announcement);
  };
  const stop = async (): Promise<void> => {
    for (const program of programs)
      await ended(program);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const api = await start('dotnet', [built()], /^ContentApi listens on (http:\/\/[^,\s]+)/m);
    const proxy = process.env['CONTENTAPI_PROXY'];
    const url = proxy === undefined ? api : await start(process.execPath, [proxy, api, '--errors'], /Prism is listening on (http:\/\/\S+)/);
    return { url, publish: (...document) => publish(api, ...document), stop };
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

/** Where a program says that it listens. */
function announced(program: ChildProcess, announcement: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const failed = (what: string): void => reject(new Error(`${program.spawnargs.join(' ')} ${what}: ${output}`));
    const timeout = setTimeout(() => failed('does not listen after two minutes'), 120_000);
    const read = (text: string): void => {
      output += text;
      const url = announcement.exec(output)?.[1];
      if (url !== undefined) {
        clearTimeout(timeout);
        resolve(url);
      }
    };
    program.stdout!.setEncoding('utf8').on('data', read);
    program.stderr!.setEncoding('utf8').on('data', read);
    program.once('exit', code => {
      clearTimeout(timeout);
      failed(`ended with ${code}`);
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
