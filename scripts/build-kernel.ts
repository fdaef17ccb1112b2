/**
 * Assembles the pair kernel of the linkage engine (`node scripts/build-kernel.ts`). Its bytes stand in the repository, so that nobody needs an
 * assembler to run Counterfoil; a test compares them with what this makes of the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const FOLDER = fileURLToPath(new URL('../src/engines/linkage/', import.meta.url));

/** Writes what stands between {lanes and lanes} eight times. */
function eightTimes(text: string): string {
  return text.replace(/\{lanes(.*?)lanes\}/gs, (_, one: string) =>
    Array.from({ length: 8 }, (_, lane) =>
      one
        .replaceAll('LANE16B', String(128 + 16 * lane))
        .replaceAll('LANE16', String(16 * lane))
        .replaceAll('LANE4', String(4 * lane))
        .replaceAll('LANE', String(lane)),
    ).join(''),
  );
}

/** The TypeScript file that carries the kernel. */
export async function builtKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const source = readFileSync(`${FOLDER}pair-kernel.wat`, 'utf8').replace(/;;.*/g, '');
  const module = parseWat('pair-kernel.wat', eightTimes(source), { simd: true });
  module.validate();
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  const lines = bytes.match(/.{1,112}/g)!.map((line) => `  '${line}',`);
  return [
    '/** pair-kernel.wat, assembled. Made by `node scripts/build-kernel.ts`: not to be changed by hand. */',
    'const BASE64 = [',
    ...lines,
    '];',
    '',
    "export const PAIR_KERNEL: Uint8Array<ArrayBuffer> = Uint8Array.from(Buffer.from(BASE64.join(''), 'base64'));",
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${FOLDER}pair-kernel-bytes.ts`, await builtKernel());
}
