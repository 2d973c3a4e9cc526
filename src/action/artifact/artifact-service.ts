import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import { z } from 'zod';

/** Where and as whom artifacts of a workflow run are stored. */
export interface ArtifactPlace {
  /** The runner's `ACTIONS_RESULTS_URL`. */
  readonly url: string;
  /** The runner's `ACTIONS_RUNTIME_TOKEN`. */
  readonly token: string;
}

export interface ArtifactOptions {
  readonly signal: AbortSignal;
  /** Waits before a call is repeated; rejects when the signal is aborted. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** The longest time without an answer, milliseconds. */
const silenceMs = 60_000;
const mostTries = 5;

/**
 * Stores a zip file as an artifact of the workflow run, and returns its id. It is the part that we need of @actions/artifact,
 * which would add 2.7 MB to a bundle of 3 MB: two calls (Twirp over JSON) around one upload to a signed address. Servers of
 * one's own (GHES) do not have this service.
 * @throws an error with a message for people
 */
export async function uploadArtifact(
  name: string,
  zip: Uint8Array,
  place: ArtifactPlace,
  { signal, pause }: ArtifactOptions,
): Promise<string> {
  const { run, job } = idsIn(place.token);
  const http = new HttpClient('claude-multi', [], { socketTimeout: silenceMs });
  const own = { workflow_run_backend_id: run, workflow_job_run_backend_id: job, name };
  const call = <T>(method: string, body: object, schema: z.ZodType<T>): Promise<T> =>
    repeated(`${method} of the artifact`, { signal, pause }, async () => {
      const url = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, place.url).href;
      const headers = { authorization: `Bearer ${place.token}`, 'content-type': 'application/json' };
      const response = await http.post(url, JSON.stringify(body), headers);
      return { status: response.message.statusCode ?? 0, data: schema, text: await response.readBody() };
    });
  try {
    const made = await call('CreateArtifact', { ...own, version: 4 }, madeSchema);
    await repeated('upload of the artifact', { signal, pause }, async () => {
      const headers = {
        'x-ms-blob-type': 'BlockBlob',
        'content-type': 'application/zip',
        'content-length': String(zip.length),
      };
      const response = await http.request('PUT', made.signed_upload_url, Readable.from([zip]), headers);
      return { status: response.message.statusCode ?? 0, data: z.unknown(), text: await response.readBody() };
    });
    const hash = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
    const finished = await call('FinalizeArtifact', { ...own, size: String(zip.length), hash }, finishedSchema);
    return finished.artifact_id;
  } finally {
    http.dispose();
  }
}

const madeSchema = z.object({ ok: z.literal(true), signed_upload_url: z.url() });
const finishedSchema = z.object({ ok: z.literal(true), artifact_id: z.coerce.string() });
const tokenSchema = z.object({ scp: z.string() });

/** The ids of the workflow run and the job, which the token names. */
function idsIn(token: string): { readonly run: string; readonly job: string } {
  const [, payload = ''] = token.split('.');
  let scopes = '';
  try {
    scopes = tokenSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString())).scp;
  } catch {
    // Told below.
  }
  const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?= |$)/.exec(scopes) ?? [];
  if (run === undefined || job === undefined) throw new Error('the token of the runner does not allow artifacts');
  return { run, job };
}

interface Answer<T> {
  readonly status: number;
  readonly text: string;
  readonly data: z.ZodType<T>;
}

/** Repeats a call whose fault may pass. Its address is a secret, and no part of a message. */
async function repeated<T>(
  what: string,
  { signal, pause }: ArtifactOptions,
  act: () => Promise<Answer<T>>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    const answer = await act().catch((error: unknown) => ({ code: (error as { code?: unknown }).code ?? 'unknown' }));
    if (!('code' in answer) && answer.status >= 200 && answer.status < 300) return read(what, answer);
    const fault = 'code' in answer ? `the connection failed (${String(answer.code)})` : refusal(answer.status);
    const mayPass = 'code' in answer || answer.status === 429 || answer.status >= 500;
    if (!mayPass || tries >= mostTries) throw new Error(`the ${what} failed: ${fault}`);
    await pause(1_000 * 2 ** (tries - 1));
  }
}

function read<T>(what: string, { text, data }: Answer<T>): T {
  let value: unknown;
  try {
    value = text === '' ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = data.safeParse(value);
  if (!parsed.success) throw new Error(`the ${what} failed: the answer is not one of the artifact service`);
  return parsed.data;
}

function refusal(status: number): string {
  if (status === 409) return 'an artifact of this name is there already; give each step that uploads one an id';
  return `the service answered with the status ${status}`;
}
