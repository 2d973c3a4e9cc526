/** The oldest supported version of Node. */
export const oldestNode = 24;

/**
 * What is said on an older Node.
 * @param version of the Node that was found, such as `20.9.0`
 * @param path of that Node
 */
export function oldNodeMessage(version: string, path: string): string {
  return (
    `claude-multi needs Node ${oldestNode} or later; this is Node ${version} (${path}).\n` +
    '  Install a newer Node (https://nodejs.org), or use the claude-multi binary, which needs none.\n'
  );
}
