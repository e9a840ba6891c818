// Names the faults in documents: node validate.mjs DOCUMENTS.json
//
// DOCUMENTS.json holds an object: name -> document. Prints one JSON object: name -> list of faults.
import { readFileSync } from 'node:fs';
import suggester from 'apl-suggester';

const documents = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const faults = {};
for (const [name, document] of Object.entries(documents)) {
  const found = await new suggester.StaticAplTemplateValidator().validate(document);
  faults[name] = found.map(({ level, path, errorMessage }) => `${level} ${path}: ${errorMessage}`);
}
process.stdout.write(`${JSON.stringify(faults)}\n`);
