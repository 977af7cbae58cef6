import { version } from '../../package.json'
import { type Command, readArgs } from './args'
import { check } from './check'
import { visible } from './clean'
import { explain } from './explain'
import { type Host, processHost } from './host'
import { say } from './messages'
import { parse } from './parse'
import { show } from './show'

/** Run a command line; gives the exit status: 0 done, 1 something went wrong with a file, 2 wrong usage. */
export function main(argv: readonly string[]): Promise<number> {
  const { language, command } = readArgs(argv)
  return perform(processHost(language), command)
}

async function perform(host: Host, command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      await host.print(say(`help/${command.topic}`, host.language))
      return 0
    case 'version':
      await host.print(`${version}\n`)
      return 0
    case 'misuse':
      host.tell(`thidua: ${visible(say(command.id, host.language, command.values))}\n${say(`usage/${command.topic}`, host.language)}\n`)
      return 2
    case 'parse':
      return parse(host, command)
    case 'check':
      return check(host, command.files)
    case 'show':
      return show(host, command.files)
    case 'explain':
      return explain(host, command)
  }
}
