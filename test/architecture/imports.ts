import { parseSync, Visitor, type VisitorObject } from "oxc-parser";

/** One file of the program: its path inside the project with forward slashes, and what it holds. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One place where a file takes something from another. */
export interface Import {
  readonly from: string;
  /** As written: "../model/index.ts", "node:fs", "zod". */
  readonly specifier: string;
  /** Whether types alone come over, so that nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** Every import, re-export, dynamic import and `import("…")` type of a module, and its uses of names in `watched`. */
export interface Reading {
  readonly imports: readonly Import[];
  /** "Math.random", "new Date()", "process": expressions that give a pure room a clock, chance or a machine. */
  readonly impurities: readonly string[];
}

/** @throws Error when the file does not parse. */
export function readingOf({ path, text }: SourceFile): Reading {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => imports.push({ from: path, specifier, typeOnly });
  for (const { moduleRequest, entries } of module.staticImports) {
    // An import without names runs the module: no type, whatever stands before it.
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  const impurities: string[] = [];
  new Visitor({
    ImportExpression: (node) => add(literalOf(node) ?? "(computed)", false),
    TSImportType: ({ source }) => add(source.value, true),
    Identifier: ({ name }) => {
      if (IMPURE_NAMES.has(name)) impurities.push(name);
    },
    MemberExpression: (node) => {
      const name = memberOf(node);
      if (name !== undefined && IMPURE_MEMBERS.has(name)) impurities.push(name);
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0) impurities.push("new Date()");
    },
    CallExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && callee.name === "Date") impurities.push("Date()");
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      const needed = LOCALE_ARGUMENT.get(callee.property.name);
      // Without a named locale the answer depends on the machine's.
      if (needed !== undefined && given.length < needed) impurities.push(`${callee.property.name} without a locale`);
    },
  }).visit(program);
  return { imports, impurities };
}

const IMPURE_NAMES = new Set(["process", "fetch", "performance", "setTimeout", "setInterval", "setImmediate"]);
const IMPURE_MEMBERS = new Set(["Date.now", "Math.random", "crypto.randomUUID", "crypto.getRandomValues"]);
/** How many arguments each takes when the locale is among them. */
const LOCALE_ARGUMENT = new Map([
  ["localeCompare", 2],
  ["toLocaleString", 1],
  ["toLocaleDateString", 1],
  ["toLocaleTimeString", 1],
]);

type NodeOf<Kind extends keyof VisitorObject> = Parameters<NonNullable<VisitorObject[Kind]>>[0];

function literalOf({ source }: NodeOf<"ImportExpression">): string | undefined {
  return source.type === "Literal" && typeof source.value === "string" ? source.value : undefined;
}

function memberOf({ object, property }: NodeOf<"MemberExpression">): string | undefined {
  if (object.type !== "Identifier" || property.type !== "Identifier") return undefined;
  return `${object.name}.${property.name}`;
}
