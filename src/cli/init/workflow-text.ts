/**
 * A workflow that runs tasks for each pull request. A test keeps it the same as examples/workflows/pull-request.yml.
 * @param use the Action with the commit it is pinned to: `owner/name@commit`, perhaps with a comment
 */
export function workflowText(use: string): string {
  return `name: Claude tasks
on: pull_request
permissions: {}
concurrency: { group: "claude-\${{ github.ref }}", cancel-in-progress: true }
jobs:
  tasks:
    # GitHub gives a fork's pull request no secrets, so sessions would have no credential.
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: ${use}
        with:
          anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}
          budget: 1
          permission-mode: acceptEdits
          allowed-tools: Read,Grep,Bash(npm test:*)
          tasks: |
            - id: tests
              prompt: Run the tests and explain each failure in two sentences.
            # toJSON makes these texts one value of this list, whatever is in them. Without it, they could add tasks.
            - id: review
              prompt: \${{ toJSON(format('Review the files under src. Do they do what this title and text say? {0}. {1}', github.event.pull_request.title, github.event.pull_request.body)) }}
`;
}
