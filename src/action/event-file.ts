import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * `@actions/github` parses the event's file when it is loaded, and ends the program if that is malformed (9.1.1,
 * `lib/context.js`). So a file that is no JSON is taken out of its sight first; the step says later that it knows no event.
 */
const path = process.env['GITHUB_EVENT_PATH'];
if (path) {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    process.env['GITHUB_EVENT_PATH'] = '';
  }
}
