// divisions.mjs writes internal/ingest/lexicon/divisions.tsv: the provinces, states and regions of countries, from
// iso-3166-2 (MIT) and, as GeoNames names them (CC BY 4.0), from iso3166-2-db (MIT). A name that two countries have,
// that is a country's or a country's capital, or that is a plain English word stands for none and is left out; but
// behind a town it is one's part (shared-divisions.tsv), for not each of its countries has a town of that name.
//
//	npm install iso-3166-2 iso3166-2-db
//	node divisions.mjs NODE_MODULES > ../../internal/ingest/lexicon/divisions.tsv
//	node divisions.mjs NODE_MODULES shared > ../../internal/ingest/lexicon/shared-divisions.tsv
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const modules = path.resolve(process.argv[2] ?? 'node_modules')
const here = path.dirname(fileURLToPath(import.meta.url))
const iso = createRequire(import.meta.url)(path.join(modules, 'iso-3166-2'))
const fold = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[ʻʼ’‘`]/g, "'").toLowerCase()

const taken = new Map() // folded name → the countries that it, its capital or its people stands for
const codes = new Set()
for (const line of fs.readFileSync(path.join(here, '../../internal/ingest/lexicon/countries.tsv'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue
  const [code, , name, , , capitals, others, demonyms, peoples] = line.split('\t')
  codes.add(code)
  for (const form of [name, capitals, others, demonyms, peoples].join(' | ').split(' | ')) taken.set(fold(form), (taken.get(fold(form)) ?? new Set()).add(code))
}
const plain = /^(north|south|east|west|central|northern|southern|eastern|western|upper|lower|coast|coastal|capital|federal|national|union|unity|lakes?|centre|center|middle|inner|outer|new|old|great|saint|sud|nord|est|ouest|norte|sur|este|oeste|centro|littoral|point|sea|bay|hills|islands?|rural|urban|metropolitan|maritime|equator|river|savannah?|plateau|mountain|highlands?|midlands|interior|city|province|region|district|state|liberty|mary|independence|la union|la paz|la libertad|santa|san|victoria|princes town|florida|republic|adama|hope|freedom|delta|reading|bath|slough|medway|bury|poole|rugby|luton|derby|kent|essex|cork|mayo|clare|down|moray|mon|south-west|south-east|north-west|north-east|south west|south east|north west|north east|northwest|northeast|southwest|southeast)$/
const kinds = / (province|region|state|county|district|prefecture|governorate|oblast|canton|department|division|republic|municipality|parish|emirate|voivodeship|krai|island|islands|city|autonomous region|special administrative region|territory|departement|regency|rayon)$/i

const where = new Map() // folded name → countries, and the name as printed
const shared = new Map() // the same, of names that stand for no country alone
const spoken = /^(victoria|florida|delta|kent|essex|cork|mayo|clare|moray|derby)$/ // plain words that are a part's name behind a town
const twice = /^(american samoa|aruba|bonaire|curacao|guadeloupe|guam|guyane|hong kong|martinique|mayotte|northern mariana|puerto rico|saba|sint eustatius|sint maarten|st martin|taiwan|virgin|german|red sea|plateaux|littoral|national capital|somali)$/ // territories that ISO 3166 lists twice, and words that only look like a part
const add = (code, name) => {
  name = name.replace(/\s*[([].*$/, '').replace(/,.*$/, '').replace(kinds, '').trim()
  const key = fold(name)
  if (codes.has(code) && (taken.has(key) && !taken.get(key).has(code) || spoken.test(key))) {
    if (!shared.has(key)) shared.set(key, { name, codes: new Set() })
    shared.get(key).codes.add(code)
  }
  if (!codes.has(code) || key.length < 4 || taken.has(key) || plain.test(key) || !/^[a-z' .-]+$/.test(key) || key.split(' ').length > 4) return
  if (!where.has(key)) where.set(key, { name, codes: new Set() })
  where.get(key).codes.add(code)
}
for (const [code, country] of Object.entries(iso.data)) for (const part of Object.values(country.sub ?? {})) add(code, part.name)
for (const code of codes) {
  const file = path.join(modules, 'iso3166-2-db/regions', code, 'geonames.json')
  if (fs.existsSync(file)) for (const part of JSON.parse(fs.readFileSync(file, 'utf8'))) add(code, part.name)
}
// parts by the English names that the press has for them, where neither list has these, another country has a
// part of the name that nobody speaks of, or the kind belongs to the name
const usual = {
  AE: 'Fujairah | Ras Al Khaimah | Sharjah | Umm Al Quwain',
  AR: 'Buenos Aires Province | Misiones',
  AU: 'NSW | Northern Territory',
  BR: 'Pará | Santa Catarina',
  CA: 'Prince Edward Island',
  DE: 'Mecklenburg-Western Pomerania | Rhineland-Palatinate',
  ES: 'Balearic Islands | Canary Islands | Castile and León',
  ET: 'Benishangul-Gumuz | Sidama',
  GE: 'Adjara',
  IN: 'Goa | Ladakh',
  IQ: 'Dohuk | Duhok | Karbala | Kurdistan Region | Najaf | Nineveh | Sulaymaniyah',
  IT: 'South Tyrol | Trentino',
  KG: 'Chui | Osh',
  KR: 'Gangwon | Gyeonggi | Jeju | North Gyeongsang | North Jeolla | South Chungcheong | South Gyeongsang | South Jeolla',
  KZ: 'Akmola | Aktobe | Karaganda | Kostanay | Kyzylorda | Mangystau | Turkestan | West Kazakhstan',
  MX: 'State of Mexico',
  MY: 'Malacca',
  NG: 'Delta State | Edo | Imo | Niger State | Oyo | Plateau State | Rivers State',
  PH: 'Bangsamoro | Ilocos Norte',
  PK: 'Azad Jammu and Kashmir',
  RU: 'Adygea | Arkhangelsk | Bryansk | Buryatia | Ingushetia | Kabardino-Balkaria | Kalmykia | Kamchatka | Karachay-Cherkessia | Khakassia | Krasnodar | Krasnoyarsk | Mari El | Mordovia | Nizhny Novgorod | Oryol | Primorye | Ryazan | Stavropol | Tuva | Tver | Tyumen | Udmurtia | Voronezh | Yakutia | Yaroslavl',
  SD: 'Darfur | Gezira | Khartoum State | South Kordofan',
  SO: 'Galmudug | Hirshabelle | Jubaland | Puntland | South West State',
  SS: 'Lakes State | Unity State',
  TZ: 'Zanzibar',
  UA: 'Odesa | Zakarpattia | Zaporizhzhia',
  US: 'Florida | Maryland | Montana | Rhode Island | Washington State',
  UZ: 'Andijan | Jizzakh | Kashkadarya | Khorezm | Navoi | Samarkand | Surkhandarya | Syrdarya',
  ZA: 'Free State',
}
for (const [code, names] of Object.entries(usual)) for (const name of names.split(' | ')) where.set(fold(name), { name, codes: new Set([code]) })
where.set('chechen republic', { name: 'Chechen Republic', codes: new Set(['RU']) }) // whose kind is a part of its name
if (process.argv[3] === 'shared') {
  const names = [...where.values(), ...shared.values()].filter(({ name, codes }) => !twice.test(fold(name)) && (codes.size > 1 || shared.has(fold(name)) && !where.has(fold(name))))
  console.log('# Names that parts of several countries have, or a part of one and another country, its capital, or a plain word: form, countries of the parts (ISO 3166-2; GeoNames, CC BY 4.0). Made by tools/vocabulary/divisions.mjs')
  for (const { name, codes } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) console.log(name + '\t' + [...codes].sort().join(' '))
  process.exit()
}
const byCountry = {}
for (const { name, codes } of where.values()) if (codes.size === 1) (byCountry[[...codes][0]] ??= []).push(name)
console.log('# Provinces, states and regions of one country alone (ISO 3166-2; GeoNames, CC BY 4.0): forms, country. Made by tools/vocabulary/divisions.mjs')
for (const code of Object.keys(byCountry).sort()) console.log(byCountry[code].sort().join(' | ') + '\t' + code)
