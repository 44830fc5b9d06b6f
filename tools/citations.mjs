// Reads every citation below a folder, such as a frozen copy, with a library
// that is not ours, and wants the three forms of one work to say the same:
// node tools/citations.mjs frozen/data/site
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import '@citation-js/plugin-csl'

plugins.config.get('@bibtex').parse.strict = false // date and urldate are BibLaTeX's

const forms = { '.bib': '@biblatex/text', '.ris': '@ris/file', '.csl.json': '@csl/list+object' }

// What a work says, in the words of CSL.
function read (file, form) {
  const text = readFileSync(file, 'utf8')
  const [work, more] = new Cite(form.endsWith('object') ? JSON.parse(text) : text, { forceType: form }).data
  if (!work || more) throw new Error(`${file}: not one work`)
  const day = date => (date?.['date-parts']?.[0] ?? []).join('-')
  return { title: work.title, url: work.URL, issued: day(work.issued), accessed: day(work.accessed) }
}

let works = 0
let wrong = 0
for (const name of readdirSync(process.argv[2], { recursive: true }).filter(name => name.endsWith('.bib'))) {
  const base = join(process.argv[2], name.slice(0, -'.bib'.length))
  const [bib, ris, csl] = Object.entries(forms).map(([suffix, form]) => read(base + suffix, form))
  if (csl.issued.startsWith(ris.issued + '-')) ris.issued = csl.issued // of a newspaper's RIS the library reads the year alone
  const said = [bib, ris, csl].map(work => JSON.stringify(work))
  if (new Set(said).size > 1 || !csl.title || !csl.url || !csl.issued || !csl.accessed) {
    console.error(`${base}: its citations differ or lack something:\n${said.join('\n')}`)
    wrong++
  }
  new Cite(JSON.parse(readFileSync(base + '.csl.json', 'utf8'))).format('bibliography', { template: 'apa' })
  works++
}
console.log(`${works} works, ${wrong} of them wrong`)
process.exit(works === 0 || wrong > 0 ? 1 : 0)
