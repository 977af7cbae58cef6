import { describe, expect, test } from 'vitest'
import alphabets from '../../fixtures/legacy/alphabets.json'
import { READINGS, shown } from '../../src/cleaners/legacy/readings'

/** The alphabet as iconv, recode and Python have it in each encoding, through Latin-1 (fixtures/legacy/make-alphabets.sh). */
const NAMES = ['tcvn5712', 'viscii', 'vps', 'vni', 'windows-1258', 'utf-8'] as const

/** The units of a letter as one reading reads them. */
function readWith(name: string, units: string): string {
  const reading = READINGS.find((one) => one.name === name)
  return units.replace(reading?.unit ?? /(?!)/g, (unit) => reading?.letters.get(unit)?.[0] ?? unit)
}

const through1252 = (units: string): string => [...units].map((unit) => shown(unit.charCodeAt(0))).join('')

describe.each(NAMES)('%s', (name) => {
  // GNU recode lacks the Ỗ of VPS, and has 'AÉ' and 'AÈ' of VNI the other way round than 'aé' and 'aè'.
  const slips: readonly string[] = name === 'vps' ? ['Ỗ'] : name === 'vni' ? ['Ắ', 'Ằ'] : []
  const pairs = alphabets.letters.map((letter, i) => [letter, alphabets[name][i] ?? ''] as const).filter(([letter]) => !slips.includes(letter))

  test('has the whole alphabet', () => expect(pairs.filter(([, units]) => units !== '')).toHaveLength(134 - slips.length))
  test('is read as other programs write it, through Latin-1', () => {
    expect(pairs.filter(([letter, units]) => readWith(name, units) !== letter)).toEqual([])
  })
  test('and through Windows-1252', () => {
    expect(pairs.filter(([letter, units]) => readWith(name, through1252(units)) !== letter)).toEqual([])
  })
})

test('the letters that no other program has right', () => {
  expect(['AÉ', 'AÈ'].map((units) => readWith('vni', units))).toEqual(['Ắ', 'Ằ'])
  expect(readWith('vps', '\u0099')).toBe('Ỗ')
})

describe('tcvn3', () => {
  const pairs = alphabets.letters.map((letter, i) => [letter, alphabets.tcvn5712[i] ?? ''] as const)

  test('has the small letters of TCVN 5712 and its capitals without tone marks', () => {
    const own = pairs.filter(([letter]) => letter === letter.toLowerCase() || 'ĂÂĐÊÔƠƯ'.includes(letter))
    expect(own.filter(([letter, units]) => readWith('tcvn3', units) !== letter)).toEqual([])
    expect(own).toHaveLength(74)
  })
  test('and no other letter', () => {
    const others = pairs.filter(([letter]) => letter !== letter.toLowerCase() && !'ĂÂĐÊÔƠƯ'.includes(letter))
    expect(others.filter(([letter, units]) => readWith('tcvn3', units) === letter)).toEqual([])
  })
})
