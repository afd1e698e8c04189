import type { Account, Record } from "../model/index.ts";
import { descents, lineageInWords } from "./lineage-words.ts";
import { byTime } from "./pair.ts";
import { outletOf } from "./written.ts";

const ROW_HEIGHT = 30;
const STEP_WIDTH = 56;
const MARGIN = 12;
const LABEL_WIDTH = 220;
const DOT_RADIUS = 5;

interface Placed {
  readonly account: Account;
  /** How many copyings lie between it and the text all of it goes back to. */
  readonly depth: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Who copied whom, as lines from each account to the one it was made from. The same stands in words beside it. */
export function LineageDrawing({ record }: { readonly record: Record }) {
  const found = descents(record);
  if (found.length === 0) return null;
  const parents = new Map(found.map(({ child, parent }) => [child.id, parent.id]));
  const placed = rows(record.accounts, parents);
  const points = new Map<string, Point>(
    placed.map(({ account, depth }, row) => [
      account.id,
      { x: MARGIN + depth * STEP_WIDTH, y: row * ROW_HEIGHT + ROW_HEIGHT / 2 },
    ]),
  );
  const at = (id: string) => points.get(id) ?? { x: 0, y: 0 };
  const width = Math.max(...[...points.values()].map(({ x }) => x)) + LABEL_WIDTH;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
    <section class="drawing" tabIndex={0} aria-label="Drawing of who copied whom">
      <svg
        class="lineage-drawing"
        role="img"
        aria-label={found.map(({ pair, child, parent }) => lineageInWords(record, pair, child, parent)).join(" ")}
        viewBox={`0 0 ${width} ${placed.length * ROW_HEIGHT}`}
        width={width}
        height={placed.length * ROW_HEIGHT}
      >
        <marker
          id="made-into"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
        >
          <path class="arrow" d="M0 0 8 4 0 8Z" />
        </marker>
        {found.map(({ child, parent, pair, known }) => (
          <path
            key={child.id}
            class={known ? `descent ${pair.kind}` : "descent kin"}
            d={curve(at(parent.id), at(child.id))}
            marker-end={known ? "url(#made-into)" : undefined}
          />
        ))}
        {placed.map(({ account }) => {
          const point = at(account.id);
          const copied = found.some(({ child, known }) => known && child === account);
          return (
            <g key={account.id} class={copied ? "copy" : "origin"}>
              <circle cx={point.x} cy={point.y} r={DOT_RADIUS} />
              <text x={point.x + 12} y={point.y} dy="0.35em">
                {outletOf(account)}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}

/** Each account that copied or was copied, a copy below what it was made from, one tree after the other. */
function rows(accounts: readonly Account[], parents: ReadonlyMap<string, string>): Placed[] {
  const sources = new Set(parents.values());
  const placed: Placed[] = [];
  const place = (account: Account, depth: number) => {
    // Descent that runs in a circle would be a fault of the reading; it must not hang the page.
    if (placed.some((each) => each.account === account)) return;
    placed.push({ account, depth });
    for (const child of inTime.filter(({ id }) => parents.get(id) === account.id)) place(child, depth + 1);
  };
  const inTime = accounts.toSorted(byTime);
  for (const account of inTime) if (sources.has(account.id) && !parents.has(account.id)) place(account, 0);
  for (const account of inTime) if (parents.has(account.id)) place(account, 0);
  return placed;
}

/** Down from the source, then over to the copy: clear of the source's name, which stands to the right of it. */
function curve(from: Point, to: Point): string {
  return `M${from.x} ${from.y}V${to.y - ROW_HEIGHT / 2}Q${from.x} ${to.y} ${to.x - DOT_RADIUS - 2} ${to.y}`;
}
