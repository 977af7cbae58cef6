import { expect, test, vi } from 'vitest'
import { decode } from '../../src/cli/decode'

vi.mock('node:buffer', async (load) => ({ ...(await load<typeof import('node:buffer')>()), transcode: undefined }))

test('a Node built without ICU decodes too, by the slower way', () => {
  expect(decode(Buffer.from('\ufeffThi đua 😀'))).toBe('Thi đua 😀')
})
