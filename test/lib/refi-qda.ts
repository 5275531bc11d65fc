import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const schemaOf = (name: 'codebook' | 'project') => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(new URL(`../conformance/refi-qda/${name}.xsd`, import.meta.url), 'utf8'),
})

/** What a schema finds wrong in a file: nothing when it is valid. */
export const faultsBy = async (name: 'codebook' | 'project', xml: string): Promise<string[]> => {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [schemaOf(name)],
    initialMemoryPages: 1_024,
    maxMemoryPages: 8_192,
  })
  return valid ? [] : errors.map(({ message }) => message)
}
