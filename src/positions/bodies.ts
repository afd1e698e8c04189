import type { Statement } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import type { Cast } from "./cast.ts";
import { AGENTS, ANY_BODY, OF_STATES, OUTLET_WORDS, OWN_BODIES, STATE_BODIES } from "./data/bodies.ts";

/** An account and who is who in its story. */
interface Told {
  readonly text: Text;
  readonly cast: Cast;
}

/** The party that a name stands for over the whole story. */
export function partyOfName(cast: Cast, name: string): string {
  const key = name.toLowerCase();
  return cast.byName.get(key) ?? cast.byName.get(key.replace(/^the /u, "")) ?? name;
}

/** Whose document an account is: its outlet, where that is no paper and acts in the text itself. */
export function issuer({ cast, text }: Told): string | undefined {
  const { outlet } = text.account;
  if (outlet !== undefined && cast.papers.has(outlet.toLowerCase())) return undefined;
  const bare = outlet?.toLowerCase().replace(/^the /u, "") ?? "";
  if (outlet === undefined || bare.split(/[\s-]+/u).some((word) => OUTLET_WORDS.has(word))) return undefined;
  const [body = "", ...home] = bare.split(/ of (?:the )?/u);
  const known = cast.byName.get(bare) ?? cast.byName.get(body) ?? cast.byName.get(home.join(" of "));
  if (known !== undefined) return known;
  const named = text.account.text.toLowerCase().includes(bare);
  return named || OWN_BODIES.has(bare.split(/\s+/u).at(-1) ?? "") ? outlet : undefined;
}

/** The party that a statement's source speaks for. */
export function ownName({ cast, text }: Told, { source }: Statement): string {
  if (source.name !== undefined && cast.observers.has(source.name)) return source.name;
  const told = source.name === undefined ? undefined : cast.byName.get(source.name.toLowerCase());
  if (told !== undefined && told !== source.name) return told;
  if (source.party) return partyOfName(cast, source.party);
  const name = (source.name ?? "").replace(
    /^(?:the\s+)?(?:(?:delegation|government|ministry|army|presidency|office|leadership|board|head|leaders?|founder|members?|representatives?)\s+of|(?:spokes\p{L}+|lawyers?)\s+(?:for|of))\s+(?:the\s+)?/iu,
    "",
  );
  return /^\p{Ll}/u.test(name) ? (bodyCalled({ cast, text }, name) ?? name) : partyOfName(cast, name);
}

/** The body that a description means: the one of the story that is called so, else whose document it is. */
export function bodyCalled(setting: Told, words: string): string | undefined {
  const head = words.split(/\s+/u).at(-1) ?? "";
  return (
    setting.cast.byHead.get(head) ??
    (OWN_BODIES.has(head) || STATE_BODIES.has(head) ? issuerCalled(setting, head) : undefined)
  );
}

/**
 * Whose document an account is, where it can be called so: a union’s own paper does not mean the union by "the government"
 * or "the council".
 */
function issuerCalled(setting: Told, head: string): string | undefined {
  const own = issuer(setting);
  const words = own?.toLowerCase().split(/[\s-]+/u) ?? [];
  const last = words.at(-1) ?? "";
  if (words.includes(head) || ANY_BODY.has(head)) return own;
  if (OF_STATES.has(head)) return OWN_BODIES.has(last) || AGENTS.has(last) ? undefined : own;
  return OWN_BODIES.has(last) ? undefined : own;
}
