import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

const ROOM = new URL("../../../src/text/network/", import.meta.url);

/** The kernel's bytes as kernel.wat says, in base64. The same source gives the same bytes. */
export async function builtKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const source = readFileSync(new URL("kernel.wat", ROOM), "utf8");
  const { buffer } = parseWat("kernel.wat", source, { simd: true, relaxed_simd: true }).toBinary({});
  return Buffer.from(buffer).toString("base64");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `/** kernel.wat in binary, base64. Made by \`npm run kernel\`; do not edit. */\nexport const KERNEL =\n  "${await builtKernel()}";\n`;
  writeFileSync(new URL("kernel.ts", ROOM), text);
}
