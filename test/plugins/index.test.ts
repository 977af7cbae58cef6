import { describe, expect, test } from 'vitest'
import * as core from '../../src/core'
import * as door from '../../src/index'
import * as plugins from '../../src/plugins/index'
import { withPowers } from '../../src/plugins/powers'

const ENGLISH =
  'The committee shall launch the emulation movement in all schools of the district and report the results before the end of the year. Every unit must register its own targets and publish them.'

describe('the plug-ins', () => {
  test('are values with a name and one power each', () => {
    const made = Object.values(plugins).map((make) => make())
    expect(made.map((plugin) => Object.keys(plugin))).toEqual([
      ['name', 'date'],
      ['name', 'language'],
      ['name', 'nearest'],
      ['name', 'markdown'],
      ['name', 'suspects'],
    ])
    expect(made.map((plugin) => plugin.name)).toEqual(Object.keys(plugins))
  })

  test('stand behind those of the caller, and give way to one of their name', () => {
    const mine = { name: 'mine', language: () => null }
    const chrono = { name: 'chrono', date: () => null }
    const use = withPowers({ use: [mine, chrono], explain: true }).use ?? []
    expect(use.map((plugin) => plugin.name)).toEqual(['mine', 'chrono', 'markdown', 'franc', 'fuse', 'suspects'])
    expect(use[1]).toBe(chrono)
    expect(withPowers({ explain: true })).toMatchObject({ explain: true })
  })

  test('are made once', () => expect(withPowers({}).use).toEqual(withPowers({}).use))
  test('are the same values at each call', () => {
    const [first, again] = [withPowers({}).use ?? [], withPowers({}).use ?? []]
    for (const [i, plugin] of first.entries()) expect(again[i]).toBe(plugin)
  })
})

describe('the door', () => {
  test('has all that the core has, the plug-ins and campaignParse', () => {
    expect(Object.keys(door).sort()).toEqual([...new Set([...Object.keys(core), ...Object.keys(plugins), 'campaignParse'])].sort())
    expect(door.parseCampaign).not.toBe(core.parseCampaign)
    expect(door.RULES).toBe(core.RULES)
  })

  test('reads like the core where nothing is in doubt', () => {
    const text = 'ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\n\nSố: 05/PĐ-UBND\n\nPHÁT ĐỘNG\n\nPhong trào thi đua năm 2024\n\nI. MỤC TIÊU\n\n1. Thi đua lập thành tích.\n'
    expect(door.parseCampaign(text)).toEqual(core.parseCampaign(text))
  })

  test('asks its plug-ins where the core is at a loss', () => {
    expect(core.parseCampaign(ENGLISH).language.code).toBe('und')
    expect(door.parseCampaign(ENGLISH).language).toEqual({ code: 'eng', confidence: 0.8 })
    expect(door.parseCampaign('PHÁT &#272;ỘNG\n', { format: 'markdown' }).blocks[0]?.text).toBe('PHÁT ĐỘNG')
  })

  test('asks the plug-in of the caller first', () => {
    const klingon = { name: 'mine', language: () => ({ code: 'tlh', confidence: 0.5 }) }
    expect(door.parseCampaign(ENGLISH, { use: [klingon] }).language.code).toBe('tlh')
    expect(door.parseCampaign(ENGLISH, { use: [{ name: 'franc' }] }).language.code).toBe('und')
  })

  test('refuses what is no string', () => {
    for (const value of [undefined, null, 5, ['a'], new String('a')]) expect(() => door.parseCampaign(value as string)).toThrow(TypeError)
  })
})
