/**
 * The environment variable that marks every process of an attempt with a value of its own. It is inherited by all
 * that a session starts, so that it finds them even after they were reparented or left the process group.
 */
export const sessionMarker = 'CLAUDE_MULTI_MARKER';
