#!/usr/bin/env node
/** Writes schema.json, the contract as JSON Schema (draft 2020-12), from the built zod schema: it takes what campaignDocument.parse() takes. */
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { campaignDocument } from '../dist/document.js'

const { name, version, description } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { $schema, ...schema } = z.toJSONSchema(campaignDocument, { target: 'draft-2020-12', io: 'input' })

const published = {
  $schema,
  $id: `https://unpkg.com/${name}@${version}/schema.json`,
  title: 'CampaignDocument',
  description: `What parseCampaign() returns. ${description}`,
  ...schema,
}
writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(published, null, 2)}\n`)
