import type { CompletedCommand, CompletedOption, Offer } from './model.ts';

/** The completion script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of claude-multi for fish. To load it: claude-multi completion fish | source

# Whether no command is typed yet.
function __claude_multi_first
    test (count (commandline -opc)) -eq 1
end

# Whether this command is typed.
function __claude_multi_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test $words[2] = $argv[1]
end

# Whether the command has this number of arguments; the words after the number are the options that take a value.
function __claude_multi_at
    __claude_multi_is $argv[1]; or return 1
    set -l words (commandline -opc)
    set -l count 0
    set -l skip no
    for word in $words[3..-1]
        if test $skip = yes
            set skip no
        else if contains -- $word $argv[3..-1]
            set skip yes
        else if not string match -q -- '-*' $word
            set count (math $count + 1)
        end
    end
    test $count -eq $argv[2]
end

# Ids of runs or tasks in the sessions folder.
function __claude_multi_stored
    set -l words (commandline -opc)
    command $words[1] completion --list $argv[1] 2>/dev/null
end

complete -c claude-multi -e
complete -c claude-multi -f
${commands.map(commandLines).join('')}`;
}

function commandLines({ name, summary, options, parameters }: CompletedCommand): string {
  const valued = options.filter(({ value }) => value !== null).flatMap(({ long, short }) => [long, short ?? []].flat());
  return [
    `complete -c claude-multi -n __claude_multi_first -a ${name} -d ${quoted(summary)}\n`,
    ...parameters.flatMap(({ offer, isRepeatable }, index) => {
      const place = isRepeatable
        ? `__claude_multi_is ${name}`
        : ['__claude_multi_at', name, index, ...valued].join(' ');
      return offer.kind === 'nothing' ? [] : [`complete -c claude-multi -n ${quoted(place)} ${flags(offer)}\n`];
    }),
    ...options.map((option) => optionLine(name, option)),
  ].join('');
}

function optionLine(command: string, { long, short, description, value }: CompletedOption): string {
  const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const takes = value === null ? '' : ` -r ${flags(value)}`;
  return `complete -c claude-multi -n ${quoted(`__claude_multi_is ${command}`)} ${names}${takes} -d ${quoted(description)}\n`;
}

function flags(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `-f -a ${quoted(offer.words.join(' '))}`;
    case 'files':
      return '-F';
    case 'folders':
      return "-f -a '(__fish_complete_directories)'";
    case 'stored':
      return `-k -a ${quoted(`(__claude_multi_stored ${offer.names})`)}`;
    case 'nothing':
      return '-f';
  }
}

/** In fish, a backslash is special even inside single quotes. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
