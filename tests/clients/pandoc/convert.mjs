// Converts standard input with pandoc, as `pandoc -f FROM -t TO` does: node convert.mjs FROM TO
import { readFileSync } from 'node:fs';
import { convert } from 'wasm-pandoc';

const [from, to] = process.argv.slice(2);
const { stdout, stderr } = await convert({ from, to, standalone: true }, readFileSync(0, 'utf8'), {});
if (stderr) {
  console.error(stderr);
  process.exitCode = 1;
}
process.stdout.write(stdout);
