#!/usr/bin/env node
import { localeLanguage } from './language'
import { main } from './main'
import { say } from './messages'
import { reasonOf } from './problem'

/** A reader that has seen enough (`| head`) is no error; a full disk is one. */
function lostOutput(error: unknown): void {
  const reason = reasonOf(error)
  if (reason === 'EPIPE') process.exit()
  process.stderr.write(`thidua: ${say('output/stdout', localeLanguage(process.env), { reason })}\n`)
  process.exit(1)
}

process.stdout.on('error', lostOutput)
process.stderr.on('error', () => {})
process.exitCode = await main(process.argv.slice(2))
