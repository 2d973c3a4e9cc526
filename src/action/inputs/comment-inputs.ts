import type { CommentInputs } from '../github/comment/step-comment.ts';
import { pullRequestNumber } from '../github/pull-request.ts';
import type { InputReader } from './input-reader.ts';

const longestKey = 200;

/** Reads the inputs about the comment on the pull request. */
export function readCommentInputs(reader: InputReader): CommentInputs {
  const pullRequest = reader.matching('pull-request', /^#?[1-9]\d{0,9}$/, {
    what: 'the number of a pull request',
    allowed: 'give a number such as 7',
  });
  return {
    wish: reader.choice('comment', ['auto', 'always', 'on-failure', 'never'], 'when to comment'),
    mode: reader.choice('comment-mode', ['update', 'recreate', 'append'], 'how to comment again'),
    minimize: reader.flag('comment-minimize'),
    key: reader.line('comment-key', longestKey),
    pullRequest: pullRequest === null ? null : pullRequestNumber(pullRequest),
    matrix: reader.text('matrix'),
    strategy: reader.text('strategy'),
  };
}
