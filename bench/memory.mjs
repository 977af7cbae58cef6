import { readFileSync } from 'node:fs'

/** Prints the most memory that this process ever held, in bytes, after it has read and parsed the file it is given. */
const [, , door, path] = process.argv
const { parseCampaign } = await import(door)
const result = parseCampaign(readFileSync(path, 'utf8'))
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS * 1024, blocks: result.blocks.length }))
