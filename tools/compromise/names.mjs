// Finds people, places and organisations in the first N articles of a file (a
// JSON string a line) and prints how many there were and the processor time.
//
// usage: node names.mjs FILE N
import { readFileSync } from "node:fs";
import nlp from "compromise";

const [file, count] = process.argv.slice(2);
const articles = readFileSync(file, "utf8").trim().split("\n").slice(0, Number(count)).map((line) => JSON.parse(line));
nlp(articles[0]).people(); // loads its vocabulary

const before = process.cpuUsage();
let found = 0;
for (const article of articles) {
  const doc = nlp(article);
  found += doc.people().length + doc.places().length + doc.organizations().length;
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ articles: articles.length, seconds: (user + system) / 1e6, found }));
