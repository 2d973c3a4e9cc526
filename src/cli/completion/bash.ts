import { shellQuoted } from '../../domain/text/format.ts';
import type { CompletedCommand, Offer } from './model.ts';

/** The completion script for bash 3.2 (the version of macOS) or later, without the package bash-completion. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of claude-multi for bash. To load it: eval "$(claude-multi completion bash)"

_claude_multi_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

# Lets readline complete file names, since it handles quotes and "~". Bash 3.2 does not support this.
_claude_multi_files() {
  compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur"))
}

_claude_multi_folders() {
  compopt -o dirnames 2>/dev/null || COMPREPLY=($(compgen -d -- "$cur"))
}

# Ids of runs or tasks in the sessions folder.
_claude_multi_stored() {
  _claude_multi_words "$("$program" completion --list "$1" 2>/dev/null)"
}

_claude_multi() {
  local program=$1 cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  local options= valued= index=0 at word
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _claude_multi_words ${shellQuoted(commands.map(({ name }) => name).join(' '))}
    return
  fi
  # --option=value is split into three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $command in
${commands.map(optionLists).join('')}  *) return ;;
  esac
  case "$command $before" in
${commands.flatMap(valueCases).join('')}  esac
  [[ " $valued " == *" $before "* ]] && return
  if [[ $cur == -* ]]; then
    _claude_multi_words "$options"
    return
  fi
  for ((at = 2; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if [[ " $valued " == *" $word "* ]]; then
      ((at++))
      [[ \${COMP_WORDS[at]} == = ]] && ((at++))
    elif [[ $word != -* ]]; then
      ((index++))
    fi
  done
  case "$command $index" in
${commands.flatMap(parameterCases).join('')}  esac
}

complete -F _claude_multi claude-multi
`;
}

function optionLists({ name, options }: CompletedCommand): string {
  const flags = (valued: boolean): string =>
    options
      .filter(({ value }) => !valued || value !== null)
      .flatMap(({ long, short }) => (short === null ? [long] : [long, short]))
      .join(' ');
  return `  ${name}) options=${shellQuoted(flags(false))} valued=${shellQuoted(flags(true))} ;;\n`;
}

function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ long, short, value }) => {
    if (value === null || value.kind === 'nothing') return [];
    const patterns = [long, ...(short === null ? [] : [short])].map((flag) => `"${name} ${flag}"`);
    return [`  ${patterns.join(' | ')})\n    ${call(value)}\n    return\n    ;;\n`];
  });
}

function parameterCases({ name, parameters }: CompletedCommand): string[] {
  return parameters.flatMap(({ offer, isRepeatable }, index) => {
    if (offer.kind === 'nothing') return [];
    return [`  ${isRepeatable ? `"${name} "*` : `"${name} ${index}"`}) ${call(offer)} ;;\n`];
  });
}

function call(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `_claude_multi_words ${shellQuoted(offer.words.join(' '))}`;
    case 'files':
      return '_claude_multi_files';
    case 'folders':
      return '_claude_multi_folders';
    case 'stored':
      return `_claude_multi_stored ${offer.names}`;
    case 'nothing':
      return ':';
  }
}
