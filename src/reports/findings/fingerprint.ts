import type { Finding } from '../../domain/findings/finding.ts';

/**
 * What stays the same of a finding when the lines around it change: a digest of the task, the path and the message, 16
 * hexadecimal digits. Case, punctuation and white space of the message do not count.
 */
export async function fingerprintOf(
  taskId: string,
  { path, message }: Pick<Finding, 'path' | 'message'>,
): Promise<string> {
  const words = message.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [message];
  const text = JSON.stringify([taskId, path, words.join(' ')]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
