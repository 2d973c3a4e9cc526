import { shellQuoted } from '../../domain/text/format.ts';
import type { CompletedCommand, CompletedOption, CompletedParameter, Offer } from './model.ts';

/** The completion script for zsh, to be loaded with `source` or as `_claude-multi` in a folder of fpath. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef claude-multi
# Completion of claude-multi for zsh. To load it: source <(claude-multi completion zsh)

# Ids in the sessions folder. The last argument is their kind; those before it are passed to compadd.
_claude_multi_stored() {
  local -a found
  found=(\${(f)"$(\${(Q)~claude_multi_program} completion --list $argv[-1] 2>/dev/null)"})
  compadd "\${(@)argv[1,-2]}" -a found
}

_claude_multi() {
  local claude_multi_program=$words[1]
  local -a commands
  if ((CURRENT == 2)); then
    commands=(
${commands.map(({ name, summary }) => `      ${shellQuoted(`${name}:${summary}`)}\n`).join('')}    )
    _describe -t commands command commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${commands.map(commandCase).join('')}  esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _claude_multi "$@"
else
  (($+functions[compdef])) || { autoload -Uz compinit && compinit; }
  compdef _claude_multi claude-multi
fi
`;
}

function commandCase({ name, options, parameters }: CompletedCommand): string {
  const specifications = [...options.flatMap(optionSpecifications), ...parameters.map(parameterSpecification)];
  return `    ${name})
      _arguments -s${specifications.map((text) => ` \\\n        ${shellQuoted(text)}`).join('')}
      ;;
`;
}

function optionSpecifications({ long, short, description, value, isRepeatable }: CompletedOption): string[] {
  const told = `[${description.replace(/[[\]\\]/g, '\\$&')}]`;
  const takes = value === null ? '' : `:${long.slice(2)}:${action(value)}`;
  // An option that was given is not offered again under either of its names.
  const others = short === null ? long : `${short} ${long}`;
  const before = isRepeatable ? '*' : `(${others})`;
  const sign = value === null ? '' : '=';
  return [`${before}${long}${sign}${told}${takes}`, ...(short === null ? [] : [`${before}${short}${told}${takes}`])];
}

function parameterSpecification({ name, offer, isRepeatable }: CompletedParameter, index: number): string {
  return `${isRepeatable ? '*' : index + 1}:${name.replaceAll(':', '\\:')}:${action(offer)}`;
}

function action(offer: Offer): string {
  switch (offer.kind) {
    case 'words':
      return `(${offer.words.join(' ')})`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'stored':
      return `_claude_multi_stored ${offer.names}`;
    case 'nothing':
      return ' ';
  }
}
