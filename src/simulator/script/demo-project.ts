/**
 * The temporary project in which the demo's sessions work, as file contents by relative path: string tools in plain
 * `sh`, one file for each, and a test runner. `slug` is broken on purpose; `truncate` has tests but does not exist.
 */
export const demoProject: Readonly<Record<string, string>> = {
  'README.md': `# string-tools

Small text filters in plain sh. Each one is a file in lib/, reads standard input and writes standard output.
Its test cases are in test/ as lines of input|expected. Run them with: sh test.sh NAME
`,
  'lib/slug.sh': `# Turns a title into a name for a URL.
tr 'A-Z' 'a-z' | tr ' ' '-'
`,
  'lib/trim.sh': `# Removes the spaces at both ends.
sed 's/^ *//; s/ *$//'
`,
  'lib/shout.sh': `# Converts everything to capital letters.
tr 'a-z' 'A-Z'
`,
  'test/slug.txt': `Hello World|hello-world
Rock & Roll!|rock-roll
  two  blanks  |two-blanks
`,
  'test/trim.txt': `  both  |both
none|none
`,
  'test/shout.txt': `quiet|QUIET
`,
  'test/truncate.txt': `short|short
exactly ten|exactly te...
`,
  'test.sh': `# Runs the test cases of one filter: sh test.sh NAME
passed=0
failed=0
while IFS='|' read -r input expected; do
  actual=$(printf '%s\\n' "$input" | sh "lib/$1.sh")
  if [ "$actual" = "$expected" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAIL '$input': expected '$expected', got '$actual'"
  fi
done < "test/$1.txt"
echo "$1: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
`,
};
