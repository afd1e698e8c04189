import type { GivenFile } from "../../src/desk/index.ts";

/** A file as a desk is given it. */
export function file(name: string, text: string | Uint8Array<ArrayBuffer>): GivenFile {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { name, bytes: async () => bytes };
}

export const WIRE = `Ferry strike at Port Ansel enters second week

The crews of the Ansel ferries will stay ashore for a second week, two people close to the harbour board said on Friday.

“We are ready to sail the moment there is a signed roster,” said Mirel Toth, who leads the crews’ union.
`;

export const REWRITE = `Ansel ferries stay in port

The crews of the Ansel ferries will stay ashore for a second week, the harbour board said on Friday.

“We are ready to sail the moment there is a roster,” said Mirel Toth, who leads the crews’ union.
`;

/** Two accounts in which two parties bargain over two things. */
export const COD = [
  "Ostra demanded a cod quota of ten tonnes and a fund for idle crews. Vellmark rejected the cod quota.",
  "Vellmark offered a fund for the crews. Ostra insists on the cod quota.",
];
